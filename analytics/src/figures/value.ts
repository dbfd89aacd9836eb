/** Why a figure has no value. */
export type MissingReason = 'DENOMINATOR_ZERO' | 'NO_DATA' | 'NOT_REACHED' | 'NO_TARGET' | 'PERIOD_OPEN' | 'SUPPRESSED';

/** A value with what it was made of, or the reason why there is none. Never a silent 0. */
export interface IndicatorValue {
  /** In the unit of the indicator; null exactly when `missingReason` is set. */
  readonly value: number | null;
  /** 95 % confidence interval, in the unit of the value; null where the indicator has none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What was counted; null where there is no value and it must not be shown or does not exist. */
  readonly numerator: number | null;
  /** Out of what; null for counts. */
  readonly denominator: number | null;
  readonly missingReason: MissingReason | null;
}

/** The difference of two values, later minus earlier, with its 95 % interval, or the reason why there is none. */
export interface IndicatorChange {
  readonly difference: number | null;
  /** Null also where no interval is known for this kind of indicator. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly before: IndicatorValue;
  readonly after: IndicatorValue;
  readonly missingReason: MissingReason | null;
}

/** No value, for a reason; with what was counted where that may be told. */
export function missing(
  reason: MissingReason,
  known: { readonly numerator?: number; readonly denominator?: number } = {},
): IndicatorValue {
  return {
    value: null,
    lower: null,
    upper: null,
    numerator: known.numerator ?? null,
    denominator: known.denominator ?? null,
    missingReason: reason,
  };
}
