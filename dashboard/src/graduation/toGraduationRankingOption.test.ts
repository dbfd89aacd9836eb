import { describe, expect, it } from 'vitest';
import { LIGHT_THEME } from '../chart/chartTheme.ts';
import { TEXTS } from '../text/text.ts';
import { answerFor, groupPeer, noRate, peer, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toGraduationRankingOption } from './toGraduationRankingOption.ts';

interface Series {
  name: string;
  data: unknown[];
  markLine?: { label: { formatter: string }; data: Array<{ xAxis: number }> };
}
interface Drawn {
  yAxis: [
    { data: string[]; inverse: boolean },
    { data: number[]; inverse: boolean; axisLabel: { formatter: (index: string) => string } },
  ];
  xAxis: { min: number };
  series: Series[];
  tooltip: { formatter: (items: Array<{ axisValue: string }>) => string };
}

const ranked = (lower: number, upper: number) => ({ rank: { lower, upper, of: 3, topQuintile: 0, bottomQuintile: 0 } });
const rows = toGraduationRows(PLACES, [
  answerFor('Empang', rate(0.001, 0.0005, 0.003), peer(0.002, ranked(2, 3))),
  answerFor('Bondongan', rate(0.009, 0.006, 0.013), peer(0.008, ranked(1, 1))),
  answerFor('Sempur', noRate('SUPPRESSED'), groupPeer(0.005)),
  answerFor('Pabaton', noRate('SUPPRESSED')),
]);
const city = rate(0.005, 0.0045, 0.0055);
const draw = (of = city) => toGraduationRankingOption(rows, of, 'none', TEXTS.id, LIGHT_THEME) as unknown as Drawn;
const option = draw();
const seriesOf = (name: string) => option.series.find((series) => series.name === name)!;

describe('toGraduationRankingOption', () => {
  it('has a line for each of the 68 kelurahan, the highest estimate on top', () => {
    const [lines] = option.yAxis;
    expect(lines.data).toHaveLength(68);
    expect(lines.data.slice(0, 3)).toEqual(['Bondongan', 'Sempur', 'Empang']);
    expect(option.yAxis.every(({ inverse }) => inverse)).toBe(true);
  });

  it('draws dots at the estimate with its interval, and rings at the rate as it is, from zero on', () => {
    // The intervals of the two that are seen: 0.8 % and 0.2 %, each 0.1 points to both sides.
    const [first, second] = seriesOf('interval').data as number[][];
    expect(first).toEqual([expect.closeTo(0.007, 9), expect.closeTo(0.009, 9), 0]);
    expect(second).toEqual([expect.closeTo(0.001, 9), expect.closeTo(0.003, 9), 2]);
    expect(seriesOf('estimate').data).toMatchObject([
      { value: [0.008, 0] },
      { value: [0.005, 1] },
      { value: [0.002, 2] },
    ]);
    expect(seriesOf('rate').data).toMatchObject([{ value: [0.009, 0] }, { value: [0.001, 2] }]);
    expect(option.xAxis.min).toBe(0);
  });

  it('draws the estimate of a group otherwise, and without an interval', () => {
    expect(seriesOf('estimate').data[1]).toMatchObject({
      symbol: 'diamond',
      itemStyle: { color: LIGHT_THEME.comparison },
    });
    expect(seriesOf('interval').data).toHaveLength(2);
  });

  it('tells at the right the ranks each may have, never one place where there are several', () => {
    const [, ranks] = option.yAxis;
    expect(['0', '1', '2', '3'].map(ranks.axisLabel.formatter)).toEqual(['1', '', '2–3', '']);
  });

  it('marks the rate of the city, where it is known', () => {
    expect(seriesOf('estimate').markLine?.data[0]?.xAxis).toBe(0.005);
    expect(seriesOf('estimate').markLine?.label.formatter).toBe('Kota 0,50%');
    const without = draw(noRate('NO_DATA')).series.find(({ name }) => name === 'estimate');
    expect(without?.markLine).toBeUndefined();
  });

  it('says why a kelurahan has no dot', () => {
    const line = option.yAxis[0].data.indexOf('Pabaton');
    expect(seriesOf('missing').data).toContainEqual({ value: [0, line], label: { formatter: 'dirahasiakan' } });
    expect(seriesOf('missing').data).toHaveLength(65);
  });

  it('tells rate, estimate and ranks in the tooltip', () => {
    expect(option.tooltip.formatter([{ axisValue: 'Empang' }])).toBe(
      '<b>Empang</b>, Kecamatan 01<br>Tingkat: <b>0,10%</b><br>Taksiran: <b>0,20% (0,10%–0,30%)</b><br>Peringkat: 2–3',
    );
    expect(option.tooltip.formatter([{ axisValue: 'Sempur' }])).toMatch(
      /Tingkat: <b>dirahasiakan<\/b><br>Taksiran: <b>≈ 0,50% untuk kelompok yang ditahan bersama<\/b>$/,
    );
  });
});
