import { byarInterval } from './byar.ts';
import type { Interval } from './interval.ts';

/**
 * Interval (95 %) of the change of a stock that some entered and others left, `entered - left`.
 *
 * Two counts of the same stock share most of their families, so they are not independent and must not be compared as if
 * they were. Only the flows differ: each is a Poisson count with Byar's interval, combined by the square-and-add method
 * (MOVER), which keeps its level where counts are small.
 *
 * @param entered whole number, at least 0
 * @param left whole number, at least 0
 * @throws RangeError where a count is impossible
 * @see Zou and Donner (2008), Statistics in Medicine 27, 1693-1702
 */
export function flowDifferenceInterval(entered: number, left: number): Interval {
  const [gain, loss] = [byarInterval(entered), byarInterval(left)];
  const difference = entered - left;
  return {
    lower: difference - Math.hypot(entered - gain.lower, loss.upper - left),
    upper: difference + Math.hypot(gain.upper - entered, left - loss.lower),
  };
}
