import { expect, it } from 'vitest';
import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { Subject } from '../subject/subject.ts';
import type { MaterialSource } from './figures.ts';
import { releasedSource } from './released-materials.ts';
import type { Told } from './told.ts';

const cube = { table: 'cube_payment', dimensions: {} };
const histogram = { cube, column: 'payments', where: {} };
const median = { formula: { kind: 'QUANTILE', histogram, share: 0.5 } } as unknown as IndicatorDefinition;
const subject = { dimensions: [], release: { open: [], plans: [] } } as unknown as Subject;
const grouping = {
  area: 'CITY' as const,
  periods: [{ key: '2026Q1', first: '2026-01-01', last: '2026-03-31' }],
  dimensions: [],
  basis: 'THEN' as const,
  where: {},
  wholes: {},
};

/** Everything there is: of each histogram that is asked for, twelve cases in one bucket. */
const exact = (async (definitions) => ({
  combinations: [],
  of: () => ({
    sum: () => 0,
    histogram: (asked) => new Map(definitions.includes(median) && asked === histogram ? [[70, 12]] : []),
    newest: () => null,
    lifeTable: () => [],
  }),
})) satisfies MaterialSource as MaterialSource;

const bucketsWhere = async (told: number | undefined) => {
  const byCity = new Map([['32.71', { sum: () => told } as unknown as Told]]);
  const source = releasedSource(subject, exact, async () => byCity, 5);
  const materials = await source([median], grouping);
  return materials.of({ area: '32.71', period: 1, dimensions: [] }).histogram(histogram as never);
};

it.each([
  ['the number of cases is told and twice the threshold', 12, new Map([[70, 12]])],
  ['the number of cases is told and less', 9, undefined],
  ['the number of cases is not told', undefined, undefined],
])('a histogram of persons where %s', async (_, told, expected) => {
  expect(await bucketsWhere(told)).toEqual(expected);
});
