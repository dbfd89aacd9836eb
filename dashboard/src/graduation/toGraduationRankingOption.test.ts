import { describe, expect, it } from 'vitest';
import { LIGHT_THEME } from '../chart/chartTheme.ts';
import { TEXTS } from '../text/text.ts';
import { answerFor, noRate, PLACES, rate } from './graduation.test-world.ts';
import { toGraduationRows } from './graduationRows.ts';
import { toGraduationRankingOption } from './toGraduationRankingOption.ts';

interface Series {
  name: string;
  data: unknown[];
  markLine?: { label: { formatter: string }; data: Array<{ xAxis: number }> };
}
interface Drawn {
  yAxis: { data: string[]; inverse: boolean };
  xAxis: { min: number };
  series: [Series, Series, Series];
  tooltip: { formatter: (items: Array<{ dataIndex: number; axisValue: string }>) => string };
}

const rows = toGraduationRows(
  PLACES,
  [
    answerFor('Empang', rate(0.001, 0.0005, 0.003)),
    answerFor('Bondongan', rate(0.009, 0.006, 0.013)),
    answerFor('Pabaton', noRate('SUPPRESSED')),
  ],
  0.005,
);
const city = rate(0.005, 0.0045, 0.0055);
const option = toGraduationRankingOption(rows, city, 'none', TEXTS.id, LIGHT_THEME) as unknown as Drawn;

describe('toGraduationRankingOption', () => {
  it('has a line for each of the 68 kelurahan, the highest on top', () => {
    expect(option.yAxis.data).toHaveLength(68);
    expect(option.yAxis.data.slice(0, 2)).toEqual(['Bondongan', 'Empang']);
    expect(option.yAxis.inverse).toBe(true);
  });

  it('draws whiskers from the lower to the upper bound and dots at the rate, from zero on', () => {
    expect(option.series[0].data).toEqual([
      [0.006, 0.013, 0],
      [0.0005, 0.003, 1],
    ]);
    expect(option.series[1].data).toMatchObject([{ value: [0.009, 0] }, { value: [0.001, 1] }]);
    expect(option.xAxis.min).toBe(0);
  });

  it('marks the rate of the city', () => {
    expect(option.series[1].markLine?.data[0]?.xAxis).toBe(0.005);
    expect(option.series[1].markLine?.label.formatter).toBe('Kota 0,50%');
  });

  it('says why a kelurahan has no dot', () => {
    const line = option.yAxis.data.indexOf('Pabaton');
    expect(option.series[2].data).toContainEqual({ value: [0, line], label: { formatter: 'dirahasiakan' } });
    expect(option.series[2].data).toHaveLength(66);
  });

  it('tells the interval in the tooltip', () => {
    expect(option.tooltip.formatter([{ dataIndex: 0, axisValue: 'Bondongan' }])).toBe(
      '<b>Bondongan</b>, Kecamatan 01<br><b>0,90%</b> (0,60%–1,30%)',
    );
  });

  it('draws no line for the city when its rate is missing', () => {
    const without = toGraduationRankingOption(
      rows,
      noRate('NO_DATA'),
      undefined,
      TEXTS.id,
      LIGHT_THEME,
    ) as unknown as Drawn;
    expect(without.series[1].markLine).toBeUndefined();
  });
});
