import { describe, expect, it } from 'vitest';
import { minimumOf } from './minimum.ts';

describe('minimumOf', () => {
  it('finds the bottom of the valley of Rosenbrock (1960), at (1, 1)', () => {
    const [x, y] = minimumOf(([x, y]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1]);
    expect(x).toBeCloseTo(1, 6);
    expect(y).toBeCloseTo(1, 6);
  });

  it('stops at a wall', () => {
    const [x, y] = minimumOf(([x, y]) => (x > 2 ? Infinity : (x - 5) ** 2 + y ** 2), [0, 3]);
    expect(x).toBeCloseTo(2, 4);
    expect(y).toBeCloseTo(0, 3);
  });
});
