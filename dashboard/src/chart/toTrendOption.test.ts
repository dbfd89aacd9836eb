import { describe, expect, it } from 'vitest';
import type { IndicatorValue } from '../indicator/indicator.ts';
import { TEXTS } from '../text/text.ts';
import { LIGHT_THEME } from './chartTheme.ts';
import { toTrendOption } from './toTrendOption.ts';

const none = { value: null, lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null };
const rate = (value: number, lower: number, upper: number): IndicatorValue => ({
  ...none,
  value,
  lower,
  upper,
  missingReason: null,
});
const points = [
  { quarter: '2026Q1', value: rate(0.5, 0.25, 0.75) },
  { quarter: '2026Q2', value: { ...none, missingReason: 'SUPPRESSED' as const } },
  { quarter: '2026Q3', value: rate(0.25, 0.125, 0.5) },
];
const trend = { name: 'A < B', points, isFromZero: true, format: (value: number) => `${value * 100}%` };

interface Drawn {
  xAxis: { data: string[] };
  yAxis: { scale: boolean };
  series: Array<{ name: string; data: Array<number | null> }>;
  tooltip: { formatter: (items: Array<{ dataIndex: number }>) => string };
}
const draw = (input: Parameters<typeof toTrendOption>[0]) =>
  toTrendOption(input, TEXTS.id, LIGHT_THEME) as unknown as Drawn;

describe('toTrendOption', () => {
  it('names the quarters on the axis', () => {
    expect(draw(trend).xAxis.data).toEqual(['TW I 2026', 'TW II 2026', 'TW III 2026']);
  });

  it('draws a gap, not a zero, where a value is missing', () => {
    expect(draw(trend).series.at(-1)?.data).toEqual([0.5, null, 0.25]);
  });

  it('marks in a long line the values that no line reaches', () => {
    const missing = { ...none, missingReason: 'SUPPRESSED' as const };
    const known = rate(0.5, 0.25, 0.75);
    const quarterly = [known, missing, known, known, missing, known, ...Array.from({ length: 8 }, () => missing)];
    const long = quarterly.map((value, index) => ({
      quarter: `${2020 + Math.floor(index / 4)}Q${(index % 4) + 1}`,
      value,
    }));
    // Of 14 quarters the first and the sixth stand alone; the third and fourth are joined by a line.
    const alone = draw({ ...trend, points: long }).series.find(({ name }) => name === 'alone');
    expect(alone?.data.map((value) => value !== null)).toEqual(
      [true, false, false, false, false, true].concat(Array(8).fill(false)),
    );
    // A short line marks every value already.
    expect(draw(trend).series.some(({ name }) => name === 'alone')).toBe(false);
  });

  it('draws the interval from the lower bound with the height up to the upper one', () => {
    // 0.75 - 0.25 = 0.5 and 0.5 - 0.125 = 0.375.
    const [lower, height] = draw(trend).series;
    expect(lower?.data).toEqual([0.25, null, 0.125]);
    expect(height?.data).toEqual([0.5, null, 0.375]);
  });

  it('lets the axis of a rate begin at zero, and that of a count near its values', () => {
    expect(draw(trend).yAxis.scale).toBe(false);
    expect(draw({ ...trend, isFromZero: false }).yAxis.scale).toBe(true);
  });

  it('tells value, interval and reason in the tooltip, with names made safe', () => {
    const { formatter } = draw(trend).tooltip;
    expect(formatter([{ dataIndex: 0 }])).toBe('<b>TW I 2026</b><br>A &lt; B: <b>50%</b> (25%–75%)');
    expect(formatter([{ dataIndex: 1 }])).toBe('<b>TW II 2026</b><br>A &lt; B: dirahasiakan');
  });

  it('adds the line to compare with', () => {
    const compared = draw({ ...trend, comparison: { name: 'Kota Bogor', points } });
    expect(compared.series.map(({ name }) => name)).toEqual(['lower', 'interval', 'Kota Bogor', 'A < B']);
  });
});
