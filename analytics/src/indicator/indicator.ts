import { byarInterval } from '../statistics/byar.ts';
import { flowDifferenceInterval } from '../statistics/flow-difference.ts';
import type { Interval } from '../statistics/interval.ts';
import { newcombeInterval } from '../statistics/newcombe.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/** A text in Indonesian and English. */
export interface LocalisedText {
  readonly id: string;
  readonly en: string;
}

/** What an indicator means. The one place it is said: the API, the screens and the dictionary read it. */
export interface IndicatorDefinition {
  /** Stable identity, for example `graduation_rate`. */
  readonly code: string;
  /** Raised whenever a value may change for the same facts. */
  readonly version: number;
  readonly unit: 'COUNT' | 'RATIO';
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  readonly numerator: LocalisedText;
  /** Absent where the indicator is a count. */
  readonly denominator?: LocalisedText;
}

/** Why an indicator has no value. */
export type MissingReason = 'DENOMINATOR_ZERO' | 'GROUP_TOO_SMALL' | 'NO_DATA' | 'PERIOD_OPEN';

/** A value with what it was made of, or the reason why there is none. Never a silent 0. */
export interface IndicatorValue {
  /** The count, or the ratio from 0 to 1; null exactly when `missingReason` is set. */
  readonly value: number | null;
  /** 95 % confidence interval, in the unit of the value. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Null where there is no value and the numbers behind it must not be shown or do not exist. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
}

/** The difference of two values, later minus earlier, with its 95 % interval, or the reason why there is none. */
export interface IndicatorChange {
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly before: IndicatorValue;
  readonly after: IndicatorValue;
  readonly missingReason: MissingReason | null;
}

/** No value, for a reason. Numerator and denominator go with it only where the denominator is known to be empty. */
export function missing(reason: MissingReason): IndicatorValue {
  return {
    value: null,
    lower: null,
    upper: null,
    numerator: reason === 'DENOMINATOR_ZERO' ? 0 : null,
    denominator: reason === 'DENOMINATOR_ZERO' ? 0 : null,
    missingReason: reason,
  };
}

/**
 * A count with Byar's interval. A count from 1 to below the small-group threshold is withheld, since it points at
 * single families.
 */
export function countValue(count: number, smallGroupThreshold: number): IndicatorValue {
  if (count > 0 && count < smallGroupThreshold) return missing('GROUP_TOO_SMALL');
  return { value: count, ...byarInterval(count), numerator: count, denominator: null, missingReason: null };
}

/** A ratio with Wilson's interval, or the reason why there is none. */
export function ratioValue(numerator: number, denominator: number, smallGroupThreshold: number): IndicatorValue {
  if (denominator === 0) return missing('DENOMINATOR_ZERO');
  if (denominator < smallGroupThreshold) return missing('GROUP_TOO_SMALL');
  const interval = wilsonInterval(numerator, denominator);
  return { value: numerator / denominator, ...interval, numerator, denominator, missingReason: null };
}

/** The change of a ratio, with Newcombe's interval. Where either side has no value, neither has the change. */
export function ratioChange(before: IndicatorValue, after: IndicatorValue): IndicatorChange {
  return change(before, after, () =>
    newcombeInterval(
      { successes: before.numerator!, trials: before.denominator! },
      { successes: after.numerator!, trials: after.denominator! },
    ),
  );
}

/** The change of a stock, with the interval of the flows between the two moments. */
export function stockChange(
  before: IndicatorValue,
  after: IndicatorValue,
  flows: { readonly entered: number; readonly left: number },
): IndicatorChange {
  return change(before, after, () => flowDifferenceInterval(flows.entered, flows.left));
}

function change(before: IndicatorValue, after: IndicatorValue, interval: () => Interval): IndicatorChange {
  const missingReason = after.missingReason ?? before.missingReason;
  if (missingReason) return { difference: null, lower: null, upper: null, before, after, missingReason };
  return { difference: after.value! - before.value!, ...interval(), before, after, missingReason: null };
}
