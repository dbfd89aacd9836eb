import { describe, expect, it } from 'vitest';
import { LIGHT_THEME } from './chartTheme.ts';
import { toBarOption } from './toBarOption.ts';

interface Drawn {
  xAxis: { max?: number };
  series: Array<{ name: string; data: unknown[]; label: { formatter: (item: { value: number | null }) => string } }>;
  tooltip: { formatter: (items: Array<{ dataIndex: number }>) => string };
}
const parts = [
  { name: 'late', colour: '#000000', ink: '#ffffff' },
  { name: 'in time', colour: '#111111', ink: '#ffffff' },
];
const draw = (axis: 'WHOLE' | 'COUNT') =>
  toBarOption(
    {
      rows: [
        { name: 'A', values: [1, 9] },
        { name: 'B', values: [2, null] },
      ],
      parts,
      format: String,
      axis,
    },
    LIGHT_THEME,
  ) as unknown as Drawn;

describe('toBarOption', () => {
  it('has a part of every bar in each series', () => {
    expect(draw('COUNT').series.map(({ name, data }) => [name, data])).toEqual([
      ['late', [1, 2]],
      ['in time', [9, null]],
    ]);
  });

  it('ends the axis of shares at the whole, and that of counts where they end', () => {
    expect(draw('WHOLE').xAxis.max).toBe(1);
    expect(draw('COUNT').xAxis.max).toBeUndefined();
  });

  it('writes its number on a part that is wide enough', () => {
    // The longest bar is 10: 9 of it are wide enough, 1 is not.
    const [label] = draw('COUNT').series.map((each) => each.label.formatter);
    expect([9, 1, null].map((value) => label?.({ value }))).toEqual(['9', '', '']);
  });

  it('leaves a part without value out of the tooltip', () => {
    expect(draw('COUNT').tooltip.formatter([{ dataIndex: 1 }])).toBe('<b>B</b><br>late: <b>2</b>');
  });
});
