import { NORMAL_POINT, type Interval } from './interval.ts';

/**
 * Interval (95 %) of a probability from its standard error, symmetric on the scale log(-log p).
 *
 * Stays inside 0 to 1 and keeps its level where few are left at risk, which `p ± 1.96 se` does not.
 *
 * @returns null at 0 and 1, where the scale has no place for p
 * @see Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, section 1.4
 */
export function logLogInterval(p: number, standardError: number): Interval | null {
  if (p <= 0 || p >= 1) return null;
  const ratio = Math.exp((NORMAL_POINT * standardError) / (p * Math.log(p)));
  // log p is negative, so the ratio is below 1 and its inverse gives the lower bound
  return { lower: p ** (1 / ratio), upper: p ** ratio };
}
