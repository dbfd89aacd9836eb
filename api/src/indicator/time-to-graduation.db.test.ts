import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, type World } from '../testing/index.ts';
import { outcomeRows, startOutcomesWorld } from './outcomes.test-world.ts';

let world: World;
beforeAll(async () => {
  world = await startOutcomesWorld();
});
afterAll(() => world.stop());

const rows = (args: string, fields: string) => outcomeRows(world, args, fields);

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
