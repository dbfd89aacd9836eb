import { NORMAL_POINT, type Interval } from './interval.ts';

/**
 * Interval (95 %) of the change of a stock that some entered and others left, `entered - left`.
 *
 * Two counts of the same stock share most of their families, so they are not independent and must not be compared as if
 * they were. Only the flows differ: each a Poisson count, their difference has the variance `entered + left`.
 *
 * @param entered whole number, at least 0
 * @param left whole number, at least 0
 * @throws RangeError where a count is impossible
 * @see Skellam (1946), Journal of the Royal Statistical Society 109, 296; normal approximation
 */
export function flowDifferenceInterval(entered: number, left: number): Interval {
  if (![entered, left].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('flowDifferenceInterval requires whole numbers from 0');
  }
  const difference = entered - left;
  const spread = NORMAL_POINT * Math.sqrt(entered + left);
  return { lower: difference - spread, upper: difference + spread };
}
