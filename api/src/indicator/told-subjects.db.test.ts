import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { Asker, BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;
let asker: Asker;

const CITY = '32.71';
const { RISING_CLASS, DECEASED, NO_LONGER_POOR } = ExitKind;

/*
 * Today is 2026-11-24; facts since 2024-01-10. On aid since then, and
 *
 *               rising class 10 May 2024   naturally 10 August 2024   still there
 * Batu Tulis    12, each paid 100,000      2 deceased, 6 not poor     14
 * Bondongan      6, each paid  50,000
 * Sindang Sari   7
 * city          25, 1,500,000              8
 *
 * Of the 14: 6 KURANG_MAMPU, 5 TIDAK_MAMPU, 3 MAMPU; 9 in PKH, 5 in Sembako.
 * Follow-ups of the 25: after 3 months 24 sustained, 1 not; after 12 months 14 sustained, 6 not, 5 not found.
 */
beforeAll(async () => {
  world = await World.start();
  for (const [kelurahan, count, amount] of [
    [BATU_TULIS, 12, 100_000],
    [BONDONGAN, 6, 50_000],
    [SINDANG_SARI, 7, 0],
  ] as const) {
    for (let one = 0; one < count; one++) {
      const family = world.household(kelurahan).onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10');
      if (amount) family.paid('2024-02-10', amount, '2024-01-01');
      await family.left('2024-05-10', RISING_CLASS).save();
    }
  }
  for (let one = 0; one < 8; one++) {
    const family = world.household(BATU_TULIS).onAidSince('2024-01-10');
    await family.left('2024-08-10', one < 2 ? DECEASED : NO_LONGER_POOR).save();
  }
  for (let one = 0; one < 14; one++) {
    const { KURANG_MAMPU, TIDAK_MAMPU, MAMPU } = WelfareClass;
    await world
      .household(BATU_TULIS)
      .onAidSince('2024-01-10')
      .enrolledIn(one < 9 ? 'PKH' : 'SEMBAKO', '2024-01-10')
      .assessed('2024-02-10', one < 6 ? KURANG_MAMPU : one < 11 ? TIDAK_MAMPU : MAMPU)
      .save();
  }
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2026-11-01']) as day`,
  );
  await world.refreshCubes();
  // what has cubes of its own, and needs no families for this
  await insert(
    'cube_follow_up',
    ['kelurahan_code', 'basis', 'programme_code', 'quarter', 'months', 'due_quarter', 'outcome', 'families'],
    [
      [BATU_TULIS, 'THEN', '*', '2024-04-01', 3, '2024-07-01', 'SUSTAINED', 24],
      [BATU_TULIS, 'THEN', '*', '2024-04-01', 3, '2024-07-01', 'NOT_SUSTAINED', 1],
      [BATU_TULIS, 'THEN', '*', '2024-04-01', 12, '2025-04-01', 'SUSTAINED', 14],
      [BATU_TULIS, 'THEN', '*', '2024-04-01', 12, '2025-04-01', 'NOT_SUSTAINED', 6],
      [BATU_TULIS, 'THEN', '*', '2024-04-01', 12, '2025-04-01', 'NOT_FOUND', 5],
    ],
  );
  await insertReached('2024-02-01', [60, 55, 45, 40, 35]);
  await insertReached('2025-02-01', [60, 57, 45, 40, 35]);
  await insert(
    'cube_relief_need',
    [
      'kelurahan_code',
      'occurred_on',
      'hazard',
      'incidents',
      'families',
      'persons',
      'served_families',
      'served_persons',
    ],
    [
      [BATU_TULIS, '2025-02-01', 'FLOOD', 1, 12, 40, 7, 22],
      [BONDONGAN, '2025-03-01', 'FIRE', 1, 2, 6, 1, 4],
      [BONDONGAN, '2025-05-01', 'FIRE', 2, 9, 30, 6, 20],
    ],
  );
  asker = await Asker.over(world.orm);
});
afterAll(() => world.stop());

async function insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]) {
  for (const row of rows) {
    const places = row.map((_, index) => `$${index + 1}`).join(', ');
    await world.owner.query(`insert into ${table} (${columns.join(', ')}) values (${places})`, [...row]);
  }
}

/** Members who reached each of the stages in a month, in their order. */
async function insertReached(month: string, counts: readonly number[]) {
  const stages = [
    'PRODUCTIVE_AGE_SELECTION',
    'MINDSET_COUNSELLING',
    'ENTREPRENEURSHIP_COACHING',
    'SKILLS_TRAINING',
    'APPLIED_SKILL_AID',
  ];
  const columns = ['kelurahan_code', 'basis', 'month', 'stage', 'agency_code', 'sex', 'age_band', 'reached'];
  const none = ['reached_passed', 'reached_repeated', 'passed', 'dropped_out'];
  await insert(
    'cube_pathway',
    [...columns, ...none],
    counts.map((count, index) => [
      BATU_TULIS,
      'THEN',
      month,
      stages[index],
      'DINSOS',
      'FEMALE',
      '30_TO_44',
      count,
      0,
      0,
      0,
      0,
    ]),
  );
}

