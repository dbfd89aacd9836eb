import { CONFIDENCE, type Interval } from './interval.ts';
import { inverseIncompleteBeta } from './numerics/incomplete-beta.ts';

/**
 * Clopper-Pearson ("exact") interval (95 %) of a proportion.
 *
 * The rates that a binomial test at 2.5 % on either side would not reject. It never covers less than 95 %, and therefore
 * usually more: it is conservative, wider than {@link wilsonInterval}, and meant for claims that must hold for the worst
 * rate ("at least so many succeed"), not for tables.
 *
 * @param successes whole number from 0 to `trials`
 * @param trials whole number, at least 1
 * @throws RangeError where a count is impossible
 * @see Clopper and Pearson (1934), Biometrika 26, 404-413; R's `binom.test`
 * @example clopperPearsonInterval(81, 263) // { lower: 0.2527, upper: 0.3676 }
 */
export function clopperPearsonInterval(successes: number, trials: number): Interval {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError('clopperPearsonInterval requires at least 1 trial');
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
    throw new RangeError(
      'clopperPearsonInterval requires successes to be a whole number from 0 to the number of trials',
    );
  }
  const tail = (1 - CONFIDENCE) / 2;
  const failures = trials - successes;
  return {
    lower: successes === 0 ? 0 : inverseIncompleteBeta(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : inverseIncompleteBeta(1 - tail, successes + 1, failures),
  };
}
