import { NORMAL_POINT, type Interval } from './interval.ts';

/**
 * Byar's interval (95 %) of a count.
 *
 * A register's count is complete; the interval says how far it would move by chance alone if families entered and left
 * independently at the same risk (a Poisson count). Close to the exact interval of Garwood, without its tables.
 *
 * @param count whole number, at least 0
 * @throws RangeError where the count is impossible
 * @see Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69
 * @example byarInterval(10) // { lower: 4.79, upper: 18.39 }
 */
export function byarInterval(count: number): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('byarInterval requires a whole number from 0');
  const next = count + 1;
  return {
    lower: count === 0 ? 0 : count * (1 - 1 / (9 * count) - NORMAL_POINT / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + NORMAL_POINT / (3 * Math.sqrt(next))) ** 3,
  };
}
