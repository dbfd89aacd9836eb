import { describe, expect, it } from 'vitest';
import { expectedByR } from '../testing/expected-by-r.ts';
import { logBeta, logGamma } from './log-gamma.ts';

const { logGamma: cases } = expectedByR<{ logGamma: { x: number; expected: number }[] }>('distributions');

describe('logGamma', () => {
  it.each(cases)('gives what R gives at $x', ({ x, expected }) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(expected)));
  });

  it('makes the beta function: B(2, 3) = 1! 2! / 4!', () => {
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 13);
  });

  it('refuses what has no logarithm', () => {
    expect(() => logGamma(0)).toThrow(new RangeError('logGamma requires a number above 0'));
  });
});
