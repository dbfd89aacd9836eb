import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { PathwayStage } from './stage.ts';
import { callPathway, codesOf, opening, pathwayFamily, Walk, type PathwayAnswer } from '../testing/pathway-calls.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const LIST = [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }];

/** A cohort of counselling with two sessions. */
const planned = async (changes: object = {}) =>
  callPathway(world, 'planCohort', {
    stage: 'MINDSET_COUNSELLING',
    agencyCode: 'DP3A',
    name: 'Angkatan 1',
    capacity: 100,
    sessions: [
      { plannedOn: '2026-03-16', topic: 'Cita-cita' },
      { plannedOn: '2026-03-09', topic: 'Pola pikir' },
    ],
    ...changes,
  });

/** A family that was selected, and now begins counselling with a cohort. */
const joined = async (cohortId: string, startedOn = '2026-03-02') => {
  const { journey, household } = await world
    .household()
    .onAidSince('2024-01-10')
    .onPathway('2026-01-05')
    .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-01-12')
    .save();
  const answer = await callPathway(world, 'startStage', {
    journeyId: journey!.id,
    expectedVersion: 1,
    occurredOn: startedOn,
    stage: 'MINDSET_COUNSELLING',
    cohortId,
  });
  return { journeyId: journey!.id, householdId: household.id, answer, stageAttemptId: answer.stageAttempt?.id ?? '' };
};

const codes = ({ userErrors }: PathwayAnswer) => userErrors.map(({ code }) => code);

describe('a cohort', () => {
  it('is planned with its sessions, numbered in the order of their days', async () => {
    const { cohort, journalEntry, userErrors } = await planned();
    expect(userErrors).toEqual([]);
    expect(journalEntry).toMatchObject({ kind: 'COHORT_PLANNED' });
    expect(cohort).toMatchObject({
      startsOn: '2026-03-09',
      endsOn: '2026-03-16',
      sessions: [
        { number: 1, topic: 'Pola pikir', plannedOn: '2026-03-09' },
        { number: 2, topic: 'Cita-cita', plannedOn: '2026-03-16' },
      ],
    });
  });

  it('has no more than its places, however many ask at the same moment', async () => {
    const { cohort } = await planned({ capacity: 3 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => joined(cohort!.id)));
    expect(answers.filter(({ answer }) => answer.userErrors.length === 0)).toHaveLength(3);
    const refused = answers.flatMap(({ answer }) => codes(answer));
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'COHORT_FULL'));
  });

  it('shows its sessions and who was there', async () => {
    const { cohort } = await planned({ name: 'Angkatan 7' });
    const { stageAttemptId } = await joined(cohort!.id);
    await callPathway(world, 'holdSession', {
      sessionId: cohort!.sessions[0]!.id,
      expectedVersion: 1,
      heldOn: '2026-03-10',
      attendances: [{ stageAttemptId, wasPresent: true }],
      evidence: LIST,
    });
    const { data, errors } = await world.askAsOfficer(`{ cohorts(filter: { name: { eq: "Angkatan 7" } }) { nodes {
      stage agency { code } skill { code } kelurahan { code } capacity
      sessions { number heldOn attendances { wasPresent topic stageAttempt { id } } }
      attempts { id plannedSessionCount } } } }`);
    expect(errors).toBeUndefined();
    expect(data.cohorts.nodes).toEqual([
      {
        stage: 'MINDSET_COUNSELLING',
        agency: { code: 'DP3A' },
        skill: null,
        kelurahan: null,
        capacity: 100,
        sessions: [
          {
            number: 1,
            heldOn: '2026-03-10',
            attendances: [{ wasPresent: true, topic: 'Pola pikir', stageAttempt: { id: stageAttemptId } }],
          },
          { number: 2, heldOn: null, attendances: [] },
        ],
        attempts: [{ id: stageAttemptId, plannedSessionCount: 2 }],
      },
    ]);
  });
});

