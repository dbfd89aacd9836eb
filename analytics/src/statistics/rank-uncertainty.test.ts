import { describe, expect, it } from 'vitest';
import { rankUncertainty } from './rank-uncertainty.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly name: string;
  readonly alpha: number[];
  readonly beta: number[];
  /** For each group the probability of each rank, the lowest last; by numerical integration. */
  readonly ranks: number[][];
}

const { ranks: cases } = expectedByR<{ ranks: Case[] }>('shrinkage');
const posteriorsOf = ({ alpha, beta }: Case) => alpha.map((a, i) => ({ alpha: a, beta: beta[i]! }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('rankUncertainty', () => {
  it.each(cases)('simulates what R integrates: $name', (expected) => {
    const draws = 40_000;
    const fifth = Math.max(1, Math.round(expected.alpha.length / 5));
    for (const [i, found] of rankUncertainty(posteriorsOf(expected), { draws }).entries()) {
      const ranks = expected.ranks[i]!;
      // four standard errors of a simulated share, at its widest: 4 x 0.5 / √40000
      expect(Math.abs(found.topQuintile - sum(ranks.slice(0, fifth)))).toBeLessThan(0.01);
      expect(Math.abs(found.bottomQuintile - sum(ranks.slice(-fifth)))).toBeLessThan(0.01);
      const mean = sum(ranks.map((p, place) => p * (place + 1)));
      const variance = sum(ranks.map((p, place) => p * (place + 1 - mean) ** 2));
      expect(Math.abs(found.expectedRank - mean)).toBeLessThan(1e-9 + 4 * Math.sqrt(variance / draws));
      // each bound splits off 2.5 % as closely as whole ranks and the simulation allow
      const upTo = (rank: number) => sum(ranks.slice(0, rank));
      expect(upTo(found.lowerRank)).toBeGreaterThan(0.025 - 0.004);
      expect(upTo(found.lowerRank - 1)).toBeLessThan(0.025 + 0.004);
      expect(upTo(found.upperRank)).toBeGreaterThan(0.975 - 0.004);
      expect(upTo(found.upperRank - 1)).toBeLessThan(0.975 + 0.004);
    }
  });

  it('gives the same answer every time, and another for another seed', () => {
    const posteriors = posteriorsOf(cases.find(({ name }) => name === 'ten that differ')!);
    expect(rankUncertainty(posteriors, { seed: 5 })).toEqual(rankUncertainty(posteriors, { seed: 5 }));
    expect(rankUncertainty(posteriors, { seed: 5 })).not.toEqual(rankUncertainty(posteriors, { seed: 6 }));
  });

  it('shares the ranks out: probabilities of all groups add up to the size of a fifth', () => {
    const posteriors = Array.from({ length: 68 }, (_, i) => ({ alpha: 5 + (i % 17), beta: 430 }));
    const found = rankUncertainty(posteriors);
    expect(sum(found.map(({ topQuintile }) => topQuintile))).toBeCloseTo(14, 9);
    expect(sum(found.map(({ bottomQuintile }) => bottomQuintile))).toBeCloseTo(14, 9);
    expect(sum(found.map(({ expectedRank }) => expectedRank))).toBeCloseTo((68 * 69) / 2, 6);
  });

  it('answers nothing for no groups, and refuses impossible input', () => {
    expect(rankUncertainty([])).toEqual([]);
    expect(() => rankUncertainty([{ alpha: 0, beta: 1 }])).toThrow(
      new RangeError('rankUncertainty requires shapes above 0'),
    );
    expect(() => rankUncertainty([], { draws: 0 })).toThrow(new RangeError('rankUncertainty requires at least 1 draw'));
  });
});
