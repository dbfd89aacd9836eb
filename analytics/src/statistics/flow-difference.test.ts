import { describe, expect, it } from 'vitest';
import { flowDifferenceInterval } from './flow-difference.ts';

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
