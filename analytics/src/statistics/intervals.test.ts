import { describe, expect, it } from 'vitest';
import { byarInterval } from './byar.ts';
import { flowDifferenceInterval } from './flow-difference.ts';
import { newcombeInterval } from './newcombe.ts';
import { wilsonInterval } from './wilson.ts';

describe('wilsonInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %d out of %d', (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('is the mirror image for failures', () => {
    const some = wilsonInterval(7, 900);
    const others = wilsonInterval(893, 900);
    expect(others.lower).toBeCloseTo(1 - some.upper, 12);
    expect(others.upper).toBeCloseTo(1 - some.lower, 12);
  });

  it('refuses impossible counts', () => {
    expect(() => wilsonInterval(0, 0)).toThrow('wilsonInterval requires at least 1 trial');
    expect(() => wilsonInterval(5, 4)).toThrow('successes to be a whole number from 0 to the number of trials');
    expect(() => wilsonInterval(0.5, 4)).toThrow(RangeError);
  });
});

describe('byarInterval', () => {
  // Exact Poisson limits of Garwood (1936), which Byar's come close to: within 0.2 % of the bound from 10 on.
  it.each([
    [10, 4.795, 18.39],
    [50, 37.11, 65.92],
    [100, 81.36, 121.63],
  ])('comes close to the exact interval of %d', (count, lower, upper) => {
    const interval = byarInterval(count);
    expect(Math.abs(interval.lower / lower - 1)).toBeLessThan(0.002);
    expect(Math.abs(interval.upper / upper - 1)).toBeLessThan(0.002);
  });

  it('starts at zero for a count of zero and stays open above', () => {
    // exact upper limit of 0 is -ln(0.025) = 3.689; Byar by hand: (1 - 1/9 + 1.95996/3)^3 = (1.54221)^3 = 3.668
    const { lower, upper } = byarInterval(0);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(3.668, 3);
  });

  it('refuses impossible counts', () => {
    expect(() => byarInterval(-1)).toThrow('byarInterval requires a whole number from 0');
  });
});

describe('newcombeInterval', () => {
  // Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
  ])('gives the published interval of %d/%d - %d/%d', (a, m, b, n, lower, upper) => {
    const interval = newcombeInterval({ successes: b, trials: n }, { successes: a, trials: m });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });
});

describe('flowDifferenceInterval', () => {
  it('adds the distances to the bounds of both flows by their squares', () => {
    // Exact Poisson limits (Garwood): 64 has 49.29 to 81.73, 36 has 25.21 to 49.84. By hand:
    // 28 - sqrt((64 - 49.29)^2 + (49.84 - 36)^2) = 7.80, 28 + sqrt((81.73 - 64)^2 + (36 - 25.21)^2) = 48.75
    const { lower, upper } = flowDifferenceInterval(64, 36);
    expect(lower).toBeCloseTo(7.8, 1);
    expect(upper).toBeCloseTo(48.75, 1);
  });

  it('is no point when nobody moved: few could have', () => {
    // Byar's upper limit of 0 is 3.668 for either flow
    const { lower, upper } = flowDifferenceInterval(0, 0);
    expect(lower).toBeCloseTo(-3.668, 3);
    expect(upper).toBeCloseTo(3.668, 3);
  });

  it('refuses impossible counts', () => {
    expect(() => flowDifferenceInterval(1, -1)).toThrow('byarInterval requires a whole number from 0');
  });
});
