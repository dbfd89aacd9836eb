import { NORMAL_POINT, type Interval } from './interval.ts';

/**
 * Wilson score interval (95 %) of a proportion.
 *
 * Answers: which true rates could well have produced this share? Unlike the textbook interval it stays inside 0 to 1
 * and keeps its level where the rate is small, as graduation rates are. No continuity correction.
 *
 * @param successes whole number from 0 to `trials`
 * @param trials whole number, at least 1
 * @throws RangeError where a count is impossible
 * @see Wilson (1927), JASA 22, 209-212; method 3 in Newcombe (1998), Statistics in Medicine 17, 857-872
 * @example wilsonInterval(81, 263) // { lower: 0.2553, upper: 0.3662 }
 */
export function wilsonInterval(successes: number, trials: number): Interval {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError('wilsonInterval requires at least 1 trial');
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError('wilsonInterval requires successes to be a whole number from 0 to the number of trials');
  }
  const z2 = NORMAL_POINT ** 2;
  const centre = successes + z2 / 2;
  const spread = NORMAL_POINT * Math.sqrt((successes * (trials - successes)) / trials + z2 / 4);
  return {
    lower: successes === 0 ? 0 : (centre - spread) / (trials + z2),
    upper: successes === trials ? 1 : (centre + spread) / (trials + z2),
  };
}
