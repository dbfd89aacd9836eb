import { describe, expect, it } from 'vitest';
import { aalenJohansen, type CompetingRow } from './aalen-johansen.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Curve {
  readonly probability: number[];
  readonly standardError: number[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
}

interface Case {
  readonly name: string;
  readonly causes: string[];
  readonly rows: { time: number; cause: string; count: number }[];
  readonly time: number[];
  readonly atRisk: number[];
  readonly remaining: number[];
  readonly incidence: Record<string, Curve>;
}

const { aalenJohansen: cases } = expectedByR<{ aalenJohansen: Case[] }>('survival');

const rowsOf = ({ rows }: Case): CompetingRow<string>[] =>
  rows.map(({ time, cause, count }) =>
    cause === 'censored' ? { time, events: {}, censored: count } : { time, events: { [cause]: count }, censored: 0 },
  );

const digits = (values: readonly (number | null)[], places = 10) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(places))));

describe('aalenJohansen', () => {
  it.each(cases)('is the multi-state survfit of R: $name', (expected) => {
    const { steps } = aalenJohansen(expected.causes, rowsOf(expected));
    expect(steps.map(({ time }) => time)).toEqual(expected.time);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual(expected.atRisk);
    expect(digits(steps.map(({ remaining }) => remaining))).toEqual(digits(expected.remaining));
    for (const cause of expected.causes) {
      const incidence = steps.map((step) => step.incidence[cause]!);
      const curve = expected.incidence[cause]!;
      expect(digits(incidence.map(({ probability }) => probability))).toEqual(digits(curve.probability));
      expect(digits(incidence.map(({ standardError }) => standardError))).toEqual(digits(curve.standardError));
      expect(digits(incidence.map(({ interval }) => interval?.lower ?? null))).toEqual(digits(curve.lower));
      expect(digits(incidence.map(({ interval }) => interval?.upper ?? null))).toEqual(digits(curve.upper));
    }
  });

  it('is one minus Kaplan-Meier, with its variance, where nothing competes', () => {
    const rows = [
      { time: 3, events: 4, censored: 1 },
      { time: 8, events: 2, censored: 6 },
      { time: 9, events: 1, censored: 3 },
    ];
    const alone = aalenJohansen(
      ['graduated'],
      rows.map(({ time, events, censored }) => ({ time, events: { graduated: events }, censored })),
    );
    for (const [i, { survival, standardError }] of kaplanMeier(rows).steps.entries()) {
      expect(alone.steps[i]!.incidence.graduated.probability).toBeCloseTo(1 - survival, 12);
      expect(alone.steps[i]!.incidence.graduated.standardError).toBeCloseTo(standardError, 12);
    }
  });

  it('shares everybody out between those who remain and the ways to leave', () => {
    for (const one of cases) {
      for (const { remaining, incidence } of aalenJohansen(one.causes, rowsOf(one)).steps) {
        const left = Object.values(incidence).reduce((sum, { probability }) => sum + probability, 0);
        expect(remaining + left).toBeCloseTo(1, 12);
      }
    }
  });

  it('keeps all where they are when all are censored', () => {
    const { subjects, steps } = aalenJohansen(['graduated', 'died'], [{ time: 4, events: {}, censored: 3 }]);
    expect(subjects).toBe(3);
    expect(steps[0]).toMatchObject({
      atRisk: 3,
      remaining: 1,
      incidence: { died: { probability: 0, interval: null } },
    });
  });

  it('bears huge counts', () => {
    // by hand: 1 % of 200 million leave by death at 1, then 10 % of the 198 million by graduation
    const { steps } = aalenJohansen(
      ['graduated', 'died'],
      [
        { time: 1, events: { died: 2e6 }, censored: 0 },
        { time: 2, events: { graduated: 1.98e7 }, censored: 1.782e8 },
      ],
    );
    expect(steps[1]!.incidence.graduated.probability).toBeCloseTo(0.099, 12);
    // nobody is censored before, so it is a plain share: sqrt(0.099 x 0.901 / 2e8)
    expect(steps[1]!.incidence.graduated.standardError).toBeCloseTo(Math.sqrt((0.099 * 0.901) / 2e8), 12);
  });

  it('refuses emptiness and impossible input', () => {
    const row = { time: 1, events: {}, censored: 1 };
    expect(() => aalenJohansen(['left'], [])).toThrow(new RangeError('aalenJohansen requires at least 1 subject'));
    expect(() => aalenJohansen(['left', 'left'], [row])).toThrow('aalenJohansen requires each cause once');
    expect(() => aalenJohansen<string>(['left'], [{ ...row, events: { eaten: 1 } }])).toThrow(
      'aalenJohansen requires events of the causes left',
    );
    expect(() => aalenJohansen(['left'], [{ ...row, time: Infinity }])).toThrow('requires times from 0');
    expect(() => aalenJohansen(['left'], [{ ...row, censored: -1 }])).toThrow('requires counts to be whole numbers');
  });
});
