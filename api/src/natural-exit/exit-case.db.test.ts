import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PathwayStage } from '../pathway/stage.ts';
import { World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { ExitDesk } from '../testing/exit-desk.ts';

let world: World;
let desk: ExitDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ExitDesk(world);
});
afterAll(() => world.stop());
beforeEach(() => world.setToday('2026-10-05'));

const SKPWNI = { kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' };
const onAid = () => world.household().onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10');

/** A family that moved away on 10 September; euis proposes it on 5 October. */
async function proposed(changes: Record<string, unknown> = {}) {
  const family = await onAid().save();
  const exitCase = await desk.done('proposeExit', 'euis', {
    householdId: family.household.id,
    kind: 'MOVED_AWAY',
    occurredOn: '2026-09-10',
    evidence: [SKPWNI],
    ...changes,
  });
  return { ...family, caseId: exitCase.id as string };
}

/** The letter is handed over on 6 October: the family can object until 20 October. */
async function notified(changes: Record<string, unknown> = {}) {
  const found = await proposed(changes);
  world.setToday('2026-10-06');
  await desk.done('notifyExit', 'euis', {
    caseId: found.caseId,
    notifiedOn: '2026-10-06',
    recipient: 'FAMILY',
    letterReference: 'S-1/2026',
  });
  return found;
}

const confirmation = (caseId: string) => ({ caseId, endedOn: '2026-10-21', evidence: [], reason: 'Lives in Depok' });

async function confirmed() {
  const found = await notified();
  world.setToday('2026-10-21');
  await desk.done('confirmExit', 'dadang', confirmation(found.caseId));
  return found;
}

const risen = () =>
  onAid().assessed('2026-04-06', WelfareClass.MAMPU).assessed('2026-07-06', WelfareClass.MAMPU).save();

/** A family that is no longer poor by two assessments; the letter was handed over, the period is over. */
async function risenAndNotified() {
  world.setToday('2026-10-05');
  const family = await risen();
  const { id: caseId } = await desk.done('proposeExit', 'euis', {
    householdId: family.household.id,
    kind: 'NO_LONGER_POOR',
    occurredOn: '2026-07-06',
    evidence: [{ kind: 'ASSESSMENT', reference: 'DTSEN 2026-07-06' }],
  });
  await desk.done('notifyExit', 'euis', {
    caseId,
    notifiedOn: '2026-10-05',
    recipient: 'FAMILY',
    letterReference: 'S-2',
  });
  world.setToday('2026-10-21');
  return { ...family, caseId: caseId as string };
}

const visited = (caseId: string, verifiedOn: string, finding = 'SUPPORTS_EXIT') => ({
  caseId,
  verifiedOn,
  finding,
  reference: 'BA-9',
});

describe('a case', () => {
  it('goes from the proposal by way of the letter to the end of aid, each step in the journal', async () => {
    const { caseId, household, episode } = await confirmed();
    expect(await desk.findCase(caseId)).toMatchObject({
      state: 'CONFIRMED',
      notifyBy: '2026-10-12',
      objectionUntil: '2026-10-20',
      decideBy: '2026-11-03',
    });
    expect(await world.rows(`select ended_on::text, exit_kind from episode where id = $1`, [episode.id])).toEqual([
      { ended_on: '2026-10-21', exit_kind: 'MOVED_AWAY' },
    ]);
    expect(
      await world.rows(`select ended_on::text, end_reason from enrolment where episode_id = $1`, [episode.id]),
    ).toEqual([{ ended_on: '2026-10-21', end_reason: 'EPISODE_ENDED' }]);
    expect(
      await world.rows(
        `select kind, occurred_on::text, actor, evidence from journal where household_id = $1 order by id`,
        [household.id],
      ),
    ).toEqual([
      { kind: 'EXIT_PROPOSED', occurred_on: '2026-10-05', actor: 'euis', evidence: [SKPWNI] },
      {
        kind: 'EXIT_NOTIFIED',
        occurred_on: '2026-10-06',
        actor: 'euis',
        evidence: [{ kind: 'LETTER', reference: 'S-1/2026' }],
      },
      { kind: 'EXIT_CONFIRMED', occurred_on: '2026-10-21', actor: 'dadang', evidence: [SKPWNI] },
      { kind: 'EPISODE_ENDED', occurred_on: '2026-10-21', actor: 'dadang', evidence: [SKPWNI] },
    ]);
  });

  it('is told as it stands after each step, under which policy, and says what was done', async () => {
    const { caseId } = await proposed();
    world.setToday('2026-10-06');
    const answer = await desk.act('notifyExit', 'imas', {
      caseId,
      notifiedOn: '2026-10-06',
      recipient: 'FAMILY',
      letterReference: ' S-1/2026 ',
    });
    expect(answer).toMatchObject({
      exitCase: { state: 'NOTIFIED', version: 2, objectionUntil: '2026-10-20' },
      journalEntry: {
        kind: 'EXIT_NOTIFIED',
        actor: 'imas',
        evidence: [{ kind: 'LETTER', reference: 'S-1/2026' }],
        payload: { exitKind: 'MOVED_AWAY', recipient: 'FAMILY', objectionUntil: '2026-10-20' },
        policy: expect.arrayContaining([{ key: 'exit.objection_days' }, { key: 'exit.decision_days' }]),
      },
      userErrors: [],
    });
  });

  it('is not decided by who proposed it, neither way', async () => {
    const { caseId } = await notified();
    world.setToday('2026-10-21');
    expect(await desk.refused('confirmExit', 'euis', confirmation(caseId))).toEqual(['SAME_OFFICER']);
    expect(await desk.refused('dismissExit', 'euis', { caseId, reason: 'Back' })).toEqual(['SAME_OFFICER']);
    expect(await desk.refused('confirmExit', 'imas', confirmation(caseId))).toEqual([]);
  });

  it('is not decided while the family can object', async () => {
    const { caseId } = await notified();
    world.setToday('2026-10-20');
    const tooEarly = { ...confirmation(caseId), endedOn: '2026-10-20' };
    expect(await desk.refused('confirmExit', 'dadang', tooEarly)).toEqual(['OBJECTION_PERIOD_RUNS']);
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual([
      'OBJECTION_PERIOD_RUNS',
      'DAY_NOT_POSSIBLE',
    ]);
  });

  it('is heard when the family objects, and then decided, also within the period', async () => {
    const { caseId } = await notified();
    world.setToday('2026-10-08');
    const objection = { caseId, objectedOn: '2026-10-08', objection: 'Only my brother moved' };
    expect(await desk.done('objectToExit', 'imas', objection)).toMatchObject({
      state: 'OBJECTED',
      hearBy: '2026-10-22',
      decideBy: null,
    });
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toContain('STATE_DOES_NOT_ALLOW');
    world.setToday('2026-10-12');
    const hearing = { caseId, heardOn: '2026-10-12', finding: 'OBJECTION_REJECTED', reference: 'BA-1' };
    expect(await desk.done('hearExit', 'imas', hearing)).toMatchObject({ state: 'HEARD', decideBy: '2026-10-26' });
    const answer = await desk.act('confirmExit', 'dadang', { ...confirmation(caseId), endedOn: '2026-10-12' });
    expect(answer).toMatchObject({
      exitCase: { state: 'CONFIRMED' },
      journalEntry: { kind: 'EXIT_CONFIRMED', evidence: [SKPWNI, { kind: 'HEARING_RECORD', reference: 'BA-1' }] },
    });
  });

  it('can only be dismissed when the hearing found the objection right', async () => {
    const { caseId, episode } = await notified();
    await desk.done('objectToExit', 'imas', { caseId, objectedOn: '2026-10-06', objection: 'We live here' });
    await desk.done('hearExit', 'imas', {
      caseId,
      heardOn: '2026-10-06',
      finding: 'OBJECTION_UPHELD',
      reference: 'BA-1',
    });
    world.setToday('2026-10-21');
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['OBJECTION_UPHELD']);
    expect(await desk.done('dismissExit', 'dadang', { caseId, reason: 'Found at home' })).toMatchObject({
      state: 'DISMISSED',
    });
    expect(await world.rows('select from episode where id = $1 and ended_on is null', [episode.id])).toHaveLength(1);
  });

  it('hears a late objection only for a reason', async () => {
    const { caseId } = await notified();
    world.setToday('2026-10-21');
    const late = { caseId, objectedOn: '2026-10-21', objection: 'We live here' };
    expect(await desk.refused('objectToExit', 'imas', late)).toEqual(['OBJECTION_LATE']);
    expect(await desk.refused('objectToExit', 'imas', { ...late, lateReason: 'In hospital' })).toEqual([]);
    expect(await world.rows('select late_objection_reason from exit_case where id = $1', [caseId])).toEqual([
      { late_objection_reason: 'In hospital' },
    ]);
  });

  it('needs its document, named at the proposal or at the decision', async () => {
    const { caseId } = await notified({ evidence: [{ kind: 'FEED', reference: 'DUKCAPIL 2026-09, line 7' }] });
    world.setToday('2026-10-21');
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['EVIDENCE_MISSING']);
    expect(await desk.refused('confirmExit', 'dadang', { ...confirmation(caseId), evidence: [SKPWNI] })).toEqual([]);
  });

  it('ends aid after the last payment', async () => {
    const family = await onAid().paid('2026-10-01', 600_000).save();
    const { id: caseId } = await desk.done('proposeExit', 'euis', {
      householdId: family.household.id,
      kind: 'MOVED_AWAY',
      occurredOn: '2026-09-10',
      evidence: [SKPWNI],
    });
    const letter = { caseId, notifiedOn: '2026-10-05', recipient: 'NEIGHBOURHOOD_HEAD', letterReference: 'S-1' };
    await desk.done('notifyExit', 'euis', letter);
    world.setToday('2026-10-21');
    const early = { ...confirmation(caseId), endedOn: '2026-10-01' };
    expect(await desk.refused('confirmExit', 'dadang', early)).toEqual(['DAY_NOT_POSSIBLE']);
    expect(await desk.refused('confirmExit', 'dadang', { ...early, endedOn: '2026-10-02' })).toEqual([]);
  });

  it('ends the journey with the episode, not before a step the family took on it', async () => {
    const family = await onAid()
      .onPathway('2026-03-01')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-03-20')
      .inStage(PathwayStage.MINDSET_COUNSELLING, '2026-09-15')
      .save();
    const { id: caseId } = await desk.done('proposeExit', 'euis', {
      householdId: family.household.id,
      kind: 'DUPLICATE',
      occurredOn: '2026-09-10',
      evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-1' }],
    });
    await desk.done('notifyExit', 'euis', {
      caseId,
      notifiedOn: '2026-10-05',
      recipient: 'FAMILY',
      letterReference: 'S-1',
    });
    world.setToday('2026-10-21');
    const early = { ...confirmation(caseId), endedOn: '2026-09-14' };
    expect(await desk.refused('confirmExit', 'dadang', early)).toEqual(['DAY_NOT_POSSIBLE']);
    expect(await desk.refused('confirmExit', 'dadang', { ...early, endedOn: '2026-09-15' })).toEqual([]);
    expect(
      await world.rows(
        `select j.state, j.ended_on::text, e.exit_kind from journey j join episode e on e.id = j.episode_id where j.id = $1`,
        [family.journey!.id],
      ),
    ).toEqual([{ state: 'ENDED', ended_on: '2026-09-15', exit_kind: 'DUPLICATE' }]);
    await desk.done('reinstateExit', 'imas', {
      caseId,
      reason: 'Two families of one name',
      evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-2' }],
    });
    expect(
      await world.rows(
        `select j.state, j.ended_on, e.ended_on as episode_ended_on, a.state as attempt
         from journey j join episode e on e.id = j.episode_id
         join stage_attempt a on a.journey_id = j.id and a.stage = 'MINDSET_COUNSELLING' where j.id = $1`,
        [family.journey!.id],
      ),
    ).toEqual([{ state: 'ACTIVE', ended_on: null, episode_ended_on: null, attempt: 'IN_PROGRESS' }]);
  });

  it('takes effect once when many decide at the same time, or one asks again', async () => {
    const { caseId, household } = await notified();
    world.setToday('2026-10-21');
    const decision = { ...confirmation(caseId), expectedVersion: 2 };
    const keyed = { ...decision, idempotencyKey: caseId };
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => desk.act('confirmExit', 'dadang', keyed)),
      ...Array.from({ length: 10 }, () =>
        desk.act('dismissExit', 'imas', { caseId, expectedVersion: 2, reason: 'No' }),
      ),
    ]);
    const done = answers.filter(({ journalEntry }) => journalEntry !== null);
    expect(new Set(done.map(({ journalEntry }) => journalEntry.kind)).size).toBe(1);
    expect(
      await world.rows(`select from journal where household_id = $1 and kind in ('EXIT_CONFIRMED', 'EXIT_DISMISSED')`, [
        household.id,
      ]),
    ).toHaveLength(1);
  });

  it('is refused when it has changed since it was read, and when there is none', async () => {
    const { caseId } = await notified();
    world.setToday('2026-10-21');
    expect(await desk.refused('confirmExit', 'dadang', { ...confirmation(caseId), expectedVersion: 1 })).toEqual([
      'STALE_VERSION',
    ]);
    const none = '01900000-0000-7000-8000-000000000000';
    expect(await desk.refused('dismissExit', 'dadang', { caseId: none, reason: 'No' })).toEqual(['EXIT_CASE_UNKNOWN']);
  });
});

