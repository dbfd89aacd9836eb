import { describe, expect, it } from 'vitest';
import { LIGHT_THEME } from '../chart/chartTheme.ts';
import { TEXTS } from '../text/text.ts';
import { toCurveMonths } from './toCurveMonths.ts';
import { toCurveOption } from './toCurveOption.ts';
import { toCurveSentence } from './toCurveSentence.ts';
import { toCurveTable } from './toCurveTable.ts';

/**
 * Ten families: one graduates after 2 months, one leaves as no longer poor after 3, four are last seen after 3, one graduates
 * after 14, the others are last seen then. At 14 there are 4 left, who stand for the 8 of 10 that remained: 0.1 + 0.8 / 4.
 */
const nothing = { lower: null, upper: null, deceased: 0, noLongerPoor: 0, movedAway: 0 };
const steps = [
  { ...nothing, months: 2, atRisk: 10, graduated: 0.1, lower: 0.01, upper: 0.4, otherExits: 0 },
  { ...nothing, months: 3, atRisk: 9, graduated: 0.1, lower: 0.01, upper: 0.4, otherExits: 0.1, noLongerPoor: 0.1 },
  { ...nothing, months: 14, atRisk: 4, graduated: 0.3, lower: 0.05, upper: 0.6, otherExits: 0.1, noLongerPoor: 0.1 },
];
const months = toCurveMonths(steps);

describe('the months of a curve', () => {
  it('begin at 0 with nobody gone, and hold each step until the next', () => {
    expect(months).toHaveLength(15);
    expect(months.map(({ graduated }) => graduated)).toEqual([0, 0, ...Array.from({ length: 12 }, () => 0.1), 0.3]);
    expect(months.slice(1, 4).map(({ otherExits }) => otherExits)).toEqual([0, 0, 0.1]);
    expect(months[0]?.lower).toBeNull();
  });

  it('count at each month those that the next step still finds', () => {
    expect([0, 2, 3, 4, 12, 14].map((month) => months[month]?.atRisk)).toEqual([10, 10, 9, 4, 4, 4]);
  });

  it('are none where there are no steps', () => {
    expect(toCurveMonths([])).toEqual([]);
  });
});

interface Drawn {
  series: Array<{ name: string; step: string; data: Array<number | null> }>;
  xAxis: { axisLabel: { interval: (index: number) => boolean; formatter: (month: string) => string } };
  tooltip: { formatter: (items: Array<{ dataIndex: number }>) => string };
}

describe('the curve', () => {
  const option = toCurveOption({ months }, TEXTS.id, LIGHT_THEME) as unknown as Drawn;

  it('goes in steps, with its band and the exits that compete', () => {
    expect(option.series.map(({ name }) => name)).toEqual([
      'lower',
      'interval',
      'Keluar dengan cara lain',
      'Lulus karena naik kelas',
    ]);
    expect(new Set(option.series.map(({ step }) => step))).toEqual(new Set(['end']));
    // 0.6 - 0.05 at the last month; no band where there is no bound.
    expect(option.series[1]?.data.at(-1)).toBeCloseTo(0.55, 12);
    expect(option.series[1]?.data[0]).toBeNull();
  });

  it('has under each year how many are still observed', () => {
    const { interval, formatter } = option.xAxis.axisLabel;
    expect([0, 1, 12, 13].map(interval)).toEqual([true, false, true, false]);
    expect(formatter('12')).toBe('12\n{atRisk|4}');
  });

  it('is compared with the city as far as both reach', () => {
    const comparison = { name: 'Kota Bogor', months: months.slice(0, 3) };
    const { series } = toCurveOption({ months, comparison }, TEXTS.id, LIGHT_THEME) as unknown as Drawn;
    expect(series.find(({ name }) => name === 'Kota Bogor')?.data.slice(0, 4)).toEqual([0, 0, 0.1, null]);
  });

  it('tells a month in its tooltip', () => {
    expect(option.tooltip.formatter([{ dataIndex: 14 }])).toBe(
      '<b>Setelah 14 bulan</b><br>Lulus karena naik kelas: <b>30,0%</b> (5,0%–60,0%)<br>Keluar dengan cara lain: 10,0%<br>Masih dipantau: 4',
    );
  });
});

describe('the sentence of the curve', () => {
  const subject = { area: 'Kota Bogor', families: 10, from: '2024Q1', to: '2025Q4', since: 'AID' as const };

  it('tells the milestones that are reached', () => {
    expect(toCurveSentence(subject, months, TEXTS.en)).toBe(
      'Of 10 families in Kota Bogor that came on aid from Q1 2024 to Q4 2025, graduated by rising class: ' +
        '10.0% within 12 months. Left in another way: 10.0% within 12 months.',
    );
  });

  it('tells the last month where no milestone is reached, and that there is nobody', () => {
    expect(toCurveSentence({ ...subject, since: 'JOURNEY' }, months.slice(0, 4), TEXTS.id)).toContain(
      '10,0% dalam 3 bulan',
    );
    expect(toCurveSentence(subject, [], TEXTS.en)).toBe('There are no families to follow yet.');
  });
});

describe('the table of the curve', () => {
  it('has a row for each step, with the ways out that compete', () => {
    const table = toCurveTable(steps, TEXTS.id);
    expect(table.rows.map(({ key }) => key)).toEqual(['2', '3', '14']);
    expect(table.rows[1]?.cells).toMatchObject({
      atRisk: { value: 9 },
      graduated: { text: '10,0%', value: 0.1 },
      noLongerPoor: { value: 0.1 },
      deceased: { value: 0 },
    });
  });
});
