import { hasInterval, isKnown, missingShort } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { toShareScale } from './scale.ts';
import type { Scale } from './scale.ts';
import type { DotRow } from './toDotOption.ts';

/** One share with its interval as a line of a dot chart. */
export function toShareRow(name: string, share: IndicatorValue, text: Text, details: readonly string[] = []): DotRow {
  const { formats } = text;
  const counts =
    share.numerator === null || share.denominator === null
      ? []
      : [`${formats.count(share.numerator)} / ${formats.count(share.denominator)}`];
  return {
    name,
    range: hasInterval(share) ? [share.lower, share.upper] : undefined,
    dots: isKnown(share) ? [{ value: share.value, look: 'MAIN' }] : [],
    missing: missingShort(share, text),
    details: [
      isKnown(share) ? formats.share(share.value) : missingShort(share, text),
      ...(hasInterval(share) ? [`${formats.share(share.lower)}–${formats.share(share.upper)}`] : []),
      ...counts,
      ...details,
    ],
  };
}

/** Cases from which on an interval is narrow enough to lay out an axis by, and a share firm enough to be named. */
export const FEW = 10;

/** An axis that holds these shares, and the intervals of those that are of more than a few; a wider one is cut off. */
export function toSharesScale(shares: readonly IndicatorValue[], text: Text): Scale {
  const values = shares.flatMap((share) => [
    ...(isKnown(share) ? [share.value] : []),
    ...(hasInterval(share) && (share.denominator ?? 0) >= FEW ? [share.lower, share.upper] : []),
  ]);
  return toShareScale(values, false, text);
}
