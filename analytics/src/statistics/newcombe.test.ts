import { describe, expect, it } from 'vitest';
import { newcombeInterval } from './newcombe.ts';

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
