import { cubes, refreshCube, verifyCubes } from '@simoncer/analytics';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { FamilyRole } from '../household/person.entity.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World, type BuiltHousehold } from '../testing/index.ts';
import { sqlOf, sqlOfClient } from './sql.ts';

let world: World;
let mover: BuiltHousehold;
let twoProgrammes: BuiltHousehold;

beforeAll(async () => {
  world = await World.start();
  // Graduated in Bondongan, where it had moved; came back on 2026-09-30 and is on aid.
  mover = await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-02-03')
    .onPathway('2024-06-20')
    .paid('2024-07-02', 500_000, '2024-04-01')
    .movedTo(BONDONGAN, '2025-05-20')
    .paid('2025-06-29', 250_000, '2025-04-01')
    .left('2026-03-31', ExitKind.RISING_CLASS)
    .onAidSince('2026-09-30')
    .save();
  // On aid since 2024-01-01, lost what PKH was for on 2025-03-15, moved to Sindang Sari on 2025-07-01; dropped out.
  twoProgrammes = await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-01')
    .enrolledIn('PKH', '2024-01-01')
    .paid('2024-01-02', 100_000, '2024-01-01')
    .enrolledIn('SEMBAKO', '2024-01-01')
    .paid('2024-01-03', 200_000, '2024-01-01')
    .paid('2024-04-05', 200_000, '2024-01-01')
    .onPathway('2025-04-30')
    .movedTo(SINDANG_SARI, '2025-07-01')
    .save();
  await world.owner.query(
    `update enrolment set ended_on = '2025-03-15', end_reason = 'NO_ELIGIBLE_COMPONENT'
     where household_id = $1 and programme_code = 'PKH'`,
    [twoProgrammes.household.id],
  );
  await world.owner.query(
    `update journey set state = 'DROPPED_OUT', ended_on = '2025-07-01', drop_out_reason = 'ILLNESS' where household_id = $1`,
    [twoProgrammes.household.id],
  );
  // Left twice: came back a day later than 12 months after the first time. Moved when it was no longer on aid.
  await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-31')
    .left('2024-02-01', ExitKind.NO_LONGER_POOR)
    .onAidSince('2025-02-02')
    .left('2025-03-31', ExitKind.MOVED_AWAY)
    .movedTo(BONDONGAN, '2025-06-01')
    .save();
  await world.refreshCubes();
});
afterAll(() => world.stop());

const names: Record<string, string> = {
  [BATU_TULIS]: 'Batu Tulis',
  [BONDONGAN]: 'Bondongan',
  [SINDANG_SARI]: 'Sindang Sari',
};

/** The cells of a cube as lines, kelurahan by name, what is empty as a dash. */
async function cells(cube: string, columns: string, condition = 'true'): Promise<string[]> {
  const rows = await world.rows<{ kelurahan: string; line: string }>(
    `select kelurahan_code as kelurahan, concat_ws(' ', ${columns}) as line from ${cube} where ${condition}
     order by 1, 2`,
  );
  return rows.map(({ kelurahan, line }) => `${names[kelurahan]}: ${line}`);
}

const inBatuTulis = (lines: string[], place: string) => lines.map((line) => `${place}: ${line}`);

