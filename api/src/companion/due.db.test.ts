import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { BATU_TULIS, World } from '../testing/index.ts';
import { ExitDesk } from '../testing/exit-desk.ts';
import { callPathway } from '../testing/pathway-calls.ts';

/** Today is Tuesday 2026-11-24, the week ends on Sunday the 29th; policy asks for a visit every 30 days. */
let world: World;
/** Names of the families by the id of their household. */
const names = new Map<string, string>();

beforeAll(async () => {
  world = await World.start();
  const onAid = () => world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2025-01-01');
  const visits = {
    // 2026-09-30 + 30 days = 2026-10-30
    late: onAid().visited('2026-09-30'),
    // 2026-10-30 + 30 days = 2026-11-29, the Sunday of this week
    sunday: onAid().visited('2026-10-30'),
    // 2026-10-31 + 30 days = 2026-11-30, the Monday after
    monday: onAid().visited('2026-10-31'),
    handedOver: onAid().accompaniedBy('imas', '2026-06-01'),
  };
  for (const [name, builder] of Object.entries(visits)) names.set((await builder.save()).household.id, name);
});
afterAll(() => world.stop());

interface Task {
  readonly kind: string;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly household: { readonly id: string };
  readonly exitCase: { readonly kind: string } | null;
  readonly followUp: { readonly months: number } | null;
  readonly session: { readonly topic: string } | null;
}
const ask = async (args = '') => {
  const { data, errors } = await world.askAsOfficer(
    `{ dueThisWeek${args} {
         totalCount lateCount pageInfo { hasNextPage endCursor }
         nodes { kind dueOn isLate household { id } exitCase { kind } followUp { months } session { topic } }
       } }`,
  );
  expect(errors).toBeUndefined();
  return data.dueThisWeek as {
    totalCount: number;
    lateCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: Task[];
  };
};
/** The tasks for one family: kind, day, whether late, what it is about. */
const tasksFor = async (household: { id: string }) =>
  (await ask('(first: 100)')).nodes
    .filter((task) => task.household.id === household.id)
    .map(({ kind, dueOn, isLate, exitCase, followUp, session }) => [
      kind,
      dueOn,
      isLate ? 'late' : 'in time',
      exitCase?.kind ?? followUp?.months ?? session?.topic ?? null,
    ]);
const visited = () =>
  world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2025-01-01').visited('2026-11-20');

describe('what is due this week', () => {
  it('is the visits by Sunday, late ones first, of the families that the companion has', async () => {
    const due = await ask();
    expect(
      due.nodes.map(({ kind, dueOn, household, isLate }) => [names.get(household.id), kind, dueOn, isLate]),
    ).toEqual([
      ['late', 'VISIT', '2026-10-30', true],
      ['sunday', 'VISIT', '2026-11-29', false],
    ]);
    expect(due).toMatchObject({ totalCount: 2, lateCount: 1 });
    const { nodes } = await ask('(companion: "imas")');
    expect(nodes.map(({ household }) => names.get(household.id))).toEqual(['handedOver']);
  });

  it('is follow-ups from the day they are due, late only after the days of grace, whether or not a visit is due', async () => {
    const { household, episode, journey } = await visited()
      .completedPathway('2024-03-01')
      .left('2026-08-24', ExitKind.RISING_CLASS)
      .save();
    const proposal = '01900000-0000-7000-8000-000000000001';
    await world.owner.query(
      `insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, proposed_on, proposed_by,
         statement_reference, decide_by)
       values ($1, $2, $3, $4, $5, '2026-08-20', 'imas', 'SP-1', '2026-09-04')`,
      [proposal, household.id, episode.id, journey!.id, BATU_TULIS],
    );
    await world.owner.query(
      `insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from)
       values (gen_random_uuid(), $1, $2, $3, 3, '2026-11-24', '2026-12-25'),
         (gen_random_uuid(), $1, $2, $3, 6, '2027-02-24', '2027-03-27')`,
      [household.id, episode.id, proposal],
    );
    expect(await tasksFor(household)).toEqual([['FOLLOW_UP', '2026-11-24', 'in time', 3]]);
    // the family stays in the caseload until its last follow-up is done
    const inCaseload = async () => {
      const { data } = await world.askAsOfficer('{ caseload(first: 100) { nodes { household { id } isOnAid } } }');
      return data.caseload.nodes.filter((family: Task) => family.household.id === household.id);
    };
    expect(await inCaseload()).toEqual([{ household: { id: household.id }, isOnAid: false }]);
    await world.owner.query(`update follow_up set cancelled_on = '2026-11-24' where household_id = $1`, [household.id]);
    expect(await inCaseload()).toEqual([]);
    expect(await tasksFor(household)).toEqual([]);
  });

  it('is letters to hand over and objections to hear', async () => {
    const { household } = await visited().save();
    const desk = new ExitDesk(world);
    const evidence = [{ kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' }];
    await desk.report(household, 'MOVED_AWAY', '2026-09-01', { evidence });
    await desk.openReview('2026Q4');
    // the letter by 2026-12-01, in the week after
    expect(await tasksFor(household)).toEqual([]);
    world.setToday('2026-12-01');
    expect(await tasksFor(household)).toEqual([['EXIT_NOTIFICATION', '2026-12-01', 'in time', 'MOVED_AWAY']]);
    const { id: caseId } = await desk.caseOf(household);
    await desk.notify(caseId, '2026-12-01');
    await desk.done('objectToExit', 'euis', { caseId, objectedOn: '2026-12-01', objection: 'We live here' });
    expect(await tasksFor(household)).toEqual([]);
    // 14 days to hear it; that it was to be visited 30 days after 2026-11-20 is due in the same week
    world.setToday('2026-12-16');
    expect(await tasksFor(household)).toEqual([
      ['EXIT_HEARING', '2026-12-15', 'late', 'MOVED_AWAY'],
      ['VISIT', '2026-12-20', 'in time', null],
    ]);
    world.setToday('2026-11-24');
  });

  it('is the sessions of the cohort that the family is in, while its journey is not paused', async () => {
    const { cohort } = await callPathway(world, 'planCohort', {
      stage: 'MINDSET_COUNSELLING',
      agencyCode: 'DP3A',
      name: 'Angkatan 1',
      capacity: 20,
      sessions: [
        { plannedOn: '2026-11-23', topic: 'Pola pikir' },
        { plannedOn: '2026-11-27', topic: 'Cita-cita' },
        { plannedOn: '2026-11-30', topic: 'Rencana' },
      ],
    });
    const { household, journey } = await visited()
      .onPathway('2026-10-01')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-10-12')
      .save();
    const turn = async (mutation: 'startStage' | 'pauseJourney', expectedVersion: number, input: object) => {
      const asked = { journeyId: journey!.id, expectedVersion, ...input };
      expect((await callPathway(world, mutation, asked)).userErrors).toEqual([]);
    };
    const stage = { stage: 'MINDSET_COUNSELLING', cohortId: cohort!.id };
    await turn('startStage', 1, { occurredOn: '2026-11-02', ...stage });
    expect(await tasksFor(household)).toEqual([
      ['SESSION', '2026-11-23', 'late', 'Pola pikir'],
      ['SESSION', '2026-11-27', 'in time', 'Cita-cita'],
    ]);
    await turn('pauseJourney', 2, { occurredOn: '2026-11-20', reason: 'Sakit' });
    expect(await tasksFor(household)).toEqual([]);
  });

  it('comes in pages', async () => {
    const whole = (await ask()).nodes;
    const first = await ask('(first: 1)');
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await ask(`(after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes]).toEqual(whole);
  });
});