/** Values of an indicator by row, or the reason why there is none; rows are named by what is asked of them besides. */
async function told(subject: string, args: string, indicator: string, names = ''): Promise<unknown[]> {
  const { data, errors } = await asker.ask(
    `{ ${subject}(${args}) { rows { ${names} ${indicator} { value missingReason } } } }`,
  );
  expect(errors).toEqual([]);
  return data[subject].rows.map((row: Record<string, never>) => {
    const { value, missingReason } = row[indicator]! as { value: number | null; missingReason: string | null };
    return missingReason ?? value;
  });
}

const OF_2024 = `where: { city: "${CITY}" }, quarters: { from: "2024Q1", to: "2024Q4" }`;
const OF_2025 = `where: { city: "${CITY}" }, quarters: { from: "2025Q1", to: "2025Q4" }`;

describe('the public is told of outcomes', () => {
  it('what a graduation cost, where the graduations are told', async () => {
    // second quarter: 1,500,000 / 25; third: nothing was paid to the 8; else nobody graduated
    expect(await told('outcomes', `by: [CITY, QUARTER], ${OF_2024}`, 'costPerGraduation')).toEqual([
      'DENOMINATOR_ZERO',
      60_000,
      0,
      'DENOMINATOR_ZERO',
    ]);
    const risen = OF_2024.replace(' }', ', leftHow: [RISING_CLASS] }');
    expect(await told('outcomes', `by: [CITY, LEFT_HOW, YEAR], ${risen}`, 'costPerGraduation')).toEqual([60_000]);
    expect(new Set(await told('outcomes', `by: [KELURAHAN, YEAR], ${OF_2024}`, 'costPerGraduation'))).toEqual(
      new Set(['SUPPRESSED']),
    );
  });

  it('who was found sustained of a year, where those who were not are not few', async () => {
    const after = (months: number) =>
      told(
        'outcomes',
        `by: [CITY, YEAR], ${OF_2024.replace(' }', `, months: [MONTHS_${months}] }`)}`,
        'sustainedGraduation',
      );
    expect(await after(12)).toEqual([14 / 20]);
    // 1 of 25 was not; of 24 months nothing is settled
    expect(await after(3)).toEqual(['SUPPRESSED']);
    expect(await after(24)).toEqual(['SUPPRESSED']);
    // 1,500,000 / 14
    expect(await told('outcomes', `by: [CITY, YEAR], ${OF_2024}`, 'costPerSustainedGraduation')).toEqual([
      expect.closeTo(107_142.857, 2),
    ]);
  });

  it('neither who began when, nor who came back', async () => {
    for (const indicator of ['outcomeGraduated', 'outcomeStillOn', 'relapseWithin12Months', 'timeToGraduation']) {
      expect(await told('outcomes', `by: [CITY, YEAR], ${OF_2024}`, indicator)).toEqual(['SUPPRESSED']);
    }
  });
});

describe('the public is told of natural exits', () => {
  it('the graduations of participation, and of kinds what is not small or its company', async () => {
    expect(await told('naturalExits', `by: [CITY, QUARTER], ${OF_2024}`, 'naturalGraduations')).toEqual([0, 0, 8, 0]);
    const { data } = await asker.ask(`{ naturalExits(by: [CITY, EXIT_KIND, YEAR], ${OF_2024}) {
      rows { exitKind naturalGraduations { value missingReason } } } }`);
    const byKind = Object.fromEntries(
      data.naturalExits.rows.map(
        (row: { exitKind: string; naturalGraduations: { value: unknown; missingReason: unknown } }) => [
          row.exitKind,
          row.naturalGraduations.missingReason ?? row.naturalGraduations.value,
        ],
      ),
    );
    // 2 deceased are hidden with the 6 that are not poor any more
    expect(byKind).toMatchObject({ DECEASED: 'SUPPRESSED', NO_LONGER_POOR: 'SUPPRESSED', MOVED_AWAY: 0 });
    expect(await told('naturalExits', `by: [KELURAHAN, YEAR], ${OF_2024}`, 'naturalGraduations')).not.toContain(8);
  });
});

