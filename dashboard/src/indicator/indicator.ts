import type { IndicatorValuePartsFragment } from '../gql/graphql.ts';
import type { Text } from '../text/text.ts';

/** A number with its interval and its counts, or the reason why there is none. */
export type IndicatorValue = IndicatorValuePartsFragment;

/** An indicator value that has a number. */
export type KnownValue = IndicatorValue & { value: number };

/** Whether the value is a number; where it is not, `missingReason` says why. */
export function isKnown<T extends IndicatorValue>(value: T): value is T & KnownValue {
  return value.value !== null;
}

/** A rate whose interval is known on both sides. */
export type KnownRate = KnownValue & { lower: number; upper: number };

/** Whether the value has a number and an interval around it. */
export function hasInterval<T extends IndicatorValue>(value: T): value is T & KnownRate {
  return isKnown(value) && value.lower !== null && value.upper !== null;
}

/** The value of what is counted, not sampled: how many families are on aid is no estimate, and has no interval. */
export function asCounted<T extends { lower: number | null; upper: number | null }>(value: T): T {
  return { ...value, lower: null, upper: null };
}

/** Why there is no value, as the end of a sentence. */
export function missingWords(value: { missingReason: IndicatorValue['missingReason'] }, text: Text): string {
  return text.t(`missing.${value.missingReason ?? 'NO_DATA'}`);
}

/** Why there is no value, in two or three words. */
export function missingShort(value: { missingReason: IndicatorValue['missingReason'] }, text: Text): string {
  return text.t(`missingShort.${value.missingReason ?? 'NO_DATA'}`);
}

/** The rate as per cent, or the reason in short. */
export function rateWords(value: IndicatorValue, text: Text): string {
  return isKnown(value) ? text.formats.percent(value.value) : missingShort(value, text);
}

/** "0,44%–0,55%", or nothing where there is no interval. */
export function intervalWords(value: IndicatorValue, text: Text): string {
  if (!hasInterval(value)) return '';
  return `${text.formats.percent(value.lower)}–${text.formats.percent(value.upper)}`;
}
