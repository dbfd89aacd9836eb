import { describe, expect, it } from 'vitest';
import { expectedByR } from '../testing/expected-by-r.ts';
import { incompleteBeta, inverseIncompleteBeta } from './incomplete-beta.ts';

interface Case {
  readonly a: number;
  readonly b: number;
  readonly p: number;
  readonly x: number;
  readonly below: number;
}

const { beta: cases } = expectedByR<{ beta: Case[] }>('distributions');

describe('incompleteBeta', () => {
  it.each(cases)('is pbeta of R at $x for Beta($a, $b)', ({ a, b, x, below }) => {
    expect(Math.abs(incompleteBeta(x, a, b) / below - 1)).toBeLessThan(1e-10);
  });

  it('is 0 and 1 at the edges', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('refuses points and shapes that are none', () => {
    expect(() => incompleteBeta(1.1, 2, 3)).toThrow(new RangeError('incompleteBeta requires a point from 0 to 1'));
    expect(() => incompleteBeta(0.5, 0, 3)).toThrow(new RangeError('incompleteBeta requires shapes above 0'));
  });
});

describe('inverseIncompleteBeta', () => {
  it.each(cases)('is qbeta of R at $p for Beta($a, $b)', ({ a, b, p, x }) => {
    expect(Math.abs(inverseIncompleteBeta(p, a, b) / x - 1)).toBeLessThan(1e-9);
  });

  it('goes back where the distribution function came from', () => {
    for (const p of [1e-12, 0.3, 1 - 1e-6]) {
      expect(Math.abs(incompleteBeta(inverseIncompleteBeta(p, 3, 900), 3, 900) / p - 1)).toBeLessThan(1e-9);
    }
  });

  it('is the edge where the quantile is smaller than any number', () => {
    expect(inverseIncompleteBeta(0.025, 0.001, 2)).toBe(0); // so qbeta(0.025, 0.001, 2) of R
    expect([inverseIncompleteBeta(0, 2, 3), inverseIncompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('refuses probabilities that are none', () => {
    expect(() => inverseIncompleteBeta(Number.NaN, 2, 3)).toThrow(
      new RangeError('inverseIncompleteBeta requires a probability from 0 to 1'),
    );
  });
});