describe('the public is told of welfare', () => {
  const LAST = `where: { city: "${CITY}" }, quarters: { from: "2025Q4", to: "2025Q4" }`;

  it('the ladder of the city, without small classes and their company', async () => {
    const { data } = await asker.ask(`{ welfare(by: [CITY, CLASS_AFTER, QUARTER], ${LAST}) {
      rows { classAfter welfareClassShare { numerator denominator missingReason } } } }`);
    const rows = data.welfare.rows as { classAfter: string; welfareClassShare: Record<string, unknown> }[];
    const byClass = Object.fromEntries(rows.map(({ classAfter, welfareClassShare: share }) => [classAfter, share]));
    const HIDDEN = { numerator: null, denominator: null, missingReason: 'SUPPRESSED' };
    // 3 are hidden with the smallest other, 5; 6 of 14 are told
    expect(byClass).toMatchObject({
      KURANG_MAMPU: { numerator: 6, denominator: 14 },
      TIDAK_MAMPU: HIDDEN,
      MAMPU: HIDDEN,
      MANDIRI: { numerator: 0, denominator: 14 },
    });
    expect(await told('welfare', `by: [CITY, QUARTER], ${LAST}`, 'familiesNeverAssessed')).toEqual([0]);
  });

  it('not who rose or fell, nor of which class a kelurahan is', async () => {
    expect(await told('welfare', `by: [CITY, QUARTER], ${LAST}`, 'welfareRisen')).toEqual(['SUPPRESSED']);
    const byKelurahan = await told('welfare', `by: [KELURAHAN, CLASS_AFTER, QUARTER], ${LAST}`, 'welfareClassShare');
    expect(new Set(byKelurahan)).toEqual(new Set(['SUPPRESSED']));
  });
});

describe('the public is told of programmes', () => {
  it('how many of the city are on each, where those who are not are not few either', async () => {
    const at = (quarter: string) => `quarters: { from: "${quarter}", to: "${quarter}" }`;
    const of = (programme: string, quarter: string, by = 'CITY') =>
      told(
        'participation',
        `by: [${by}, QUARTER], where: { city: "${CITY}", programme: ["${programme}"] }, ${at(quarter)}`,
        'familiesOnAid',
      );
    // 14 on aid: 9 and 5
    expect(await of('PKH', '2025Q4')).toEqual([9]);
    expect(await of('SEMBAKO', '2025Q4')).toEqual([5]);
    expect(new Set(await of('PKH', '2025Q4', 'KELURAHAN'))).toEqual(new Set(['SUPPRESSED']));
  });
});

describe('the public is told of the pathway', () => {
  it('who reached the stages in a year, where those who stayed behind are not few', async () => {
    // 60 - 55 = 5, 10, 5, 5 stayed behind in 2024, and 35 - 25 have not graduated
    const byStage = (year: string) => told('pathway', `by: [CITY, STAGE, YEAR], ${year}`, 'stageReached', 'stage');
    expect([...(await byStage(OF_2024))].sort()).toEqual([35, 40, 45, 55, 60]);
    // with 2025: 120 - 112 = 8
    expect([...(await byStage(OF_2025))].sort()).toEqual([35, 40, 45, 57, 60]);
    expect(await told('pathway', `by: [CITY, YEAR], ${OF_2025}`, 'stageReached')).toEqual([237]);
  });

  it('by whole years only, and neither who passed nor where', async () => {
    expect(new Set(await told('pathway', `by: [CITY, QUARTER], ${OF_2024}`, 'stageReached'))).toEqual(
      new Set(['SUPPRESSED']),
    );
    for (const indicator of ['stagePassed', 'stageConversion', 'journeysOpened', 'attendance', 'stageTimeMedian']) {
      expect(await told('pathway', `by: [CITY, YEAR], ${OF_2024}`, indicator)).toEqual(['SUPPRESSED']);
    }
    const byKelurahan = await told('pathway', `by: [KELURAHAN, YEAR], ${OF_2024}`, 'stageReached');
    expect(new Set(byKelurahan)).toEqual(new Set(['SUPPRESSED']));
  });
});

describe('the public is told of relief', () => {
  it('the families of the city by quarter, where served and not served are not few', async () => {
    // first quarter: 8 of 14, 6 not; second: 6 of 9, but 3 are not
    expect(await told('relief', `by: [CITY, QUARTER], ${OF_2025}`, 'reliefFamiliesServed')).toEqual([
      8 / 14,
      'SUPPRESSED',
      'DENOMINATOR_ZERO',
      'DENOMINATOR_ZERO',
    ]);
    expect(await told('relief', `by: [CITY, QUARTER], ${OF_2025}`, 'reliefPersonsServed')).toEqual([
      26 / 46,
      'SUPPRESSED',
      'DENOMINATOR_ZERO',
      'DENOMINATOR_ZERO',
    ]);
  });

  it('of no kelurahan, month or hazard, though disasters are', async () => {
    for (const by of ['KELURAHAN, QUARTER', 'CITY, MONTH', 'CITY, QUARTER, HAZARD']) {
      const served = await told('relief', `by: [${by}], ${OF_2025}`, 'reliefFamiliesServed');
      expect([by, served.filter((value) => typeof value === 'number')]).toEqual([by, []]);
    }
    expect(await told('relief', `by: [CITY, QUARTER], ${OF_2025}`, 'reliefIncidents')).toEqual([2, 2, 0, 0]);
  });
});