describe('an exit as no longer poor', () => {
  it('is refused without a field verification, and with one that is too old or speaks against it', async () => {
    const { caseId } = await risenAndNotified();
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['VERIFICATION_MISSING']);
    await desk.done('recordExitVerification', 'imas', visited(caseId, '2026-07-22'));
    // 90 days after 22 July is 20 October.
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['VERIFICATION_TOO_OLD']);
    await desk.done('recordExitVerification', 'imas', visited(caseId, '2026-10-20', 'SPEAKS_AGAINST_EXIT'));
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['VERIFICATION_AGAINST']);
    await desk.done('recordExitVerification', 'imas', visited(caseId, '2026-10-21'));
    const answer = await desk.act('confirmExit', 'dadang', confirmation(caseId));
    expect(answer).toMatchObject({
      exitCase: { state: 'CONFIRMED' },
      journalEntry: {
        evidence: [
          { kind: 'ASSESSMENT', reference: 'DTSEN 2026-07-06' },
          { kind: 'FIELD_VERIFICATION', reference: 'BA-9' },
        ],
      },
      userErrors: [],
    });
  });

  it('is refused when an assessment has found the family poor again', async () => {
    const { caseId, household } = await risenAndNotified();
    await desk.done('recordExitVerification', 'imas', visited(caseId, '2026-10-20'));
    await world.owner.query(
      `insert into welfare_assessment (id, household_id, kelurahan_code, assessed_on, welfare_class, source)
       select gen_random_uuid(), id, kelurahan_code, '2026-10-19', 'KURANG_MAMPU', 'DTSEN' from household where id = $1`,
      [household.id],
    );
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual(['STILL_POOR']);
  });
});

