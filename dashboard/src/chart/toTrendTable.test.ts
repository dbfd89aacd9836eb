import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { toTrendTable } from './toTrendTable.ts';

const none = { confidence: 0.95, numerator: null, denominator: null, missingReason: null };
const points = [
  { quarter: '2026Q1', value: { ...none, value: 0.004, lower: 0.003, upper: 0.006 } },
  {
    quarter: '2026Q2',
    value: { ...none, value: null, lower: null, upper: null, missingReason: 'PERIOD_OPEN' as const },
  },
];
const trend = { name: 'Rate', points, isFromZero: true, format: (value: number) => TEXTS.en.formats.percent(value) };

describe('toTrendTable', () => {
  it('has the latest quarter first, with the reason where there is no value', () => {
    const { rows } = toTrendTable(trend, TEXTS.en);
    expect(rows.map(({ cells }) => [cells['quarter']?.text, cells['value']?.text])).toEqual([
      ['Q2 2026', 'quarter still open'],
      ['Q1 2026', '0.40%'],
    ]);
  });

  it('has columns for the interval only where there is one', () => {
    expect(toTrendTable(trend, TEXTS.en).columns.map(({ key }) => key)).toEqual(['quarter', 'value', 'lower', 'upper']);
    const without = { ...trend, points: points.slice(1) };
    expect(toTrendTable(without, TEXTS.en).columns.map(({ key }) => key)).toEqual(['quarter', 'value']);
  });
});
