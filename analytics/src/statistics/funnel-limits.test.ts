import { describe, expect, it } from 'vitest';
import { funnelLimits, funnelPosition } from './funnel-limits.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly rate: number;
  readonly trials: number;
  readonly lower998: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly upper998: number;
}

const { funnel: cases } = expectedByR<{ funnel: Case[] }>('distributions');

describe('funnelLimits', () => {
  it.each(cases)('ends at the quantiles of R for $trials at $rate', ({ rate, trials, ...expected }) => {
    const { limits95, limits998 } = funnelLimits(rate, trials);
    expect({
      lower998: limits998.lowerCount,
      lower95: limits95.lowerCount,
      upper95: limits95.upperCount,
      upper998: limits998.upperCount,
    }).toEqual(expected);
    expect(limits95.lower).toBe(limits95.lowerCount / trials);
    expect(limits998.upper).toBe(limits998.upperCount / trials);
  });

  it('leaves at most 2.5 % and 0.1 % outside on either side', () => {
    // Two trials at rate 0.03, by hand: P(X = 2) = 0.0009, P(X >= 1) = 0.0591. Two of two lie outside both limits.
    expect(funnelLimits(0.03, 2)).toMatchObject({
      limits95: { lowerCount: 0, upperCount: 1 },
      limits998: { lowerCount: 0, upperCount: 1 },
    });
  });

  it('refuses impossible rates and denominators', () => {
    expect(() => funnelLimits(0.1, 0)).toThrow(new RangeError('funnelLimits requires at least 1 trial'));
    expect(() => funnelLimits(1.1, 9)).toThrow(new RangeError('funnelLimits requires a target rate from 0 to 1'));
  });
});

describe('funnelPosition', () => {
  // qbinom(c(0.001, 0.025, 0.975, 0.999), 440, 0.025) of R gives 2, 5, 18, 22
  it.each([
    [0, 'BELOW_998'],
    [1, 'BELOW_998'],
    [2, 'BELOW_95'],
    [4, 'BELOW_95'],
    [5, 'WITHIN'],
    [11, 'WITHIN'],
    [18, 'WITHIN'],
    [19, 'ABOVE_95'],
    [22, 'ABOVE_95'],
    [23, 'ABOVE_998'],
  ])('of %d among 440 families, eleven expected, is %s', (successes, position) => {
    expect(funnelPosition(0.025, successes, 440)).toBe(position);
  });

  it('takes every count but the certain one as outside at a rate of 0 or 1', () => {
    expect([funnelPosition(0, 0, 9), funnelPosition(0, 1, 9)]).toEqual(['WITHIN', 'ABOVE_998']);
    expect([funnelPosition(1, 9, 9), funnelPosition(1, 8, 9)]).toEqual(['WITHIN', 'BELOW_998']);
  });

  it('never calls a single family remarkable at a common rate', () => {
    expect([funnelPosition(0.3, 0, 1), funnelPosition(0.3, 1, 1)]).toEqual(['WITHIN', 'WITHIN']);
  });

  it('takes a tail of exactly 2.5 % as within, on both sides', () => {
    expect([funnelPosition(0.025, 1, 1), funnelPosition(0.975, 0, 1)]).toEqual(['WITHIN', 'WITHIN']);
  });

  it('refuses impossible counts', () => {
    expect(() => funnelPosition(0.1, 10, 9)).toThrow(
      new RangeError('funnelPosition requires successes to be a whole number from 0 to the number of trials'),
    );
  });
});
