import { describe, expect, it } from 'vitest';
import { betaBinomialShrinkage } from './beta-binomial-shrinkage.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly name: string;
  readonly successes: number[];
  readonly trials: number[];
  readonly alpha: number;
  readonly beta: number;
  readonly mean: number[];
  readonly lower: number[];
  readonly upper: number[];
}

const { shrinkage: cases } = expectedByR<{ shrinkage: Case[] }>('shrinkage');

const groupsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([successes, trials]) => ({ successes, trials }));

describe('betaBinomialShrinkage', () => {
  it.each(cases)('finds the prior that optim of R finds, and its posteriors: $name', (expected) => {
    const groups = expected.trials.map((trials, i) => ({ successes: expected.successes[i]!, trials }));
    const { model, prior, groups: shrunk } = betaBinomialShrinkage(groups);
    expect(model).toBe('BETA');
    expect(prior.alpha / expected.alpha).toBeCloseTo(1, 4);
    expect(prior.beta / expected.beta).toBeCloseTo(1, 4);
    for (const [i, { mean, lower, upper }] of shrunk.entries()) {
      expect(mean).toBeCloseTo(expected.mean[i]!, 6);
      expect(lower).toBeCloseTo(expected.lower[i]!, 6);
      expect(upper).toBeCloseTo(expected.upper[i]!, 6);
    }
  });

  it('gives a group without trials the prior', () => {
    const { prior, groups } = betaBinomialShrinkage(
      groupsOf([
        [0, 20],
        [9, 20],
        [2, 20],
        [0, 0],
      ]),
    );
    expect(groups[3]!.posterior).toEqual(prior);
  });

  it('draws a small group further towards the others than a large one of the same share', () => {
    const { groups } = betaBinomialShrinkage(
      groupsOf([
        [1, 5],
        [200, 1000],
        [30, 1000],
        [80, 1000],
        [55, 1000],
      ]),
    );
    expect(groups[0]!.mean).toBeLessThan(groups[1]!.mean);
    expect(groups[0]!.mean).toBeGreaterThan(0.03);
  });

  // For all of these every group's posterior is Beta(successes + 1/2, failures + 1/2) over all groups: qbeta of R.
  it.each([
    [
      'the shares are all the same',
      [
        [10, 100],
        [10, 100],
        [10, 100],
        [20, 200],
      ],
      50.5,
      450.5,
      0.07601365346,
      0.1285992154,
    ],
    [
      'nobody succeeded anywhere',
      [
        [0, 40],
        [0, 60],
        [0, 0],
      ],
      0.5,
      100.5,
      4.898073104e-6,
      0.02474527002,
    ],
    [
      'everybody succeeded',
      [
        [40, 40],
        [60, 60],
      ],
      100.5,
      0.5,
      0.97525473,
      0.9999951019,
    ],
    ['there is one group', [[3, 10]], 3.5, 7.5, 0.09269459394, 0.60581831815],
    [
      'only one group has trials',
      [
        [0, 0],
        [3, 10],
        [0, 0],
      ],
      3.5,
      7.5,
      0.09269459394,
      0.60581831815,
    ],
    [
      'no group has trials',
      [
        [0, 0],
        [0, 0],
      ],
      0.5,
      0.5,
      0.001541333133,
      0.998458666867,
    ],
  ] as const)('pools where %s', (_, pairs, alpha, beta, lower, upper) => {
    const { model, prior, groups } = betaBinomialShrinkage(groupsOf(pairs));
    expect(model).toBe('POOLED');
    expect(prior).toEqual({ alpha, beta });
    expect(groups).toHaveLength(pairs.length);
    for (const group of groups) {
      expect(group.posterior).toEqual({ alpha, beta });
      expect(group.mean).toBeCloseTo(alpha / (alpha + beta), 12);
      expect(group.lower).toBeCloseTo(lower, 6);
      expect(group.upper).toBeCloseTo(upper, 6);
    }
  });

  it('never takes a prior weaker than that of Jeffreys, however unlike the groups', () => {
    const { model, prior } = betaBinomialShrinkage(
      groupsOf([
        [0, 50],
        [50, 50],
        [0, 50],
        [50, 50],
      ]),
    );
    expect(model).toBe('BETA');
    expect(prior.alpha).toBeCloseTo(0.5, 3);
    expect(prior.beta).toBeCloseTo(0.5, 3);
  });

  it('answers nothing for no groups, and refuses impossible counts', () => {
    expect(betaBinomialShrinkage([]).groups).toEqual([]);
    expect(() => betaBinomialShrinkage(groupsOf([[0, -1]]))).toThrow(
      new RangeError('betaBinomialShrinkage requires trials to be whole numbers from 0'),
    );
    expect(() => betaBinomialShrinkage(groupsOf([[3, 2]]))).toThrow(
      'successes to be whole numbers from 0 to the number of trials',
    );
  });
});