describe('proposeExit', () => {
  const proposal = (householdId: string, kind: string, occurredOn = '2026-09-10') => ({
    householdId,
    kind,
    occurredOn,
    evidence: [{ kind: 'FIELD_REPORT', reference: 'L-1' }],
  });

  it('is refused where the register says otherwise', async () => {
    const { household } = await onAid().save();
    expect(await desk.refused('proposeExit', 'euis', proposal(household.id, 'DECEASED'))).toEqual(['MEMBERS_LIVING']);
    expect(await desk.refused('proposeExit', 'euis', proposal(household.id, 'NO_LONGER_POOR'))).toEqual(['STILL_POOR']);
    expect(await desk.refused('proposeExit', 'euis', proposal(household.id, 'DECLINED'))).toEqual([]);
  });

  it('is refused beside an open case, for a family not on aid, and for an unknown one', async () => {
    const { household } = await proposed();
    expect(await desk.refused('proposeExit', 'imas', proposal(household.id, 'DECLINED'))).toEqual(['EXIT_CASE_OPEN']);
    const left = await confirmed();
    expect(await desk.refused('proposeExit', 'imas', proposal(left.household.id, 'DECLINED'))).toEqual([
      'NO_OPEN_EPISODE',
    ]);
    const none = '01900000-0000-7000-8000-000000000000';
    expect(await desk.refused('proposeExit', 'imas', proposal(none, 'DECLINED'))).toEqual(['HOUSEHOLD_UNKNOWN']);
  });

  it('is refused on a fact that was found wrong, and possible on a later one', async () => {
    const { household, caseId } = await proposed();
    await desk.done('dismissExit', 'dadang', { caseId, reason: 'Only a visit' });
    expect(await desk.refused('proposeExit', 'euis', proposal(household.id, 'MOVED_AWAY'))).toEqual(['FACT_SETTLED']);
    expect(await desk.refused('proposeExit', 'euis', proposal(household.id, 'MOVED_AWAY', '2026-09-11'))).toEqual([]);
  });
});

