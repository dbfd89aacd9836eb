import { describe, expect, it } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';
import { drawBeta, drawNormal, randomOf, xoshiro128 } from './random.ts';

const listOf = <T>(length: number, next: () => T) => Array.from({ length }, next);

/**
 * Kolmogorov and Smirnov's distance between 5,000 draws and a distribution function, as a multiple of 1.95 / √5000, which
 * it exceeds in one of a thousand cases.
 */
function distance(next: () => number, below: (x: number) => number): number {
  const shares = listOf(5000, next)
    .sort((one, other) => one - other)
    .map(below);
  const gaps = shares.map((share, i) => Math.max(share - i / 5000, (i + 1) / 5000 - share));
  return Math.max(...gaps) / (1.95 / Math.sqrt(5000));
}

describe('randomOf', () => {
  it('is xoshiro128**', () => {
    // the reference implementation from state 1, 2, 3, 4, as printed in the tests of the crate rand_xoshiro
    expect(listOf(10, xoshiro128([1, 2, 3, 4]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('repeats itself by its seed, and only then', () => {
    expect(listOf(5, randomOf(7))).toEqual(listOf(5, randomOf(7)));
    expect(listOf(5, randomOf(7))).not.toEqual(listOf(5, randomOf(8)));
  });

  it('is spread evenly between 0 and 1, its neighbours unrelated', () => {
    const draws = listOf(20_000, randomOf(1));
    expect(distance(randomOf(1), (x) => x)).toBeLessThan(1);
    expect(draws.every((x) => x > 0 && x < 1)).toBe(true);
    // covariance of neighbours 0, its standard error 1/12 / √20000 = 0.0006
    const covariance = draws.slice(1).reduce((sum, x, i) => sum + (x - 0.5) * (draws[i]! - 0.5), 0) / draws.length;
    expect(Math.abs(covariance)).toBeLessThan(0.002);
  });
});

describe('drawNormal', () => {
  it('has the quartiles of the normal distribution', () => {
    const random = randomOf(2);
    const draws = listOf(20_000, () => drawNormal(random));
    for (const [z, share] of [
      [-1.959964, 0.025],
      [-0.6744898, 0.25],
      [0, 0.5],
      [1.281552, 0.9],
    ] as const) {
      // four standard errors of a share
      const error = 4 * Math.sqrt((share * (1 - share)) / draws.length);
      expect(Math.abs(draws.filter((x) => x < z).length / draws.length - share)).toBeLessThan(error);
    }
  });
});

describe('drawBeta', () => {
  it.each([
    [0.05, 0.5],
    [0.7, 3],
    [1, 1],
    [9.4, 620],
    [4000, 30],
  ])('draws from Beta(%d, %d)', (a, b) => {
    const random = randomOf(3);
    const next = () => drawBeta(random, a, b);
    expect(distance(next, (x) => incompleteBeta(x, a, b))).toBeLessThan(1);
    // and the measure is able to tell: a shape a fifth larger
    expect(distance(next, (x) => incompleteBeta(x, a * 1.2, b))).toBeGreaterThan(1);
  });

  it('stays a number where both shapes are tiny', () => {
    const random = randomOf(4);
    expect(listOf(1000, () => drawBeta(random, 1e-3, 1e-3)).every((x) => x >= 0 && x <= 1)).toBe(true);
  });
});
