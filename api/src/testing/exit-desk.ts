import type { OfficerName, World } from './world.ts';

const CASE = /* GraphQL */ `
  fragment Case on ExitCase {
    id
    kind
    state
    version
    occurredOn
    proposedBy
    notifyBy
    objectionUntil
    hearBy
    decideBy
    evidence {
      kind
      reference
    }
    findings
    review {
      quarter
    }
  }
`;

const CASE_MUTATIONS = {
  proposeExit: 'ProposeExitInput',
  notifyExit: 'NotifyExitInput',
  objectToExit: 'ObjectToExitInput',
  hearExit: 'HearExitInput',
  recordExitVerification: 'RecordExitVerificationInput',
  confirmExit: 'ConfirmExitInput',
  dismissExit: 'DismissExitInput',
  carryOverExit: 'CarryOverExitInput',
  reinstateExit: 'ReinstateExitInput',
} as const;

/** Name of a mutation about a case. */
export type CaseMutation = keyof typeof CASE_MUTATIONS;

/** What tests of natural exits ask again and again, through the public door. */
export class ExitDesk {
  constructor(private readonly world: World) {}

  /** Families on aid, one in each kelurahan named, of which Dukcapil says that they moved away on 1 September 2026. */
  async movedAway(...kelurahan: string[]) {
    const families = [];
    for (const place of kelurahan) {
      const family = await this.world
        .household(place)
        .onAidSince('2024-01-10')
        .enrolledIn('SEMBAKO', '2024-01-10')
        .save();
      const evidence = [{ kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' }];
      await this.report(family.household, 'MOVED_AWAY', '2026-09-01', { evidence });
      families.push(family);
    }
    return families;
  }

  /** Has a letter about a case handed over. */
  notify(caseId: string, notifiedOn: string) {
    return this.done('notifyExit', 'euis', {
      caseId,
      notifiedOn,
      recipient: 'NEIGHBOURHOOD_HEAD',
      letterReference: 'S-1',
    });
  }

  /** Asks a mutation about a case; expectedVersion is read where it is not given. */
  async act(mutation: CaseMutation, officer: OfficerName, input: Record<string, unknown>) {
    const version =
      typeof input.caseId === 'string' && input.expectedVersion === undefined
        ? { expectedVersion: (await this.findCase(input.caseId))?.version ?? 1 }
        : {};
    const { data, errors } = await this.world.askAs(
      officer,
      `${CASE} mutation ($input: ${CASE_MUTATIONS[mutation]}!) {
         ${mutation}(input: $input) {
           exitCase { ...Case } journalEntry { kind occurredOn actor evidence { kind reference } payload policy { key } }
           userErrors { code field message }
         }
       }`,
      { input: { ...input, ...version } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data[mutation];
  }

  /** Does something with a case and expects that nothing is against it. */
  async done(mutation: CaseMutation, officer: OfficerName, input: Record<string, unknown>) {
    const answer = await this.act(mutation, officer, input);
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer.exitCase;
  }

  /** Codes of the rules that refuse it. */
  async refused(mutation: CaseMutation, officer: OfficerName, input: Record<string, unknown>): Promise<string[]> {
    const { userErrors } = await this.act(mutation, officer, input);
    return userErrors.map(({ code }: { code: string }) => code);
  }

  async findCase(id: string) {
    const { data } = await this.world.askAsOfficer(`${CASE} query ($id: UUID!) { exitCase(id: $id) { ...Case } }`, {
      id,
    });
    return data.exitCase;
  }

  /** The latest case of a household. */
  async caseOf(household: { readonly id: string }) {
    const { data } = await this.world.askAsOfficer(
      `${CASE} query ($id: UUID!) { household(id: $id) { exitCases { ...Case } } }`,
      { id: household.id },
    );
    return data.household.exitCases[0];
  }

  /** The actions that are possible with a case, and the reasons against the others. */
  async actionsOf(caseId: string, officer: OfficerName): Promise<Record<string, string[]>> {
    const { data } = await this.world.askAs(
      officer,
      `query ($id: UUID!) { exitCase(id: $id) { availableActions { action isAvailable reasons { code } } } }`,
      { id: caseId },
    );
    return Object.fromEntries(
      data.exitCase.availableActions.map(({ action, reasons }: { action: string; reasons: { code: string }[] }) => [
        action,
        reasons.map(({ code }) => code),
      ]),
    );
  }

  async openReview(quarter: string, officer: OfficerName = 'euis', more: Record<string, unknown> = {}) {
    const { data, errors } = await this.world.askAs(
      officer,
      `mutation ($input: OpenReviewInput!) {
         openReview(input: $input) {
           review { id quarter state version dueOn openedBy }
           journalEntry { kind payload }
           userErrors { code field message }
         }
       }`,
      { input: { cityCode: '32.71', quarter, ...more } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data.openReview;
  }

  async closeReview(reviewId: string, officer: OfficerName = 'euis', expectedVersion = 1) {
    const { data, errors } = await this.world.askAs(
      officer,
      `mutation ($input: CloseReviewInput!) {
         closeReview(input: $input) {
           review { state version closedOn closedBy }
           journalEntry { kind payload }
           userErrors { code field message }
         }
       }`,
      { input: { reviewId, expectedVersion } },
    );
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data.closeReview;
  }

  /** Writes a report as a feed would. */
  async report(
    household: { readonly id: string },
    kind: string,
    occurredOn: string,
    { source = 'DUKCAPIL', recordedAt = `${occurredOn}T05:00:00Z`, evidence = [] as object[], payload = {} } = {},
  ): Promise<void> {
    await this.world.owner.query(
      `insert into exit_signal (id, household_id, kelurahan_code, kind, occurred_on, source, evidence, recorded_at, recorded_by,
         payload)
       select gen_random_uuid(), id, kelurahan_code, $2, $3, $4, $5, $6, 'euis', $7 from household where id = $1`,
      [household.id, kind, occurredOn, source, JSON.stringify(evidence), recordedAt, JSON.stringify(payload)],
    );
  }
}