describe('the letter about a dead family', () => {
  it('goes to the heirs or, where there are none, to the neighbourhood or the lurah', async () => {
    const { household } = await onAid().headDied('2026-08-20').save();
    const { id: caseId } = await desk.done('proposeExit', 'euis', {
      householdId: household.id,
      kind: 'DECEASED',
      occurredOn: '2026-08-20',
      evidence: [{ kind: 'DEATH_CERTIFICATE', reference: 'AK-3' }],
    });
    const letter = { caseId, notifiedOn: '2026-10-05', recipient: 'FAMILY', letterReference: 'S-3' };
    expect(await desk.refused('notifyExit', 'euis', letter)).toEqual(['RECIPIENT_NOT_FITTING']);
    expect(await desk.refused('notifyExit', 'euis', { ...letter, recipient: 'LURAH' })).toEqual([]);
    world.setToday('2026-10-20');
    const end = { ...confirmation(caseId), endedOn: '2026-08-20' };
    expect(await desk.refused('confirmExit', 'dadang', end)).toEqual([]);
  });
});

describe('reinstateExit', () => {
  const annulment = (caseId: string) => ({
    caseId,
    reason: 'Another family of the same name',
    evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-1' }],
  });

  it('lets the episode and its enrolments go on, and is not for who confirmed it', async () => {
    const { caseId, episode } = await confirmed();
    expect(await desk.refused('reinstateExit', 'dadang', annulment(caseId))).toEqual(['SAME_OFFICER']);
    const answer = await desk.act('reinstateExit', 'euis', annulment(caseId));
    expect(answer).toMatchObject({
      exitCase: { state: 'REINSTATED' },
      journalEntry: { kind: 'EPISODE_REINSTATED', actor: 'euis' },
      userErrors: [],
    });
    expect(
      await world.rows(
        `select e.ended_on, e.exit_kind, n.ended_on as enrolment_ended_on
         from episode e join enrolment n on n.episode_id = e.id where e.id = $1`,
        [episode.id],
      ),
    ).toEqual([{ ended_on: null, exit_kind: null, enrolment_ended_on: null }]);
    expect(await desk.refused('reinstateExit', 'imas', annulment(caseId))).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is refused after the family came back', async () => {
    const { caseId, household } = await confirmed();
    await world.owner.query(
      `insert into episode (id, household_id, started_on) values (gen_random_uuid(), $1, '2026-10-21')`,
      [household.id],
    );
    expect(await desk.refused('reinstateExit', 'euis', annulment(caseId))).toEqual(['EPISODE_FOLLOWED']);
  });
});

