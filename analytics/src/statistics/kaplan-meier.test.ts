import { describe, expect, it } from 'vitest';
import { kaplanMeier, numbersAtRisk, type SurvivalRow } from './kaplan-meier.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly name: string;
  readonly rows: SurvivalRow[];
  readonly time: number[];
  readonly atRisk: number[];
  readonly events: number[];
  readonly censored: number[];
  readonly survival: number[];
  readonly standardError: number[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly median: [number | null, number | null, number | null];
}

const { kaplanMeier: cases } = expectedByR<{ kaplanMeier: Case[] }>('survival');

/** The first so many digits of numbers, nulls as they are. */
const digits = (values: readonly (number | null)[], places = 10) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(places))));

describe('kaplanMeier', () => {
  it.each(cases)('is survfit of R: $name', ({ rows, ...expected }) => {
    const { steps, median } = kaplanMeier(rows);
    expect(steps.map(({ time }) => time)).toEqual(expected.time);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual(expected.atRisk);
    expect(steps.map(({ events }) => events)).toEqual(expected.events);
    expect(steps.map(({ censored }) => censored)).toEqual(expected.censored);
    expect(digits(steps.map(({ survival }) => survival))).toEqual(digits(expected.survival));
    expect(digits(steps.map(({ standardError }) => standardError))).toEqual(digits(expected.standardError));
    expect(digits(steps.map(({ interval }) => interval?.lower ?? null))).toEqual(digits(expected.lower));
    expect(digits(steps.map(({ interval }) => interval?.upper ?? null))).toEqual(digits(expected.upper));
    expect([median.estimate, median.lower, median.upper]).toEqual(expected.median);
  });

  it('gives the published curve of the 6-MP group', () => {
    // Freireich et al. (1963); Collett (2015), Modelling Survival Data, and many others print
    // 0.857 at 6, 0.807 at 7, 0.753 at 10, 0.690 at 13, 0.627 at 16, 0.538 at 22, 0.448 at 23 weeks
    const { steps } = kaplanMeier(cases.find(({ name }) => name.startsWith('6-MP'))!.rows);
    const fallen = steps.filter(({ events }) => events > 0).map(({ time, survival }) => [time, survival.toFixed(3)]);
    expect(fallen).toEqual([
      [6, '0.857'],
      [7, '0.807'],
      [10, '0.753'],
      [13, '0.690'],
      [16, '0.627'],
      [22, '0.538'],
      [23, '0.448'],
    ]);
  });

  it('takes rows in any order, adds those of one time and leaves out the empty', () => {
    const rows = [
      { time: 9, events: 0, censored: 2 },
      { time: 4, events: 1, censored: 0 },
      { time: 4, events: 2, censored: 1 },
      { time: 7, events: 0, censored: 0 },
    ];
    // by hand: 3 of 6 have the event at 4
    const { subjects, events, steps } = kaplanMeier(rows);
    expect({ subjects, events }).toEqual({ subjects: 6, events: 3 });
    expect(steps.map(({ time, atRisk, survival }) => [time, atRisk, survival])).toEqual([
      [4, 6, 0.5],
      [9, 2, 0.5],
    ]);
  });

  it('says how many are at risk at the times below a chart', () => {
    const curve = kaplanMeier([
      { time: 6, events: 3, censored: 1 },
      { time: 12, events: 1, censored: 5 },
    ]);
    expect(numbersAtRisk(curve, [0, 6, 7, 12, 13])).toEqual([10, 10, 6, 6, 0]);
  });

  it('refuses emptiness and impossible input', () => {
    expect(() => kaplanMeier([])).toThrow(new RangeError('kaplanMeier requires at least 1 subject'));
    expect(() => kaplanMeier([{ time: 3, events: 0, censored: 0 }])).toThrow('requires at least 1 subject');
    expect(() => kaplanMeier([{ time: -1, events: 1, censored: 0 }])).toThrow('kaplanMeier requires times from 0');
    expect(() => kaplanMeier([{ time: 1, events: 0.5, censored: 0 }])).toThrow(
      'kaplanMeier requires counts to be whole numbers from 0',
    );
  });
});