describe('the cube of stays on aid', () => {
  const columns = `programme_code, to_char(started_month, 'YYYY-MM'), coalesce(months::text, '-'), outcome,
    families, returned, returned_in_12_months, returned_in_24_months, amount`;
  /** Where the family ended its stay and lives now. */
  const settled = [
    // 24 months from January 2024 to January 2026 and two more; back after 6 months; 500,000 and 250,000 were paid
    'Bondongan: * 2024-01 26 RISING_CLASS 1 1 1 1 750000',
    'Bondongan: * 2026-09 - OPEN 1 0 0 0 0',
    'Bondongan: PKH 2024-02 25 RISING_CLASS 1 1 1 1 750000',
    'Sindang Sari: * 2024-01 - OPEN 1 0 0 0 0',
    'Sindang Sari: SEMBAKO 2024-01 - OPEN 1 0 0 0 0',
  ];
  const leftTwice = ['* 2024-01 1 NO_LONGER_POOR 1 1 0 1 0', '* 2025-02 1 MOVED_AWAY 1 0 0 0 0'];
  // from January 2024 to March 2025; still on aid, so it cannot come back
  const withoutPkh = ['PKH 2024-01 14 NO_ELIGIBLE_COMPONENT 1 0 0 0 100000'];

  it('counts a stay where it ended, under its programme and under any', async () => {
    expect(await cells('cube_episode', columns, `basis = 'THEN'`)).toEqual(
      [...inBatuTulis([...leftTwice, ...withoutPkh], 'Batu Tulis'), ...settled].toSorted(),
    );
  });

  it('and where the family lives now', async () => {
    expect(await cells('cube_episode', columns, `basis = 'NOW'`)).toEqual(
      [...inBatuTulis(leftTwice, 'Bondongan'), ...inBatuTulis(withoutPkh, 'Sindang Sari'), ...settled].toSorted(),
    );
  });

  it('gives the quarter in which stays ended', async () => {
    const byQuarter = `programme_code, quarter, outcome, families, returned, returned_in_12_months, amount`;
    expect(await cells('cube_episode_end', byQuarter, `basis = 'THEN'`)).toEqual([
      'Batu Tulis: * 2024-01-01 NO_LONGER_POOR 1 1 0 0',
      'Batu Tulis: * 2025-01-01 MOVED_AWAY 1 0 0 0',
      'Batu Tulis: PKH 2025-01-01 NO_ELIGIBLE_COMPONENT 1 0 0 100000',
      'Bondongan: * 2026-01-01 RISING_CLASS 1 1 1 750000',
      'Bondongan: PKH 2026-01-01 RISING_CLASS 1 1 1 750000',
    ]);
  });

  it('gives the time from the journey to its end, by dropping out or with the stay', async () => {
    const columns = `programme_code, to_char(started_month, 'YYYY-MM'), coalesce(months::text, '-'), outcome, families`;
    expect(await cells('cube_episode_journey', columns, `basis = 'THEN'`)).toEqual([
      // dropped out on the day of the move, so its last day was in Batu Tulis; it was no longer in PKH when it began
      'Batu Tulis: * 2025-04 3 DROPPED_OUT 1',
      'Batu Tulis: SEMBAKO 2025-04 3 DROPPED_OUT 1',
      // from June 2024 to March 2026
      'Bondongan: * 2024-06 21 RISING_CLASS 1',
      'Bondongan: PKH 2024-06 21 RISING_CLASS 1',
    ]);
  });
});

describe('the cube of aid paid out', () => {
  const columns = `programme_code, quarter, timeliness, bucket, payments, families, amount`;
  // ln 2 / ln 1.05 = 14.2, ln 89 / ln 1.05 = 91.9988, ln 92 / ln 1.05 = 92.7, ln 95 / ln 1.05 = 93.3
  const early = [
    '* 2024-01-01 IN_TIME 0 1 1 100000',
    '* 2024-01-01 IN_TIME 15 1 0 200000',
    '* 2024-01-01 LATE 94 1 0 200000',
    'PKH 2024-01-01 IN_TIME 0 1 1 100000',
    'SEMBAKO 2024-01-01 IN_TIME 15 1 1 200000',
    'SEMBAKO 2024-01-01 LATE 94 1 0 200000',
  ];
  const ofMoverThere = ['* 2024-04-01 LATE 93 1 1 500000', 'PKH 2024-04-01 LATE 93 1 1 500000'];
  const ofMoverHere = ['* 2025-04-01 IN_TIME 92 1 1 250000', 'PKH 2025-04-01 IN_TIME 92 1 1 250000'];

  it('counts what was paid where the family lived, and a family once a quarter at its first payment', async () => {
    expect(await cells('cube_disbursement', columns, `basis = 'THEN'`)).toEqual(
      [...inBatuTulis([...early, ...ofMoverThere], 'Batu Tulis'), ...inBatuTulis(ofMoverHere, 'Bondongan')].toSorted(),
    );
  });

  it('and where it lives now', async () => {
    expect(await cells('cube_disbursement', columns, `basis = 'NOW'`)).toEqual(
      [
        ...inBatuTulis([...ofMoverThere, ...ofMoverHere], 'Bondongan'),
        ...inBatuTulis(early, 'Sindang Sari'),
      ].toSorted(),
    );
  });
});