describe('availableActions', () => {
  it('tells each reader what they can do, for the reasons the mutations give', async () => {
    const { caseId } = await notified();
    const notAllowed = ['STATE_DOES_NOT_ALLOW'];
    expect(await desk.actionsOf(caseId, 'euis')).toEqual({
      NOTIFY: notAllowed,
      OBJECT: [],
      HEAR: notAllowed,
      VERIFY: [],
      CONFIRM: ['SAME_OFFICER', 'OBJECTION_PERIOD_RUNS'],
      DISMISS: ['SAME_OFFICER'],
      CARRY_OVER: ['NOT_IN_REVIEW'],
      REINSTATE: notAllowed,
    });
    world.setToday('2026-10-21');
    expect(await desk.actionsOf(caseId, 'dadang')).toMatchObject({ CONFIRM: [], DISMISS: [] });
    expect(await desk.refused('confirmExit', 'dadang', confirmation(caseId))).toEqual([]);
    expect(await desk.actionsOf(caseId, 'dadang')).toMatchObject({ CONFIRM: notAllowed, REINSTATE: ['SAME_OFFICER'] });
  });

  it('shows the case as a mutation of the same request left it', async () => {
    const { caseId } = await proposed();
    const { data } = await world.askAs(
      'euis',
      `mutation ($input: NotifyExitInput!) {
         notifyExit(input: $input) { exitCase { state availableActions { action isAvailable } } }
       }`,
      {
        input: {
          caseId,
          expectedVersion: 1,
          notifiedOn: '2026-10-05',
          recipient: 'FAMILY',
          letterReference: 'S-1',
        },
      },
    );
    const { state, availableActions } = data.notifyExit.exitCase;
    expect(state).toBe('NOTIFIED');
    expect(
      availableActions
        .filter(({ isAvailable }: { isAvailable: boolean }) => isAvailable)
        .map((each: { action: string }) => each.action),
    ).toEqual(['OBJECT', 'VERIFY']);
  });
});
