import type { IndicatorValue } from '../indicator/indicator.ts';
import type { HopTimes, ReliefPlace } from './toRelief.ts';

const NONE = { value: null, lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null };

/** A value that is not there. */
export function missing(missingReason: IndicatorValue['missingReason']): IndicatorValue {
  return { ...NONE, missingReason };
}

/** A value without interval. */
export function known(value: number, counts: { numerator?: number; denominator?: number } = {}): IndicatorValue {
  return { ...NONE, missingReason: null, value, ...counts };
}

/** A share with its interval and its counts. */
export function share(numerator: number, denominator: number, lower: number, upper: number): IndicatorValue {
  return { ...NONE, missingReason: null, value: numerator / denominator, numerator, denominator, lower, upper };
}

/** A step that half, 90 % and 95 % of twenty orders have done after so many hours, with 18 of them in time. */
export function times(hop: HopTimes['hop'], hours: [number, number, number], promise: number | undefined): HopTimes {
  const [median, p90, p95] = hours;
  return {
    hop,
    promise,
    reliefTimeMedian: known(median, { numerator: 19, denominator: 20 }),
    reliefTimeP90: known(p90),
    reliefTimeP95: known(p95),
    reliefInTime: share(18, 20, 0.7, 0.97),
  };
}

/** A place with one share in time; the rest is not told. */
export function place(name: string, reliefInTime: IndicatorValue): ReliefPlace {
  return {
    key: name.toUpperCase(),
    name,
    reliefInTime,
    reliefTimeMedian: known(20, { denominator: reliefInTime.denominator ?? 0 }),
    reliefTimeP90: missing('NOT_REACHED'),
    reliefTimeP95: missing('NOT_REACHED'),
    reliefIncidents: missing('SUPPRESSED'),
    reliefFamiliesServed: missing('SUPPRESSED'),
  };
}
