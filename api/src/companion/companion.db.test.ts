import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const REST = /* GraphQL */ `
  journalEntry {
    kind
    occurredOn
    actor
    payload
  }
  userErrors {
    code
    field
    message
  }
`;
const INTERVENTION = /* GraphQL */ `
  intervention {
    id
    kind
    state
    closedOn
    outcome
    result
    version
    availableActions {
      action
      isAvailable
      reasons {
        code
      }
    }
  }
  ${REST}
`;

/** Asks a mutation as dadang and gives its payload. */
async function change(mutation: string, type: string, fields: string, input: object) {
  const query = `mutation M($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const { data, errors } = await world.askAs('dadang', query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
}
const assign = (input: object) =>
  change(
    'assignCompanion',
    'AssignCompanionInput',
    `assignment { companion startedOn endedOn kelurahan { code } } ${REST}`,
    input,
  );
const visit = (input: object) =>
  change(
    'recordVisit',
    'RecordVisitInput',
    `visit { id companion visitedOn purpose finding nextVisitOn kelurahan { code } journey { id } evidence { kind reference } } ${REST}`,
    { purpose: 'ROUTINE', finding: 'Usaha berjalan', ...input },
  );
const start = (input: object) =>
  change('startIntervention', 'StartInterventionInput', INTERVENTION, {
    kind: 'COUNSELLING',
    description: 'Konseling keluarga',
    ...input,
  });
const close = (input: object) => change('closeIntervention', 'CloseInterventionInput', INTERVENTION, input);
const codesOf = (answer: { userErrors: { code: string }[] }) => answer.userErrors.map(({ code }) => code);

describe('assignCompanion', () => {
  it('gives a household its companion, and hands it over to another', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    expect(await assign({ householdId: household.id, companion: ' euis ', startedOn: '2025-01-01' })).toEqual({
      assignment: { companion: 'euis', startedOn: '2025-01-01', endedOn: null, kelurahan: { code: BATU_TULIS } },
      journalEntry: {
        kind: 'COMPANION_ASSIGNED',
        occurredOn: '2025-01-01',
        actor: 'dadang',
        payload: { companion: 'euis' },
      },
      userErrors: [],
    });
    const handedOver = { householdId: household.id, companion: 'imas', takesOverFrom: 'euis', startedOn: '2026-01-01' };
    const { journalEntry } = await assign(handedOver);
    expect(journalEntry.payload).toEqual({ companion: 'imas', takesOverFrom: 'euis' });
    const { data } = await world.askAsOfficer(
      `{ household(id: "${household.id}") { companions { companion startedOn endedOn } } }`,
    );
    expect(data.household.companions).toEqual([
      { companion: 'imas', startedOn: '2026-01-01', endedOn: null },
      { companion: 'euis', startedOn: '2025-01-01', endedOn: '2026-01-01' },
    ]);
    // whoever still thinks it is with euis
    const late = await assign({ ...handedOver, companion: 'cecep', startedOn: '2026-02-01' });
    expect(late.userErrors).toMatchObject([{ code: 'HAND_OVER_DOES_NOT_FIT', field: 'takesOverFrom' }]);
    expect(late.userErrors[0].message).toContain('imas');
  });

  it('gives it to one of many who ask at the same moment', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    const answers = await Promise.all(
      ['euis', 'dadang', 'cecep', 'imas'].map((companion) =>
        assign({ householdId: household.id, companion, startedOn: '2026-01-01' }),
      ),
    );
    expect(answers.filter((answer) => codesOf(answer).length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 3 }, () => 'HAND_OVER_DOES_NOT_FIT'));
  });

  it('refuses a household that is not there', async () => {
    const householdId = '01900000-0000-7000-8000-00000000dead';
    expect(codesOf(await assign({ householdId, companion: 'euis', startedOn: '2026-01-01' }))).toEqual([
      'HOUSEHOLD_UNKNOWN',
    ]);
  });
});

describe('endCompanionAssignment', () => {
  it('ends it once, without a successor; the next companion begins no earlier', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2025-01-01').save();
    const [{ id: assignmentId }] = (await world.rows<{ id: string }>(
      'select id from companion_assignment where household_id = $1',
      [household.id],
    )) as [{ id: string }];
    const end = (endedOn: string) =>
      change('endCompanionAssignment', 'EndCompanionAssignmentInput', `assignment { companion endedOn } ${REST}`, {
        assignmentId,
        endedOn,
        reason: ' Pindah tugas ',
      });
    const answers = await Promise.all(Array.from({ length: 5 }, () => end('2026-10-01')));
    const done = answers.filter((answer) => codesOf(answer).length === 0);
    expect(done).toEqual([
      {
        assignment: { companion: 'euis', endedOn: '2026-10-01' },
        journalEntry: {
          kind: 'COMPANION_ASSIGNMENT_ENDED',
          occurredOn: '2026-10-01',
          actor: 'dadang',
          payload: { companion: 'euis', reason: 'Pindah tugas' },
        },
        userErrors: [],
      },
    ]);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['ASSIGNMENT_ENDED']));
    const { data } = await world.askAs('euis', '{ caseload(first: 100) { nodes { household { id } } } }');
    expect(data.caseload.nodes).not.toContainEqual({ household: { id: household.id } });
    const next = { householdId: household.id, companion: 'imas' };
    expect(codesOf(await assign({ ...next, startedOn: '2026-09-30' }))).toEqual(['DAY_NOT_POSSIBLE']);
    expect(codesOf(await assign({ ...next, startedOn: '2026-10-01' }))).toEqual([]);
  });

  it('refuses an assignment that is not there', async () => {
    const input = { assignmentId: '01900000-0000-7000-8000-00000000dead', endedOn: '2026-01-01', reason: 'x' };
    const answer = await change('endCompanionAssignment', 'EndCompanionAssignmentInput', REST, input);
    expect(codesOf(answer)).toEqual(['ASSIGNMENT_UNKNOWN']);
  });
});

describe('recordVisit', () => {
  it('records what was found, where the family lived, on which journey', async () => {
    const { household, journey } = await world
      .household()
      .onAidSince('2024-01-01')
      .onPathway('2026-03-01')
      .movedTo(BONDONGAN, '2026-06-01')
      .save();
    const answer = await visit({
      householdId: household.id,
      visitedOn: '2026-05-20',
      purpose: 'PATHWAY',
      nextVisitOn: '2026-06-03',
      evidence: [{ kind: 'PHOTO', reference: 'F-1' }],
    });
    expect(answer).toEqual({
      visit: {
        id: expect.any(String),
        companion: 'dadang',
        visitedOn: '2026-05-20',
        purpose: 'PATHWAY',
        finding: 'Usaha berjalan',
        nextVisitOn: '2026-06-03',
        kelurahan: { code: BATU_TULIS },
        journey: { id: journey!.id },
        evidence: [{ kind: 'PHOTO', reference: 'F-1' }],
      },
      journalEntry: {
        kind: 'VISIT_RECORDED',
        occurredOn: '2026-05-20',
        actor: 'dadang',
        payload: { companion: 'dadang', purpose: 'PATHWAY', nextVisitOn: '2026-06-03' },
      },
      userErrors: [],
    });
    const before = await visit({ householdId: household.id, visitedOn: '2026-02-28', companion: 'imas' });
    expect(before.visit).toMatchObject({ companion: 'imas', journey: null });
  });

  it('refuses the same visit again, but takes a retry for what it is', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    const input = { householdId: household.id, visitedOn: '2026-05-20', idempotencyKey: 'visit-1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => visit(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codesOf(answers[0])).toEqual([]);
    expect(codesOf(await visit({ ...input, idempotencyKey: 'visit-2' }))).toEqual(['VISIT_KNOWN']);
    expect(await world.rows('select from visit where household_id = $1', [household.id])).toHaveLength(1);
  });

  it('is what an assessment can rest on', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    const other = await world.household().onAidSince('2024-01-01').save();
    const { visit: made } = await visit({ householdId: household.id, visitedOn: '2026-05-20', purpose: 'ASSESSMENT' });
    const record = (householdId: string) =>
      change('recordAssessment', 'RecordAssessmentInput', `assessment { visit { id } } userErrors { code field }`, {
        householdId,
        assessedOn: '2026-05-20',
        source: 'FIELD_VISIT',
        welfareClass: 'MAMPU',
        visitId: made.id,
        evidence: [],
      });
    expect((await record(other.household.id)).userErrors).toEqual([{ code: 'VISIT_DOES_NOT_FIT', field: 'visitId' }]);
    expect(await record(household.id)).toEqual({ assessment: { visit: { id: made.id } }, userErrors: [] });
  });
});

describe('an intervention', () => {
  it('begins of a visit and is closed once, with its outcome', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    const { visit: made } = await visit({ householdId: household.id, visitedOn: '2026-05-20', purpose: 'PROBLEM' });
    const begun = await start({ householdId: household.id, visitId: made.id, startedOn: '2026-05-21' });
    expect(begun.userErrors).toEqual([]);
    expect(begun.intervention).toMatchObject({
      state: 'OPEN',
      version: 1,
      outcome: null,
      availableActions: [{ action: 'CLOSE', isAvailable: true, reasons: [] }],
    });
    expect(begun.journalEntry).toMatchObject({
      kind: 'INTERVENTION_STARTED',
      payload: { kind: 'COUNSELLING', description: 'Konseling keluarga' },
    });

    const interventionId = begun.intervention.id;
    const ending = { interventionId, expectedVersion: 1, closedOn: '2026-07-01', outcome: 'HELPED', result: ' Rukun ' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => close(ending)));
    expect(answers.filter((answer) => codesOf(answer).length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(
      Array.from({ length: 4 }, () => ['STATE_DOES_NOT_ALLOW', 'STALE_VERSION']).flat(),
    );
    const done = answers.find((answer) => codesOf(answer).length === 0);
    expect(done.intervention).toMatchObject({
      state: 'CLOSED',
      closedOn: '2026-07-01',
      outcome: 'HELPED',
      result: 'Rukun',
      version: 2,
      availableActions: [{ action: 'CLOSE', isAvailable: false, reasons: [{ code: 'STATE_DOES_NOT_ALLOW' }] }],
    });
    expect(done.journalEntry).toMatchObject({
      kind: 'INTERVENTION_CLOSED',
      occurredOn: '2026-07-01',
      payload: { kind: 'COUNSELLING', outcome: 'HELPED', result: 'Rukun' },
    });
  });

  it('is refused for a visit of another household, and for what is not there', async () => {
    const { household } = await world.household().onAidSince('2024-01-01').save();
    const other = await world.household().onAidSince('2024-01-01').save();
    const { visit: made } = await visit({ householdId: other.household.id, visitedOn: '2026-05-20' });
    const refused = await start({ householdId: household.id, visitId: made.id, startedOn: '2026-05-21' });
    expect(codesOf(refused)).toEqual(['VISIT_DOES_NOT_FIT']);
    const interventionId = '01900000-0000-7000-8000-00000000dead';
    const unknown = await close({ interventionId, expectedVersion: 1, closedOn: '2026-07-01', outcome: 'HELPED' });
    expect(codesOf(unknown)).toEqual(['INTERVENTION_UNKNOWN']);
  });
});
