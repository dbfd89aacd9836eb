import { decileCube, welfareCube } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { cellsOf, refreshPlaces, wrongCells } from '../testing/cubes.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { AssessmentSource } from '../welfare/assessment-source.ts';
import { currentDecile, standingClass, type Assessed } from '../welfare/standing.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const { TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI } = WelfareClass;
const { DTSEN, FIELD_VISIT, SELF_REPORT } = AssessmentSource;

/** Of one kelurahan in one basis: first quarter, until which, before, after, movement, families. */
const classesOf = (kelurahan: string, basis: string) =>
  cellsOf(world, welfareCube, `kelurahan_code = '${kelurahan}' and basis = '${basis}'`, welfareCube.columns.slice(2));
const decilesOf = (kelurahan: string, basis: string) =>
  cellsOf(world, decileCube, `kelurahan_code = '${kelurahan}' and basis = '${basis}'`, decileCube.columns.slice(2));

describe('the cubes of welfare', () => {
  it('have no cell where nobody is on aid', async () => {
    await world.refreshCubes();
    expect(await cellsOf(world, welfareCube)).toEqual([]);
    expect(await cellsOf(world, decileCube)).toEqual([]);
  });

  it('follow one family from quarter to quarter, and show a change in its quarter', async () => {
    // Policy asks for two in a row. What counts at the ends of the quarters:
    // 2024Q1 one assessment, KURANG_MAMPU, stands for itself; Q2 the lower of KURANG_MAMPU and MAMPU; Q3 MAMPU twice;
    // Q4 of two on one day the lower, TIDAK_MAMPU, falls at once, and what the family says itself does not count.
    await world
      .household(BATU_TULIS)
      .ranked('2024-01-01', 2)
      .onAidSince('2024-02-10')
      .assessed('2024-03-05', KURANG_MAMPU)
      .assessed('2024-05-10', MAMPU)
      .ranked('2024-07-01', 3)
      // of one day the register's decile counts
      .assessed('2024-07-01', null, { decile: 5, source: FIELD_VISIT })
      .assessed('2024-08-10', MAMPU)
      .assessed('2024-11-01', TIDAK_MAMPU)
      .assessed('2024-11-01', MANDIRI, { decile: 3, source: DTSEN })
      .assessed('2024-12-01', MANDIRI, { decile: 9, source: SELF_REPORT })
      .movedTo(BONDONGAN, '2025-02-15')
      .left('2025-05-20', ExitKind.MOVED_AWAY)
      .save();
    await refreshPlaces(world, BATU_TULIS, BONDONGAN);
    const inBatuTulis = [
      '2024-01-01 2024-04-01 ENTERED KURANG_MAMPU ENTERED 1',
      '2024-04-01 2024-07-01 KURANG_MAMPU KURANG_MAMPU SAME 1',
      '2024-07-01 2024-10-01 KURANG_MAMPU MAMPU UP 1',
      '2024-10-01 2025-01-01 MAMPU TIDAK_MAMPU DOWN 1',
    ];
    // moving is neither entering nor leaving
    const inBondongan = [
      '2025-01-01 2025-04-01 TIDAK_MAMPU TIDAK_MAMPU SAME 1',
      '2025-04-01 2025-07-01 TIDAK_MAMPU LEFT LEFT 1',
    ];
    expect(await classesOf(BATU_TULIS, 'THEN')).toEqual(inBatuTulis);
    expect(await classesOf(BONDONGAN, 'THEN')).toEqual(inBondongan);
    expect(await classesOf(BATU_TULIS, 'NOW')).toEqual([]);
    expect(await classesOf(BONDONGAN, 'NOW')).toEqual([...inBatuTulis, ...inBondongan]);
    expect(await decilesOf(BONDONGAN, 'NOW')).toEqual([
      '2024-01-01 2024-04-01 ENTERED 2 ENTERED 1',
      '2024-04-01 2024-07-01 2 2 SAME 1',
      '2024-07-01 2024-10-01 2 3 UP 1',
      '2024-10-01 2025-04-01 3 3 SAME 1',
      '2025-04-01 2025-07-01 3 LEFT LEFT 1',
    ]);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('know those who were never assessed, and nobody who came and went within a quarter', async () => {
    await world.household(SINDANG_SARI).onAidSince('2025-01-10').save();
    await world.household(SINDANG_SARI).onAidSince('2024-04-02').left('2024-05-01', ExitKind.DECLINED).save();
    // gone and back within the quarter: on aid at both ends
    await world
      .household(SINDANG_SARI)
      .onAidSince('2024-01-05')
      .assessed('2024-04-05', KURANG_MAMPU)
      .left('2024-06-10', ExitKind.NOT_FOUND)
      .onAidSince('2024-06-20')
      .save();
    await refreshPlaces(world, SINDANG_SARI);
    // a quarter that begins without a write needs no row: the last ones hold until there is another
    const cells = [
      '2024-01-01 2024-04-01 ENTERED UNKNOWN ENTERED 1',
      '2024-04-01 2024-07-01 UNKNOWN KURANG_MAMPU UNKNOWN 1',
      '2024-07-01 infinity KURANG_MAMPU KURANG_MAMPU SAME 1',
      '2025-01-01 2025-04-01 ENTERED UNKNOWN ENTERED 1',
      '2025-04-01 infinity UNKNOWN UNKNOWN UNKNOWN 1',
    ];
    expect(await classesOf(SINDANG_SARI, 'THEN')).toEqual(cells);
    expect(await classesOf(SINDANG_SARI, 'NOW')).toEqual(cells);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('say of every family and quarter what the API says of it, also after policy changed', async () => {
    await world.owner.query('truncate welfare_assessment, episode, residence, household cascade');
    // none before 2021, two in a row until July 2023, three from then on
    await world.owner.query(
      `update policy_parameter set valid_until = '2023-07-01' where key = 'welfare.assessments_in_a_row'`,
    );
    await world.owner.query(
      `insert into policy_parameter (id, key, value, valid_from, legal_document_id)
       select gen_random_uuid(), key, '3', '2023-07-01', legal_document_id from policy_parameter
       where key = 'welfare.assessments_in_a_row'`,
    );
    const inARowOn = (day: string) => (day < '2021-01-01' ? undefined : day < '2023-07-01' ? 2 : 3);
    const next = random(20_261_124);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!;
    const families: Assessed[][] = [];
    for (let count = 0; count < 40; count++) {
      const household = world.household(BATU_TULIS).onAidSince('2020-10-05');
      const assessments = new Map<string, Assessed>();
      for (let times = 0; times < 14; times++) {
        const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
        const assessed: Assessed = {
          assessedOn: `${pick([2020, 2021, 2022, 2023, 2024])}-${month}-${pick(['01', '15'])}`,
          source: pick([DTSEN, FIELD_VISIT, FIELD_VISIT, SELF_REPORT]),
          welfareClass: pick([TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI]),
          decile: pick([null, 1, 2, 5, 10]),
        };
        assessments.set(`${assessed.assessedOn} ${assessed.source}`, assessed);
      }
      for (const { assessedOn, welfareClass, ...found } of assessments.values()) {
        household.assessed(assessedOn, welfareClass, found);
      }
      await household.save();
      families.push([...assessments.values()]);
    }
    await world.refreshCubes();

    for (const [quarter, end] of quarterEnds(2020, 2024)) {
      const until = (assessments: Assessed[]) => assessments.filter(({ assessedOn }) => assessedOn <= end);
      const classes = families.map((family) => standingClass(until(family), inARowOn)?.welfareClass ?? 'UNKNOWN');
      expect([quarter, await heldIn('cube_welfare', 'class_after', quarter)]).toEqual([quarter, counted(classes)]);
      const deciles = families.map((family) => String(currentDecile(until(family))?.decile ?? 'UNKNOWN'));
      expect([quarter, await heldIn('cube_decile', 'decile_after', quarter)]).toEqual([quarter, counted(deciles)]);
    }
  });
});

/** Families by value at the end of a quarter. */
async function heldIn(table: string, column: string, quarter: string): Promise<Record<string, number>> {
  const rows = await world.rows<{ value: string; families: number }>(
    `select ${column} as value, sum(families)::integer as families from ${table}
     where basis = 'THEN' and quarter <= $1 and until_quarter > $1 group by 1`,
    [quarter],
  );
  return Object.fromEntries(rows.map(({ value, families }) => [value, families]));
}

function counted(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** First and last day of quarters from October of a year on. */
function quarterEnds(fromYear: number, toYear: number): [string, string][] {
  const quarters = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ];
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index)
    .flatMap((year) => quarters.map(([first, last]): [string, string] => [`${year}-${first}`, `${year}-${last}`]))
    .filter(([first]) => first >= `${fromYear}-10-01`);
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
