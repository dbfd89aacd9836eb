import { describe, expect, it } from 'vitest';
import { byarInterval } from './byar.ts';

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
