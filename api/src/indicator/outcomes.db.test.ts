import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World, type BuiltHousehold } from '../testing/index.ts';

let world: World;

/*
 * Today is 2026-11-24. Stays on aid by the month they began, with the months until their end:
 * Batu Tulis  A 2024-01, 12, rising class, 600,000 paid in PKH; back since 2025-06-01. Journey 2024-03, 10
 *             B 2024-01, 16, rising class, 300,000 paid in PKH. Journey 2024-06, dropped out after 3
 *             C 2024-02,  6, deceased
 *             D 2024-03, moved to Bondongan on 2025-05-20; 32 so far, in PKH. Journey 2024-05, 30 so far
 *             E 2024-04, 24, rising class; moved to Bondongan after that
 * Bondongan   F 2024-05,  6, moved away
 *             G 2024-06, 12, declined
 *             H 2024-07, 24, rising class. Journey 2025-04, 15
 *             I 2024-08, 27 so far
 *             J 2024-10, 12, no longer poor
 * Sindang S.  K 2025-03, 20 so far; L 2026-10, 1 so far
 * Who is not in PKH is in Sembako, but for the second stay of A and K and L, who are in nothing.
 */
beforeAll(async () => {
  world = await World.start();
  world.setToday('2026-11-24');
  const a = world
    .household(BATU_TULIS)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .paid('2024-05-02', 600_000, '2024-04-01')
    .onPathway('2024-03-15');
  await a.left('2025-01-05', ExitKind.RISING_CLASS).onAidSince('2025-06-01').save();
  const b = await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-20')
    .enrolledIn('PKH', '2024-01-20')
    .paid('2024-05-02', 300_000, '2024-04-01')
    .onPathway('2024-06-01')
    .left('2025-05-10', ExitKind.RISING_CLASS)
    .save();
  await dropOut(b, '2024-09-01');
  await inSembako(BATU_TULIS, '2024-02-01').left('2024-08-15', ExitKind.DECEASED).save();
  const d = world.household(BATU_TULIS).onAidSince('2024-03-05').enrolledIn('PKH', '2024-03-05');
  await d.onPathway('2024-05-20').movedTo(BONDONGAN, '2025-05-20').save();
  const e = inSembako(BATU_TULIS, '2024-04-01').left('2026-04-01', ExitKind.RISING_CLASS);
  await e.movedTo(BONDONGAN, '2026-06-01').save();
  await inSembako(BONDONGAN, '2024-05-11').left('2024-11-11', ExitKind.MOVED_AWAY).save();
  await inSembako(BONDONGAN, '2024-06-01').left('2025-06-01', ExitKind.DECLINED).save();
  const h = inSembako(BONDONGAN, '2024-07-01')
    .onPathway('2025-04-05')
    .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2025-05-05');
  await h.left('2026-07-05', ExitKind.RISING_CLASS).save();
  await inSembako(BONDONGAN, '2024-08-01').save();
  await inSembako(BONDONGAN, '2024-10-01').left('2025-10-01', ExitKind.NO_LONGER_POOR).save();
  await world.household(SINDANG_SARI).onAidSince('2025-03-01').save();
  await world.household(SINDANG_SARI).onAidSince('2026-10-05').save();
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2026-10-05']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

function inSembako(kelurahan: string, startedOn: string) {
  return world.household(kelurahan).onAidSince(startedOn).enrolledIn('SEMBAKO', startedOn);
}

async function dropOut({ household }: BuiltHousehold, day: string): Promise<void> {
  await world.owner.query(
    `update journey set state = 'DROPPED_OUT', ended_on = $2, drop_out_reason = 'ILLNESS' where household_id = $1`,
    [household.id, day],
  );
}

/** Rows of outcomes as the officer sees them. */
async function rows(args: string, fields: string): Promise<Record<string, Figure>[]> {
  const { data, errors } = await world.askAsOfficer(`{ outcomes(${args}) { rows { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.outcomes.rows;
}

interface Figure {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A curve as R gives it and as the API does, in columns. */
interface Curve {
  readonly subjects: number;
  readonly events: number;
  readonly median: readonly (number | null)[];
  readonly months: readonly number[];
  readonly atRisk: readonly number[];
  readonly graduated: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly otherExits: readonly number[];
  readonly deceased: readonly number[];
  readonly noLongerPoor: readonly number[];
  readonly movedAway: readonly number[];
}

const byR = JSON.parse(
  readFileSync(new URL('../../../analytics/src/statistics/r/outcomes.json', import.meta.url), 'utf8'),
) as Record<'all' | 'journeys', Curve> & Record<'then' | 'now' | 'programme', Record<string, Curve>>;

const COLUMNS = 'months atRisk graduated lower upper otherExits deceased noLongerPoor movedAway'.split(' ');

/** Curves by area or programme, `*` for all. */
async function curves(args: string): Promise<Record<string, Curve & { missingReason: string | null }>> {
  const { data, errors } = await world.askAsOfficer(`{ timeToGraduation(${args}) { groups {
    area { code } programme { code } subjects events median { value lower upper missingReason }
    steps { ${COLUMNS.join(' ')} }
  } } }`);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.timeToGraduation.groups.map(({ area, programme, subjects, events, median, steps }: Group) => [
      area?.code ?? programme?.code ?? '*',
      {
        subjects,
        events,
        median: [median.value, median.lower, median.upper],
        missingReason: median.missingReason,
        ...Object.fromEntries(COLUMNS.map((column) => [column, steps.map((step) => step[column])])),
      },
    ]),
  );
}

interface Group {
  readonly area: { readonly code: string } | null;
  readonly programme: { readonly code: string } | null;
  readonly subjects: number;
  readonly events: number;
  readonly median: Record<'value' | 'lower' | 'upper', number | null> & { readonly missingReason: string | null };
  readonly steps: readonly Record<string, number>[];
}

/** What R says, with numbers as close as the two can be. */
function like(curve: Curve): object {
  const close = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 10) : value);
  // where nobody has reached the median, its bounds are not told either
  const shown = curve.median[0] === null ? { ...curve, median: [null, null, null] } : curve;
  return Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [name, Array.isArray(value) ? value.map(close) : value]),
  );
}

const OF_2024 = 'quarters: { from: "2024Q1", to: "2024Q4" }';

describe('the curve of the time to graduation', () => {
  it('is the one that R makes of the same families', async () => {
    expect(await curves(`since: AID, ${OF_2024}`)).toEqual({ '*': { ...like(byR.all), missingReason: null } });
  });

  it('counts a family where its stay ended, or where it lives now', async () => {
    const byKelurahan = `since: AID, by: KELURAHAN, ${OF_2024}`;
    expect(await curves(byKelurahan)).toMatchObject({
      [BATU_TULIS]: like(byR.then['batuTulis']!),
      [BONDONGAN]: { ...like(byR.then['bondongan']!), missingReason: 'NOT_REACHED' },
      [SINDANG_SARI]: { subjects: 0, events: 0, months: [], missingReason: 'DENOMINATOR_ZERO' },
    });
    expect(await curves(`${byKelurahan}, place: NOW`)).toMatchObject({
      [BATU_TULIS]: like(byR.now['batuTulis']!),
      [BONDONGAN]: like(byR.now['bondongan']!),
    });
  });

  it('tells programmes apart, and is narrowed to one', async () => {
    const found = await curves(`since: AID, by: PROGRAMME, ${OF_2024}`);
    expect(found).toEqual({
      PKH: { ...like(byR.programme['PKH']!), missingReason: null },
      SEMBAKO: { ...like(byR.programme['SEMBAKO']!), missingReason: null },
    });
    expect(await curves(`since: AID, ${OF_2024}, where: { programme: ["PKH"] }`)).toEqual({ '*': found['PKH'] });
  });

  it('begins with the journey where asked: dropping out is a way out, and who goes on is censored', async () => {
    const all = 'quarters: { from: "2024Q1", to: "2025Q4" }';
    expect(await curves(`since: JOURNEY, ${all}`)).toEqual({ '*': { ...like(byR.journeys), missingReason: null } });
  });

  it('has nobody graduated where all are censored, one family as well as in a period that runs', async () => {
    const ofSindangSari = `where: { kelurahan: ["${SINDANG_SARI}"] }, by: KELURAHAN`;
    const censored = { subjects: 1, events: 0, median: [null, null, null], missingReason: 'NOT_REACHED' };
    expect(await curves(`since: AID, quarters: { from: "2025Q1", to: "2025Q1" }, ${ofSindangSari}`)).toMatchObject({
      [SINDANG_SARI]: { ...censored, months: [20], atRisk: [1], graduated: [0], lower: [null], otherExits: [0] },
    });
    expect(await curves(`since: AID, quarters: { from: "2026Q4", to: "2026Q4" }, ${ofSindangSari}`)).toMatchObject({
      [SINDANG_SARI]: { ...censored, months: [1], atRisk: [1] },
    });
  });

  it('is not told outside the office, nor how many it is of', async () => {
    const { data, errors } = await world.ask(`{ timeToGraduation(since: AID, ${OF_2024}) {
      groups { subjects events steps { months } median { value missingReason } } } }`);
    expect(errors).toBeUndefined();
    const reason = { value: null, missingReason: 'SUPPRESSED' };
    expect(data.timeToGraduation.groups).toEqual([{ subjects: null, events: null, steps: [], median: reason }]);
  });

  it('refuses a programme that does not exist', async () => {
    const { errors } = await world.askAsOfficer(
      `{ timeToGraduation(since: AID, ${OF_2024}, where: { programme: ["PKHH"] }) { groups { subjects } } }`,
    );
    expect(errors?.[0]?.message).toContain('There is no programme PKHH');
  });
});

describe('the outcome of stays', () => {
  const PARTS = ['outcomeGraduated', 'outcomeStillOn', 'outcomeLeftOtherwise', 'outcomeRelapsed'];

  /** Graduated, still on, left otherwise and relapsed of those begun, by area or programme. */
  async function outcome(args: string): Promise<Record<string, string>> {
    const fields = PARTS.map((part) => `${part} { numerator denominator }`).join(' ');
    const found = await rows(args, `area { code } ${args.includes('PROGRAMME') ? 'programme { code }' : ''} ${fields}`);
    return Object.fromEntries(
      found.map((row) => [
        (row['area'] ?? row['programme'])?.code ?? '*',
        `${PARTS.map((part) => row[part]!.numerator).join(' ')} of ${row['outcomeStillOn']!.denominator}`,
      ]),
    );
  }

  it('is one of three, and relapse is a part of graduation', async () => {
    // A B C E F H J graduated, D and I are still on, G declined, A came back
    expect(await outcome(OF_2024)).toEqual({ '*': '7 2 1 1 of 10' });
    // the second stay of A, and K
    expect(await outcome('quarters: { from: "2025Q1", to: "2025Q4" }')).toEqual({ '*': '0 2 0 0 of 2' });
  });

  it('is of the place where the stay ended or the family lives', async () => {
    expect(await outcome(`by: KELURAHAN, ${OF_2024}`)).toEqual({
      [BATU_TULIS]: '4 0 0 1 of 4', // A B C E
      [BONDONGAN]: '3 2 1 0 of 6', // D F G H I J
      [SINDANG_SARI]: '0 0 0 0 of 0',
    });
    expect(await outcome(`by: KELURAHAN, place: NOW, ${OF_2024}`)).toMatchObject({
      [BATU_TULIS]: '3 0 0 1 of 3', // A B C
      [BONDONGAN]: '4 2 1 0 of 7', // and E
    });
  });

  it('is of the time in each programme', async () => {
    expect(await outcome(`by: PROGRAMME, ${OF_2024}`)).toEqual({ PKH: '2 1 0 1 of 3', SEMBAKO: '5 1 1 0 of 7' });
  });

  it('comes with the interval by Wilson, and without a value where nobody began', async () => {
    const fields = 'outcomeGraduated { value lower upper missingReason }';
    // 7 of 10: centre (7 + 1.92073) / 13.84146 = 0.64449, spread 1.959964 * sqrt(7 * 3 / 10 + 0.960365) / 13.84146 = 0.24772
    expect(await rows(OF_2024, fields)).toEqual([
      {
        outcomeGraduated: {
          value: 0.7,
          lower: expect.closeTo(0.39677, 4),
          upper: expect.closeTo(0.89221, 4),
          missingReason: null,
        },
      },
    ]);
    expect(await rows('quarters: { from: "2026Q2", to: "2026Q2" }', fields)).toEqual([
      { outcomeGraduated: { value: null, lower: null, upper: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2023Q2", to: "2023Q2" }', fields)).toMatchObject([
      { outcomeGraduated: { missingReason: 'NO_DATA' } },
    ]);
  });

  it('cannot be broken down by what it is itself', async () => {
    const { errors } = await world.askAsOfficer(
      `{ outcomes(by: LEFT_HOW, ${OF_2024}) { rows { outcomeGraduated { value } } } }`,
    );
    expect(errors?.[0]?.message).toContain('outcome_graduated cannot be broken down or narrowed by LEFT_HOW');
  });
});

describe('the medians', () => {
  it('are those of the curves', async () => {
    const of = 'value lower upper numerator denominator missingReason';
    const shown = ({ median: [value, lower, upper], events, subjects }: Curve) => ({
      value,
      lower,
      upper,
      numerator: events,
      denominator: subjects,
      missingReason: null,
    });
    expect(await rows(OF_2024, `timeToGraduation { ${of} }`)).toEqual([{ timeToGraduation: shown(byR.all) }]);
    const both = 'quarters: { from: "2024Q1", to: "2025Q4" }';
    expect(await rows(both, `timeFromJourneyToGraduation { ${of} }`)).toEqual([
      { timeFromJourneyToGraduation: shown(byR.journeys) },
    ]);
  });
});

describe('aid per graduation', () => {
  it('is what was paid to those who graduated, for each of them', async () => {
    const fields = 'from costPerGraduation { value numerator denominator missingReason }';
    const year = (from: number) => `by: YEAR, quarters: { from: "${from}Q1", to: "${from}Q4" }`;
    // A and B with 900,000, and J with nothing
    expect(await rows(year(2025), fields)).toMatchObject([
      { costPerGraduation: { value: 300_000, numerator: 900_000, denominator: 3, missingReason: null } },
    ]);
    // those who rose
    expect(await rows(`${year(2025)}, where: { leftHow: [RISING_CLASS] }`, fields)).toMatchObject([
      { costPerGraduation: { value: 450_000 } },
    ]);
    // G declined in 2025Q2; nobody graduated in 2025Q3
    expect(await rows('quarters: { from: "2025Q3", to: "2025Q3" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'DENOMINATOR_ZERO' } },
    ]);
    expect(await rows('quarters: { from: "2026Q4", to: "2026Q4" }', fields)).toMatchObject([
      { costPerGraduation: { value: null, missingReason: 'PERIOD_OPEN' } },
    ]);
  });
});
