export {
  aalenJohansen,
  type CompetingCurves,
  type CompetingRow,
  type CompetingStep,
  type Incidence,
} from './aalen-johansen.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export { betaBinomialShrinkage, type Beta, type Shrinkage, type ShrunkProportion } from './beta-binomial-shrinkage.ts';
export { byarInterval } from './byar.ts';
export { clopperPearsonInterval } from './clopper-pearson.ts';
export { flowDifferenceInterval } from './flow-difference.ts';
export {
  funnelLimits,
  funnelPosition,
  type FunnelLimit,
  type FunnelLimits,
  type FunnelPosition,
} from './funnel-limits.ts';
export { CONFIDENCE, type Interval } from './interval.ts';
export {
  kaplanMeier,
  numbersAtRisk,
  type SurvivalCurve,
  type SurvivalMedian,
  type SurvivalRow,
  type SurvivalStep,
} from './kaplan-meier.ts';
export {
  LOG_HISTOGRAM_GROWTH,
  LOG_HISTOGRAM_RELATIVE_ERROR,
  logBucketOf,
  logBucketValue,
  logHistogramQuantile,
} from './log-histogram.ts';
export { newcombeInterval, type Proportion } from './newcombe.ts';
export { quantile } from './quantile.ts';
export { rankUncertainty, type RankUncertainty } from './rank-uncertainty.ts';
export { survivalQuantile } from './survival-quantile.ts';
export { wilsonInterval } from './wilson.ts';
