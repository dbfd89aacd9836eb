import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from './clopper-pearson.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly successes: number;
  readonly trials: number;
  readonly lower: number;
  readonly upper: number;
}

const { clopperPearson: cases } = expectedByR<{ clopperPearson: Case[] }>('distributions');

describe('clopperPearsonInterval', () => {
  it.each(cases)('is that of binom.test for $successes of $trials', ({ successes, trials, lower, upper }) => {
    const interval = clopperPearsonInterval(successes, trials);
    expect(interval.lower).toBeCloseTo(lower, 10);
    expect(interval.upper).toBeCloseTo(upper, 10);
  });

  // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 5.
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('gives the published interval of %d out of %d', (successes, trials, lower, upper) => {
    const interval = clopperPearsonInterval(successes, trials);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('refuses impossible counts', () => {
    expect(() => clopperPearsonInterval(0, 0)).toThrow(
      new RangeError('clopperPearsonInterval requires at least 1 trial'),
    );
    expect(() => clopperPearsonInterval(2, 1)).toThrow('successes to be a whole number from 0 to the number of trials');
  });
});
