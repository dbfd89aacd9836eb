import { type Interval } from './interval.ts';
import { wilsonInterval } from './wilson.ts';

/** A share: so many of so many. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * Newcombe's interval (95 %) of the difference between two independent proportions, `after - before`.
 *
 * Built from the Wilson intervals of both, so it behaves where rates are small.
 *
 * @throws RangeError where a count is impossible
 * @see method 10 in Newcombe (1998), Statistics in Medicine 17, 873-890
 * @example newcombeInterval({ successes: 48, trials: 80 }, { successes: 56, trials: 70 }) // { lower: 0.0524, upper: 0.3339 }
 */
export function newcombeInterval(before: Proportion, after: Proportion): Interval {
  const [first, second] = [before, after].map(({ successes, trials }) => ({
    rate: successes / trials,
    ...wilsonInterval(successes, trials),
  })) as [Interval & { rate: number }, Interval & { rate: number }];
  const difference = second.rate - first.rate;
  return {
    lower: difference - Math.hypot(second.rate - second.lower, first.upper - first.rate),
    upper: difference + Math.hypot(second.upper - second.rate, first.rate - first.lower),
  };
}
