import { wilsonInterval } from '../statistics/wilson.ts';

import type { LocalisedText } from '../localised-text.ts';
import { missing, type IndicatorValue } from '../figures/value.ts';
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

/** A ratio with Wilson's interval, or the reason why there is none. */
export function ratioValue(numerator: number, denominator: number, smallGroupThreshold: number): IndicatorValue {
  if (denominator === 0) return missing('DENOMINATOR_ZERO');
  if (denominator < smallGroupThreshold) return missing('SUPPRESSED');
  const interval = wilsonInterval(numerator, denominator);
  return { value: numerator / denominator, ...interval, numerator, denominator, missingReason: null };
}

export { missing, type IndicatorValue, type LocalisedText };
