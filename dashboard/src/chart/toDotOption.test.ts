import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { LIGHT_THEME } from './chartTheme.ts';
import { toDurationScale } from './scale.ts';
import { toDotOption } from './toDotOption.ts';

interface Drawn {
  series: Array<{ name: string; data: unknown[] }>;
  tooltip: { formatter: (items: Array<{ axisValue: string }>) => string };
}
const rows = [
  {
    name: 'A & B',
    range: [1, 4] as const,
    dots: [
      { value: 1, look: 'MAIN' as const },
      { value: 4, look: 'THIRD' as const },
    ],
    mark: 2,
    details: ['half: 1 hour'],
  },
  { name: 'C', dots: [], missing: 'none', details: [] },
];
const drawn = toDotOption(rows, toDurationScale([1, 4], TEXTS.en), LIGHT_THEME) as unknown as Drawn;
const series = (name: string) => drawn.series.find((each) => each.name === name)?.data;

describe('toDotOption', () => {
  it('places dots, range and mark by the scale, on the line of their row', () => {
    // log2 of 1, 2 and 4 hours are 0, 1 and 2.
    expect(series('MAIN')).toEqual([[0, 0]]);
    expect(series('THIRD')).toEqual([[2, 0]]);
    expect(series('range')).toEqual([[0, 2, 0]]);
    expect(series('mark')).toEqual([[1, 0]]);
  });

  it('keeps the line of a row without value, with its reason', () => {
    expect(series('missing')).toEqual([{ value: [0, 1], label: { formatter: 'none' } }]);
  });

  it('makes names safe in the tooltip', () => {
    expect(drawn.tooltip.formatter([{ axisValue: 'A & B' }])).toBe('<b>A &amp; B</b><br>half: 1 hour');
  });
});
