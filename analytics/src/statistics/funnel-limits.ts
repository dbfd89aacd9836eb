import { incompleteBeta } from './numerics/incomplete-beta.ts';

/** Where a count lies among those that chance alone produces at the target rate. */
export type FunnelPosition = 'WITHIN' | 'ABOVE_95' | 'ABOVE_998' | 'BELOW_95' | 'BELOW_998';

/** The least and the greatest count still within a limit, and the same as rates. */
export interface FunnelLimit {
  readonly lowerCount: number;
  readonly upperCount: number;
  readonly lower: number;
  readonly upper: number;
}

export interface FunnelLimits {
  /** Chance alone leads outside on either side in at most 2.5 % of cases. */
  readonly limits95: FunnelLimit;
  /** Chance alone leads outside on either side in at most 0.1 % of cases. */
  readonly limits998: FunnelLimit;
}

/**
 * Limits of a funnel plot: which counts a group of this size shows by chance alone if its true rate is the target.
 *
 * Exact binomial, no normal approximation and no interpolation: a limit is itself a possible count and still within, so
 * the lines on the screen and {@link funnelPosition} can never disagree; so is a count whose tail is exactly 2.5 %. Counts are few, so each side is usually crossed
 * more rarely than the 2.5 % and 0.1 % it stands for. Assumes that the group's cases are independent; where they are not
 * (over-dispersion), more lie outside than chance alone explains.
 *
 * @param targetRate 0 to 1, for example the rate of the whole city
 * @param trials the group's denominator, whole number, at least 1
 * @throws RangeError where the rate or the denominator is impossible
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202; R's `qbinom`
 * @example funnelLimits(0.025, 440).limits95 // 5 to 18 graduations of 440 families
 */
export function funnelLimits(targetRate: number, trials: number): FunnelLimits {
  if (!(targetRate >= 0 && targetRate <= 1)) throw new RangeError('funnelLimits requires a target rate from 0 to 1');
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError('funnelLimits requires at least 1 trial');
  return { limits95: limitOf(0.025, targetRate, trials), limits998: limitOf(0.001, targetRate, trials) };
}

/**
 * Says on which side of the limits a group's count lies.
 *
 * @param successes whole number from 0 to `trials`
 * @throws RangeError where a count or the rate is impossible
 * @example funnelPosition(0.025, 19, 440) // 'ABOVE_95'
 */
export function funnelPosition(targetRate: number, successes: number, trials: number): FunnelPosition {
  const { limits95, limits998 } = funnelLimits(targetRate, trials);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError('funnelPosition requires successes to be a whole number from 0 to the number of trials');
  }
  if (successes > limits998.upperCount) return 'ABOVE_998';
  if (successes > limits95.upperCount) return 'ABOVE_95';
  if (successes < limits998.lowerCount) return 'BELOW_998';
  if (successes < limits95.lowerCount) return 'BELOW_95';
  return 'WITHIN';
}

function limitOf(tail: number, rate: number, trials: number): FunnelLimit {
  const lowerCount = binomialQuantile(tail, rate, trials);
  // From the other end, where the tail is a small number and keeps its digits.
  const upperCount = trials - binomialQuantile(tail, 1 - rate, trials);
  return { lowerCount, upperCount, lower: lowerCount / trials, upper: upperCount / trials };
}

/** The least count k for which P(X <= k) is at least the probability, by halving. */
function binomialQuantile(probability: number, rate: number, trials: number): number {
  if (rate === 0) return 0;
  if (rate === 1) return trials;
  let [below, enough] = [-1, trials];
  while (enough - below > 1) {
    const k = Math.floor((below + enough) / 2);
    // P(X <= k); a tail met exactly counts as met, whatever the last digits say
    if (incompleteBeta(1 - rate, trials - k, k + 1) >= probability * (1 - 1e-12)) enough = k;
    else below = k;
  }
  return enough;
}