describe('the cube of follow-ups', () => {
  beforeAll(async () => {
    const { household, journey } = mover;
    await world.owner.query(`
      with episode as (select id from episode where household_id = '${household.id}' order by started_on limit 1),
      proposal as (
        insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, state, proposed_on,
          proposed_by, statement_reference, decide_by, decided_on, decided_by, certificate)
        select gen_random_uuid(), '${household.id}', id, '${journey!.id}', '${BONDONGAN}', 'APPROVED', '2026-03-01',
          'euis', 'S/1', '2026-04-01', '2026-03-31', 'dadang', '{}' from episode
        returning id, episode_id
      )
      insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from, done_on, done_by,
        outcome, welfare_class, finding, kelurahan_code, cancelled_on)
      select gen_random_uuid(), '${household.id}', episode_id, id, f.*
      from proposal, (values
        (3, date '2026-06-30', date '2026-07-31', date '2026-07-01', 'euis', 'SUSTAINED', 'MAMPU', 'Usaha jalan', '${BATU_TULIS}', null::date),
        (6, '2026-09-30', '2026-10-31', null, null, null, null, null, null, null),
        (12, '2027-03-31', '2027-04-30', null, null, null, null, null, null, '2026-08-01')) as f`);
    await world.refreshCubes();
  });

  it('counts what was found where the family graduated, what is open, and nothing that was cancelled', async () => {
    const columns = 'basis, programme_code, quarter, months, due_quarter, outcome, families';
    expect(await cells('cube_follow_up', columns)).toEqual(
      ['NOW', 'THEN'].flatMap((basis) =>
        ['*', 'PKH'].flatMap((programme) => [
          `Bondongan: ${basis} ${programme} 2026-01-01 3 2026-04-01 SUSTAINED 1`,
          `Bondongan: ${basis} ${programme} 2026-01-01 6 2026-07-01 OPEN 1`,
        ]),
      ),
    );
  });
});

describe('the cube of families by their head', () => {
  it('takes who was head when the family came on aid, not who succeeded', async () => {
    // The father, 38, died in 2024; the mother, born 1990-06-01, is head since. Both times on aid are told.
    const { household } = await world
      .household(SINDANG_SARI)
      .withMember(FamilyRole.SPOUSE, '1990-06-01')
      .onAidSince('2024-01-10')
      .left('2024-08-01', ExitKind.NO_ELIGIBLE_COMPONENT)
      .headDied('2024-05-05')
      .onAidSince('2026-01-10')
      .save();
    await world.refreshCubes();
    const columns = `head_sex, head_age_band, quarter, until_quarter, entered, left_otherwise, on_aid`;
    const head = () =>
      cells(
        'cube_participation_head',
        columns,
        `basis = 'NOW' and programme_code = '*' and kelurahan_code = '${SINDANG_SARI}'`,
      );
    // nobody has succeeded yet when it comes back; the family in two programmes has a head of 38 since 2024-01-01
    const father = [
      'Sindang Sari: MALE 30_TO_44 2024-01-01 2024-07-01 2 0 2',
      'Sindang Sari: MALE 30_TO_44 2024-07-01 infinity 0 1 1',
    ];
    expect(await head()).toEqual([...father, 'Sindang Sari: UNKNOWN UNKNOWN 2026-01-01 infinity 1 0 1']);
    await world.owner.query(
      `update person set family_role = 'HEAD' where household_id = $1 and family_role = 'SPOUSE'`,
      [household.id],
    );
    await world.refreshCubes();
    // 35 on 2026-01-10
    expect(await head()).toEqual(['Sindang Sari: FEMALE 30_TO_44 2026-01-01 infinity 1 0 1', ...father]);
  });
});

it('cubes refreshed by kelurahan equal a full recomputation, also when a graduation is taken back', async () => {
  await world.owner.query(`delete from episode where household_id = $1 and started_on = '2026-09-30'`, [
    mover.household.id,
  ]);
  await world.owner.query(`
    update follow_up set cancelled_on = '2026-08-01' where done_on is null;
    update episode set ended_on = null, exit_kind = null where household_id = '${mover.household.id}';
    update enrolment set ended_on = null, end_reason = null where household_id = '${mover.household.id}';
    update journey set ended_on = null, state = 'COMPLETED' where household_id = '${mover.household.id}'`);
  for (const kelurahan of [BONDONGAN, BATU_TULIS]) {
    await world.em().transactional(async (em) => {
      for (const cube of cubes) await refreshCube(sqlOf(em as SqlEntityManager), cube, kelurahan);
    });
  }
  for (const { cube, differences } of await verifyCubes(sqlOfClient(world.owner))) {
    expect([cube, differences]).toEqual([cube, []]);
  }
  expect(
    await cells(
      'cube_episode',
      'programme_code, outcome, families',
      `kelurahan_code = '${BONDONGAN}' and basis = 'THEN'`,
    ),
  ).toEqual(['Bondongan: * OPEN 1', 'Bondongan: PKH OPEN 1']);
  expect(await cells('cube_follow_up', 'outcome', `basis = 'THEN' and programme_code = '*'`)).toEqual([]);
});
