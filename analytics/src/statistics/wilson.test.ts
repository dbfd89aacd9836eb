import { describe, expect, it } from 'vitest';
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
