import { CONFIDENCE, type Interval } from './interval.ts';
import { inverseIncompleteBeta } from './numerics/incomplete-beta.ts';
import { logBeta } from './numerics/log-gamma.ts';
import { minimumOf } from './numerics/minimum.ts';
import type { Proportion } from './newcombe.ts';

/** Shapes of a beta distribution, both above 0. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

export interface ShrunkProportion extends Interval {
  /** What is known of the group's rate once its own count and all others are seen. */
  readonly posterior: Beta;
  /** Mean of the posterior, 0 to 1: the shrunk estimate. */
  readonly mean: number;
}

export interface Shrinkage {
  /**
   * How the rates differ between groups: as fitted (`BETA`), or by no more than chance (`POOLED`), in which case all
   * groups have one rate.
   */
  readonly model: 'BETA' | 'POOLED';
  /** The distribution of the groups' true rates; for `POOLED` what is known of their one rate. */
  readonly prior: Beta;
  /** In the order of the input. */
  readonly groups: readonly ShrunkProportion[];
}

/**
 * Empirical Bayes estimate of the rate of each of many groups.
 *
 * The rates of small groups scatter by chance. Their true rates are taken to come from one beta distribution, which is
 * estimated from all groups by maximum likelihood; each group's own rate is then drawn towards its mean, the more so the
 * smaller the group. The mean of the posterior is the estimate with the least expected square error over all groups, and
 * the interval (95 %, equal-tailed) is narrower than one from the group alone. Assumes that, before the counts are seen,
 * nothing sets one group apart from another. The interval treats the fitted prior as known: it covers 94 % where
 * rates differ well beyond chance in 68 groups, less with few groups or where rates differ little (docs/statistics.md).
 *
 * Where the counts scatter no more than one common rate would make them, the likelihood has no maximum (the fitted prior
 * would claim to know more than all groups together, `alpha + beta` above the sum of trials). Then the model is `POOLED`:
 * every group's posterior is that of the common rate, Jeffreys' Beta(successes + 1/2, failures + 1/2) over all groups. So
 * it is also where nobody or everybody succeeded, or only one group has trials. A prior weaker than Jeffreys' own
 * (`alpha + beta` below 1) is not used.
 *
 * @param groups successes out of trials, whole numbers; a group of 0 trials gets the prior; may be empty
 * @throws RangeError where a count is impossible
 * @see Griffiths (1973), Biometrics 29, 637-648 (likelihood); Carlin and Louis (2000), Bayes and Empirical Bayes Methods,
 *   chapter 3
 * @example
 * betaBinomialShrinkage([{ successes: 0, trials: 20 }, { successes: 9, trials: 20 }, { successes: 2, trials: 20 }]).groups
 */
export function betaBinomialShrinkage(groups: readonly Proportion[]): Shrinkage {
  for (const { successes, trials } of groups) {
    if (!Number.isInteger(trials) || trials < 0) {
      throw new RangeError('betaBinomialShrinkage requires trials to be whole numbers from 0');
    }
    if (!Number.isInteger(successes) || successes < 0 || successes > trials) {
      throw new RangeError(
        'betaBinomialShrinkage requires successes to be whole numbers from 0 to the number of trials',
      );
    }
  }
  const fitted = fitPrior(groups);
  if (fitted === undefined) {
    const prior = pooled(groups);
    const one = shrunk(prior);
    return { model: 'POOLED', prior, groups: groups.map(() => one) };
  }
  return {
    model: 'BETA',
    prior: fitted,
    groups: groups.map(({ successes, trials }) =>
      shrunk({ alpha: fitted.alpha + successes, beta: fitted.beta + trials - successes }),
    ),
  };
}

function pooled(groups: readonly Proportion[]): Beta {
  const successes = groups.reduce((sum, group) => sum + group.successes, 0);
  const trials = groups.reduce((sum, group) => sum + group.trials, 0);
  return { alpha: successes + 0.5, beta: trials - successes + 0.5 };
}

/** The prior of greatest likelihood; undefined where the groups show no difference beyond chance. */
function fitPrior(groups: readonly Proportion[]): Beta | undefined {
  const counted = groups.filter(({ trials }) => trials > 0);
  const successes = counted.reduce((sum, group) => sum + group.successes, 0);
  const trials = counted.reduce((sum, group) => sum + group.trials, 0);
  if (counted.length < 2 || successes === 0 || successes === trials) return undefined;

  // On the logit of the mean and the logarithm of the weight `alpha + beta`; a weight outside its range is a wall.
  const [lightest, heaviest] = [0, Math.log(trials)];
  const minusLogLikelihood = ([logit, logWeight]: readonly [number, number]) => {
    if (logWeight < lightest || logWeight > heaviest) return Infinity;
    const prior = priorOf(logit, logWeight);
    if (!(prior.alpha > 0 && prior.beta > 0)) return Infinity;
    const before = logBeta(prior.alpha, prior.beta);
    return -counted.reduce((sum, { successes: y, trials: n }) => {
      return sum + logBeta(prior.alpha + y, prior.beta + n - y) - before;
    }, 0);
  };
  const start = [Math.log(successes / (trials - successes)), heaviest / 2] as const;
  const [logit, logWeight] = minimumOf(minusLogLikelihood, start);
  return heaviest - logWeight < 1e-3 ? undefined : priorOf(logit, logWeight);
}

function priorOf(logit: number, logWeight: number): Beta {
  const weight = Math.exp(logWeight);
  return { alpha: weight / (1 + Math.exp(-logit)), beta: weight / (1 + Math.exp(logit)) };
}

function shrunk(posterior: Beta): ShrunkProportion {
  const { alpha, beta } = posterior;
  const tail = (1 - CONFIDENCE) / 2;
  return {
    posterior,
    mean: alpha / (alpha + beta),
    lower: inverseIncompleteBeta(tail, alpha, beta),
    upper: inverseIncompleteBeta(1 - tail, alpha, beta),
  };
}
