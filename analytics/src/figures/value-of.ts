import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import { byarInterval } from '../statistics/byar.ts';
import { kaplanMeier } from '../statistics/kaplan-meier.ts';
import { logBucketValue, logHistogramQuantile } from '../statistics/log-histogram.ts';
import { NORMAL_POINT } from '../statistics/interval.ts';
import { survivalQuantile } from '../statistics/survival-quantile.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import type { LifeRow, Material } from './material.ts';
import { missing, type IndicatorValue } from './value.ts';

/** What a value needs besides cells. */
export interface Standing {
  /** Last day of the period, or today while it runs. */
  readonly end: string;
  /** What policy says is to be reached in the period; undefined where it says nothing, or nothing is asked. */
  readonly target?: number | undefined;
}

/** The value of an indicator, made of the cells of one group. */
export function valueOf(
  { formula }: IndicatorDefinition,
  material: Material,
  { end, target }: Standing,
): IndicatorValue {
  switch (formula.kind) {
    case 'COUNT': {
      const counted = material.sum(formula.count);
      if (counted === undefined) return missing('SUPPRESSED');
      return { value: counted, ...byarInterval(counted), numerator: counted, denominator: null, missingReason: null };
    }
    case 'RATIO': {
      const numerator = material.sum(formula.numerator);
      const denominator = material.sum(formula.denominator);
      if (numerator === undefined || denominator === undefined) return missing('SUPPRESSED');
      if (denominator === 0) return missing('DENOMINATOR_ZERO', { numerator, denominator });
      const interval = wilsonInterval(numerator, denominator);
      return { value: numerator / denominator, ...interval, numerator, denominator, missingReason: null };
    }
    case 'AMOUNT': {
      const amount = material.sum(formula.amount);
      if (amount === undefined) return missing('SUPPRESSED');
      return { value: amount, lower: null, upper: null, numerator: amount, denominator: null, missingReason: null };
    }
    case 'PER': {
      const numerator = material.sum(formula.amount);
      const denominator = material.sum(formula.count);
      if (numerator === undefined || denominator === undefined) return missing('SUPPRESSED');
      if (denominator === 0) return missing('DENOMINATOR_ZERO', { numerator, denominator });
      const value = (numerator / denominator) * (formula.times ?? 1);
      return { value, lower: null, upper: null, numerator, denominator, missingReason: null };
    }
    case 'TARGET': {
      const counted = material.sum(formula.count);
      if (counted === undefined) return missing('SUPPRESSED');
      if (target === undefined) return missing('NO_TARGET', { numerator: counted });
      const { lower, upper } = byarInterval(counted);
      return {
        value: counted / target,
        lower: lower / target,
        upper: upper / target,
        numerator: counted,
        denominator: target,
        missingReason: null,
      };
    }
    case 'AGE': {
      const newest = material.newest(formula.newest);
      if (newest === undefined) return missing('SUPPRESSED');
      if (newest === null) return missing('NO_DATA');
      const value = (Date.parse(end) - Date.parse(newest)) / 86_400_000;
      return { value, lower: null, upper: null, numerator: null, denominator: null, missingReason: null };
    }
    case 'QUANTILE': {
      const buckets = material.histogram(formula.histogram);
      return buckets ? quantileValue(buckets, formula.share) : missing('SUPPRESSED');
    }
    case 'SURVIVAL': {
      const rows = material.lifeTable(formula.lifeTable);
      if (!rows) return missing('SUPPRESSED');
      const timeOf = formula.lifeTable.unit === 'HOUR_BUCKETS' ? logBucketValue : (months: number) => months;
      return timeValue(rows, new Set(formula.event), formula.share ?? 0.5, timeOf);
    }
  }
}

/** A quantile with the interval of its rank: the quantiles at the share plus and minus 1.96 standard errors. */
function quantileValue(buckets: ReadonlyMap<number, number>, share: number): IndicatorValue {
  const cases = [...buckets.values()].reduce((sum, count) => sum + count, 0);
  if (cases === 0) return missing('DENOMINATOR_ZERO', { numerator: 0 });
  const error = NORMAL_POINT * Math.sqrt((share * (1 - share)) / cases);
  return {
    value: logHistogramQuantile(buckets, share),
    lower: share - error < 0 ? null : logHistogramQuantile(buckets, share - error),
    // A rank beyond the last case has no bound that the cases could tell.
    upper: share + error > 1 ? null : logHistogramQuantile(buckets, share + error),
    numerator: cases,
    denominator: null,
    missingReason: null,
  };
}

/** The time by which a share of the cases have had the event, unfinished cases censored. */
function timeValue(
  rows: readonly LifeRow[],
  event: ReadonlySet<string>,
  share: number,
  timeOf: (lasted: number) => number,
): IndicatorValue {
  if (rows.length === 0) return missing('DENOMINATOR_ZERO', { numerator: 0, denominator: 0 });
  const time = survivalQuantile(kaplanMeier(toObservations(rows, event, timeOf)), share);
  const isEvent = ({ cause }: LifeRow) => cause !== null && event.has(cause);
  const sum = (some: readonly LifeRow[]) => some.reduce((total, { cases }) => total + cases, 0);
  const [numerator, denominator] = [sum(rows.filter(isEvent)), sum(rows)];
  if (time.estimate === null) return missing('NOT_REACHED', { numerator, denominator });
  return {
    value: time.estimate,
    lower: time.lower,
    upper: time.upper,
    numerator,
    denominator,
    missingReason: null,
  };
}

/**
 * Events and censored cases by time, as curves take them.
 *
 * @param timeOf the time that what a row lasted stands for; the same without it
 */
export function toObservations(
  rows: readonly LifeRow[],
  event: ReadonlySet<string>,
  timeOf: (lasted: number) => number = (lasted) => lasted,
) {
  const byTime = new Map<number, { time: number; events: number; censored: number }>();
  for (const { months, cause, cases } of rows) {
    const at = byTime.get(months) ?? { time: timeOf(months), events: 0, censored: 0 };
    byTime.set(months, at);
    if (cause !== null && event.has(cause)) at.events += cases;
    else at.censored += cases;
  }
  return [...byTime.values()].sort((one, other) => one.time - other.time);
}