describe('holdSession', () => {
  it('records of everybody whether they were there, and lets who attended enough pass', async () => {
    const { cohort } = await planned();
    const families = await Promise.all([joined(cohort!.id), joined(cohort!.id)]);
    const [faithful, absent] = families;
    const hold = (index: number, heldOn: string) =>
      callPathway(world, 'holdSession', {
        sessionId: cohort!.sessions[index]!.id,
        expectedVersion: 1,
        heldOn,
        attendances: [
          { stageAttemptId: faithful!.stageAttemptId, wasPresent: true },
          { stageAttemptId: absent!.stageAttemptId, wasPresent: false, reason: 'Bekerja' },
        ],
        evidence: LIST,
      });
    const first = await hold(0, '2026-03-09');
    expect(first).toMatchObject({
      session: {
        heldOn: '2026-03-09',
        version: 2,
        attendances: expect.arrayContaining([
          { wasPresent: true, reason: null },
          { wasPresent: false, reason: 'Bekerja' },
        ]),
      },
      journalEntry: { kind: 'SESSION_HELD' },
      userErrors: [],
    });
    await hold(1, '2026-03-16');
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { household(id: $id) { timeline { kind occurredOn actor recordedAt payload evidence { kind reference } } } }`,
      { id: absent!.householdId },
    );
    // beside the stage, the two sessions
    expect(data.household.timeline.slice(1)).toMatchObject(
      ['2026-03-09', '2026-03-16'].map((occurredOn) => ({
        kind: 'SESSION_HELD',
        occurredOn,
        actor: 'euis',
        recordedAt: '2026-11-24T05:00:00.000Z',
        payload: { wasPresent: false, reason: 'Bekerja' },
        evidence: LIST,
      })),
    );
    const pass = ({ journeyId }: { journeyId: string }) =>
      callPathway(world, 'passStage', {
        journeyId,
        expectedVersion: 2,
        occurredOn: '2026-03-20',
        finding: 'Lulus',
        evidence: LIST,
      });
    expect(codes(await pass(faithful!))).toEqual([]);
    const refused = await pass(absent!);
    expect(codes(refused)).toEqual(['SESSIONS_MISSING']);
    expect(refused.userErrors[0]!.message).toContain('0 of 2 sessions attended');
  });

  it('leaves out, and finds nobody present, whose journey was paused on that day, also when it has gone on since', async () => {
    const { cohort } = await planned();
    const [faithful, away] = [await joined(cohort!.id), await joined(cohort!.id)];
    const turn = (mutation: 'pauseJourney' | 'resumeJourney', expectedVersion: number, occurredOn: string) =>
      callPathway(world, mutation, { journeyId: away.journeyId, expectedVersion, occurredOn, reason: 'Melahirkan' });
    expect(codes(await turn('pauseJourney', 2, '2026-03-05'))).toEqual([]);
    expect(codes(await turn('resumeJourney', 3, '2026-04-01'))).toEqual([]);
    const hold = (heldOn: string, session: number, ...present: string[]) =>
      callPathway(world, 'holdSession', {
        sessionId: cohort!.sessions[session]!.id,
        expectedVersion: 1,
        heldOn,
        attendances: present.map((stageAttemptId) => ({ stageAttemptId, wasPresent: true })),
        evidence: LIST,
      });
    const both = [faithful.stageAttemptId, away.stageAttemptId];
    const refused = await hold('2026-03-09', 0, ...both);
    expect(refused.userErrors).toMatchObject([
      {
        code: 'STAGE_NOT_UNDER_WAY',
        field: 'attendances.1.stageAttemptId',
        message: expect.stringContaining('paused from 2026-03-05 on until 2026-04-01'),
      },
    ]);
    expect(codes(await hold('2026-03-09', 0, faithful.stageAttemptId))).toEqual([]);
    // on the day it goes on, the family is expected again
    expect(codes(await hold('2026-04-01', 1, faithful.stageAttemptId))).toEqual(['ATTENDANCE_INCOMPLETE']);
    expect(codes(await hold('2026-04-01', 1, ...both))).toEqual([]);
  });

  it('records a session once; a second officer learns that it is', async () => {
    const { cohort } = await planned();
    const { stageAttemptId } = await joined(cohort!.id);
    const input = {
      sessionId: cohort!.sessions[0]!.id,
      expectedVersion: 1,
      heldOn: '2026-03-09',
      attendances: [{ stageAttemptId, wasPresent: true }],
      evidence: LIST,
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        callPathway(world, 'holdSession', input, (['euis', 'dadang', 'cecep', 'imas'] as const)[index % 4]!),
      ),
    );
    expect(answers.filter(({ journalEntry }) => journalEntry !== null)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['SESSION_HELD']));
    expect(await world.rows('select from attendance where stage_attempt_id = $1', [stageAttemptId])).toHaveLength(1);
  });

  it('never waits in a circle: ten sessions of the same families, while their stages are passed and journeys paused', async () => {
    const sessions = Array.from({ length: 10 }, (_, day) => ({
      plannedOn: `2026-04-${String(day + 10)}`,
      topic: `Pertemuan ${day + 1}`,
    }));
    const { cohort } = await planned({ sessions });
    const families = [];
    for (let count = 0; count < 12; count++) families.push(await joined(cohort!.id));
    const attendances = families.map(({ stageAttemptId }) => ({ stageAttemptId, wasPresent: true }));
    const held = cohort!.sessions.map(({ id }, index) =>
      callPathway(world, 'holdSession', {
        sessionId: id,
        expectedVersion: 1,
        heldOn: sessions[index]!.plannedOn,
        // in another order each time
        attendances: [...attendances.slice(index), ...attendances.slice(0, index)],
        evidence: LIST,
      }),
    );
    const changed = families.map(({ journeyId }, index) =>
      callPathway(world, index % 2 === 0 ? 'pauseJourney' : 'repeatStage', {
        journeyId,
        expectedVersion: 2,
        occurredOn: '2026-05-02',
        reason: 'Sakit',
      }),
    );
    const [sessionAnswers, journeyAnswers] = await Promise.all([Promise.all(held), Promise.all(changed)]);
    expect(sessionAnswers.flatMap(codes)).toEqual([]);
    expect(journeyAnswers.flatMap(codes)).toEqual([]);
    const ids = families.map(({ stageAttemptId }) => stageAttemptId);
    expect(await world.rows('select from attendance where stage_attempt_id = any ($1)', [ids])).toHaveLength(120);
  });

  it('takes the list of a hundred families in a few statements', async () => {
    const { cohort } = await planned();
    // built past the services, which took each family through its own transaction above
    await world.owner.query(
      `with people as (
         select gen_random_uuid() as household, gen_random_uuid() as episode, gen_random_uuid() as person, gen_random_uuid() as journey
         from generate_series(1, 100)),
       kept as materialized (select * from people),
       h as (insert into household (id, kelurahan_code, kk_cipher, kk_masked, registered_on)
         select household, '32.71.01.1001', '\\x00', '3271********0001', '2020-01-01' from kept),
       r as (insert into residence select gen_random_uuid(), household, '32.71.01.1001', 1, 1, '2020-01-01', null from kept),
       p as (insert into person (id, household_id, full_name, sex, born_on, family_role, nik_cipher, nik_masked)
         select person, household, 'Asep', 'MALE', '1985-03-15', 'HEAD', '\\x00', '3271********0001' from kept),
       e as (insert into episode (id, household_id, started_on) select episode, household, '2024-01-10' from kept),
       j as (insert into journey (id, household_id, episode_id, episode_span, person_id, kelurahan_code, started_on, state)
         select journey, household, episode, '[2024-01-10,)', person, '32.71.01.1001', '2026-01-05', 'ACTIVE' from kept)
       insert into stage_attempt (id, household_id, journey_id, person_id, kelurahan_code, stage, attempt_number,
         agency_code, cohort_id, planned_session_count, state, started_on)
       select gen_random_uuid(), household, journey, person, '32.71.01.1001', 'MINDSET_COUNSELLING', 1, 'DP3A', $1, 2,
         'IN_PROGRESS', '2026-03-02' from kept`,
      [cohort!.id],
    );
    const attempts = await world.rows<{ id: string }>('select id from stage_attempt where cohort_id = $1', [
      cohort!.id,
    ]);
    const answer = await callPathway(world, 'holdSession', {
      sessionId: cohort!.sessions[0]!.id,
      expectedVersion: 1,
      heldOn: '2026-03-09',
      attendances: attempts.map(({ id }) => ({ stageAttemptId: id, wasPresent: true })),
      evidence: LIST,
    });
    expect(codes(answer)).toEqual([]);
    expect(await world.rows('select from attendance where session_id = $1', [cohort!.sessions[0]!.id])).toHaveLength(
      100,
    );
  });
});

describe('recordIndividualSession', () => {
  it('counts a session once, also where it is told twice without a key', async () => {
    const built = await pathwayFamily(world);
    const walk = await Walk.open(world, opening(built));
    const told = {
      stageAttemptId: walk.attempt.id,
      heldOn: '2026-02-09',
      topic: 'Pertemuan 1',
      wasPresent: true,
      evidence: [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }],
    };
    expect(codesOf(await callPathway(world, 'recordIndividualSession', told))).toEqual([]);
    const again = { ...told, topic: ' Pertemuan 1 ' };
    expect(codesOf(await callPathway(world, 'recordIndividualSession', again))).toEqual(['SESSION_KNOWN']);
    const another = { ...told, topic: 'Pertemuan 2' };
    expect(codesOf(await callPathway(world, 'recordIndividualSession', another))).toEqual([]);
  });
});
