import { FamilyRole } from '../household/person.entity.ts';
import type { OfficerName, World } from './world.ts';

const ERRORS = 'userErrors { code field message }';
const JOURNEY = 'journey { id state version startedOn endedOn pausedOn dropOutReason person { id } }';
const STAGE = 'stageAttempt { id stage attemptNumber state }';

/** The mutations of the pathway: the type of their input, and what is selected. */
const mutations = {
  openJourney: ['OpenJourneyInput', `${JOURNEY} ${STAGE}`],
  startStage: ['StartStageInput', `${JOURNEY} ${STAGE}`],
  passStage: ['PassStageInput', `${JOURNEY} ${STAGE}`],
  repeatStage: ['RepeatStageInput', `${JOURNEY} ${STAGE}`],
  transferJourney: ['TransferJourneyInput', `${JOURNEY} ${STAGE}`],
  pauseJourney: ['PauseJourneyInput', JOURNEY],
  resumeJourney: ['ResumeJourneyInput', JOURNEY],
  dropOutOfJourney: ['DropOutOfJourneyInput', JOURNEY],
  grantSkillAid: ['GrantSkillAidInput', `${JOURNEY} skillAid { id kind valueAmount }`],
  planCohort: ['PlanCohortInput', 'cohort { id startsOn endsOn sessions { id number topic plannedOn part version } }'],
  holdSession: ['HoldSessionInput', 'session { id heldOn version attendances { wasPresent reason } }'],
  recordIndividualSession: ['RecordIndividualSessionInput', 'attendance { id wasPresent }'],
} as const;

export type PathwayMutation = keyof typeof mutations;

/** What a mutation answered. */
export interface PathwayAnswer {
  readonly journey?: {
    readonly id: string;
    readonly state: string;
    readonly version: number;
    readonly startedOn: string;
    readonly endedOn: string | null;
    readonly pausedOn: string | null;
    readonly dropOutReason: string | null;
    readonly person: { readonly id: string };
  } | null;
  readonly stageAttempt?: {
    readonly id: string;
    readonly stage: string;
    readonly attemptNumber: number;
    readonly state: string;
  } | null;
  readonly skillAid?: { readonly id: string } | null;
  readonly cohort?: {
    readonly id: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly sessions: readonly {
      readonly id: string;
      readonly number: number;
      readonly part: string | null;
      readonly version: number;
    }[];
  } | null;
  readonly session?: { readonly id: string; readonly heldOn: string | null; readonly version: number } | null;
  readonly attendance?: { readonly id: string } | null;
  readonly journalEntry: { readonly id: string; readonly kind: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string; readonly message: string }[];
}

/** Asks one mutation of the pathway as an officer. */
export async function callPathway(
  world: World,
  mutation: PathwayMutation,
  input: object,
  officer: OfficerName = 'euis',
): Promise<PathwayAnswer> {
  const [type, fields] = mutations[mutation];
  const { data, errors } = await world.askAs(
    officer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} journalEntry { id kind } ${ERRORS} } }`,
    { input },
  );
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  return data[mutation] as PathwayAnswer;
}

/** One journey, taken along through the API: it sends the version that the last answer told. */
export class Walk {
  private constructor(
    private readonly world: World,
    private last: PathwayAnswer,
  ) {}

  static async open(world: World, input: object): Promise<Walk> {
    return new Walk(world, await callPathway(world, 'openJourney', input));
  }

  get journey() {
    return this.last.journey!;
  }

  /** The attempt that the last decision was about. */
  get attempt() {
    return this.last.stageAttempt!;
  }

  /** Asks a decision on the journey; a refusal keeps the walk where it was. */
  async ask(mutation: PathwayMutation, occurredOn: string, input: object = {}): Promise<PathwayAnswer> {
    const { id: journeyId, version: expectedVersion } = this.journey;
    const answer = await callPathway(this.world, mutation, { journeyId, expectedVersion, occurredOn, ...input });
    if (answer.userErrors.length === 0) {
      this.last = { ...answer, stageAttempt: answer.stageAttempt ?? this.last.stageAttempt ?? null };
    }
    return answer;
  }

  /**
   * Does it.
   *
   * @throws Error when it is refused
   */
  async take(mutation: PathwayMutation, occurredOn: string, input: object = {}): Promise<PathwayAnswer> {
    const answer = await this.ask(mutation, occurredOn, input);
    return done(answer);
  }

  /** Has sessions alone, each on its day. */
  async attend(heldOn: string, part: string | null = null): Promise<void> {
    const answer = await callPathway(this.world, 'recordIndividualSession', {
      stageAttemptId: this.attempt.id,
      heldOn,
      part,
      topic: 'Pertemuan',
      wasPresent: true,
      evidence: [{ kind: 'ATTENDANCE_LIST', reference: `DH-${heldOn}` }],
    });
    done(answer);
  }

  /** Passes the stage under way. */
  async pass(occurredOn: string, evidenceKind = 'ATTENDANCE_LIST'): Promise<PathwayAnswer> {
    const evidence = [{ kind: evidenceKind, reference: `BUKTI-${occurredOn}` }];
    return this.take('passStage', occurredOn, { finding: 'Lulus', evidence });
  }
}

function done(answer: PathwayAnswer): PathwayAnswer {
  if (answer.userErrors.length === 0) return answer;
  throw new Error(`Refused: ${answer.userErrors.map(({ code, message }) => `${code} (${message})`).join('; ')}`);
}

/** A family of three on aid: two grown up, one child. */
export function pathwayFamily(world: World) {
  return world
    .household()
    .onAidSince('2024-01-10')
    .withMember(FamilyRole.SPOUSE, '1990-01-02')
    .withMember(FamilyRole.CHILD, '2012-05-10')
    .save();
}

/** Input that opens a journey of the head on 2 February 2026. */
export function opening(
  { household, head }: { household: { id: string }; head: { id: string } },
  changes: object = {},
) {
  return { householdId: household.id, personId: head.id, startedOn: '2026-02-02', ...changes };
}

/** The codes by which something was refused. */
export function codesOf(answer: { userErrors: readonly { code: string }[] }): string[] {
  return answer.userErrors.map(({ code }) => code);
}
