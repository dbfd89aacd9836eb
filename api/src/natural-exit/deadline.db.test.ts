import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { ExitDesk } from '../testing/exit-desk.ts';

let world: World;
let desk: ExitDesk;
beforeEach(async () => {
  world = await World.start(new Date('2026-10-05T05:00:00Z'));
  desk = new ExitDesk(world);
});
afterEach(() => world.stop());

describe('deadlines', () => {
  const deadlines = async (args: string) =>
    (
      await world.askAsOfficer(
        `{ deadlines(${args}) {
             totalCount
             nodes {
               kind dueOn possibleFromOn isLate daysLate role responsible excludedOfficer
               kelurahan { code } exitCase { kind } review { quarter } household { id }
             }
           } }`,
      )
    ).data.deadlines;

  it('tell what is to be done by when, at whom, and what is late', async () => {
    const [one, two] = await desk.movedAway(BATU_TULIS, BONDONGAN);
    await world.owner.query(
      `insert into companion_assignment (id, household_id, kelurahan_code, companion, started_on)
       values (gen_random_uuid(), $1, $2, 'cecep', '2025-01-01')`,
      [two!.household.id, BONDONGAN],
    );
    await desk.openReview('2026Q3');
    const { id: caseId } = await desk.caseOf(one!.household);
    world.setToday('2026-10-06');
    await desk.notify(caseId, '2026-10-06');
    world.setToday('2026-10-14');
    const { nodes, totalCount } = await deadlines('first: 10, orderBy: [{ dueOn: ASC }]');
    expect(totalCount).toBe(4);
    expect(nodes[0]).toMatchObject({ kind: 'VISIT', responsible: 'cecep', dueOn: '2025-01-31' });
    expect(nodes.slice(1)).toEqual([
      {
        kind: 'EXIT_NOTIFICATION',
        dueOn: '2026-10-12',
        possibleFromOn: null,
        isLate: true,
        daysLate: 2,
        role: 'COMPANION',
        responsible: 'cecep',
        excludedOfficer: null,
        kelurahan: { code: BONDONGAN },
        exitCase: { kind: 'MOVED_AWAY' },
        review: { quarter: '2026Q3' },
        household: { id: two!.household.id },
      },
      {
        kind: 'EXIT_DECISION',
        // the family can object until 20 October, and 14 days are left to decide
        dueOn: '2026-11-03',
        possibleFromOn: '2026-10-21',
        isLate: false,
        daysLate: 0,
        role: 'DECIDING_OFFICER',
        responsible: null,
        excludedOfficer: 'euis',
        kelurahan: { code: BATU_TULIS },
        exitCase: { kind: 'MOVED_AWAY' },
        review: { quarter: '2026Q3' },
        household: { id: one!.household.id },
      },
      {
        kind: 'REVIEW_CLOSING',
        dueOn: '2026-11-14',
        possibleFromOn: null,
        isLate: false,
        daysLate: 0,
        role: 'REVIEW_OFFICER',
        responsible: 'euis',
        excludedOfficer: null,
        kelurahan: null,
        exitCase: null,
        review: { quarter: '2026Q3' },
        household: null,
      },
    ]);
  });

  it('tell of visits, follow-ups, graduations to decide and lines of feeds as well', async () => {
    const { household, episode, journey } = await world
      .household()
      .onAidSince('2025-01-10')
      .completedPathway('2025-02-01')
      .save();
    await world.owner.query(
      `insert into companion_assignment (id, household_id, kelurahan_code, companion, started_on)
       values (gen_random_uuid(), $1, $2, 'cecep', '2026-09-01')`,
      [household.id, BATU_TULIS],
    );
    const proposal = '01900000-0000-7000-8000-000000000001';
    await world.owner.query(
      `insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, proposed_on, proposed_by,
         statement_reference, decide_by)
       values ($1, $2, $3, $4, $5, '2026-09-20', 'imas', 'SP-1', '2026-10-04')`,
      [proposal, household.id, episode.id, journey!.id, BATU_TULIS],
    );
    await world.owner.query(
      `insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from)
       values (gen_random_uuid(), $1, $2, $3, 3, '2026-12-20', '2027-01-20')`,
      [household.id, episode.id, proposal],
    );
    const { nodes } = await deadlines('orderBy: [{ dueOn: ASC }]');
    expect(
      nodes.map(
        ({
          kind,
          dueOn,
          possibleFromOn,
          responsible,
          excludedOfficer,
          household: { id },
        }: Record<string, string> & { household: { id: string } }) => [
          kind,
          dueOn,
          possibleFromOn,
          responsible,
          excludedOfficer,
          id === household.id,
        ],
      ),
    ).toEqual([
      // 30 days after the companion began
      ['VISIT', '2026-10-01', null, 'cecep', null, true],
      ['GRADUATION_DECISION', '2026-10-04', null, null, 'imas', true],
      // due on a day, and not late before a month has passed
      ['FOLLOW_UP', '2027-01-19', '2026-12-20', 'cecep', null, true],
    ]);
  });

  it('are asked by kelurahan, by lateness, and in pages', async () => {
    await desk.movedAway(BATU_TULIS, BATU_TULIS, BONDONGAN);
    await desk.openReview('2026Q3');
    world.setToday('2026-10-13');
    expect((await deadlines('late: true')).totalCount).toBe(3);
    expect((await deadlines('late: false')).totalCount).toBe(1);
    const inOne = `filter: { kelurahan: { code: { eq: "${BATU_TULIS}" } } }`;
    expect((await deadlines(`first: 1, ${inOne}`)).totalCount).toBe(2);
    expect((await deadlines(`first: 1, ${inOne}`)).nodes).toHaveLength(1);
    world.setToday('2026-10-12');
    expect((await deadlines('late: true')).totalCount).toBe(0);
  });

  it('are for officers only', async () => {
    const { errors } = await world.ask('{ deadlines { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
