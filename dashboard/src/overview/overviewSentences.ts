import type { IndicatorChangePartsFragment } from '../gql/graphql.ts';
import type { GraduationKind } from '../filter/graduationKind.ts';
import { isKnown, missingWords } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import { addQuarters } from '../text/quarter.ts';
import type { Text } from '../text/text.ts';

interface Subject {
  area: string;
  quarter: string;
}

/** How many families are on aid, and how that compares with the same quarter a year before, in one sentence. */
export function toFamiliesSentence(
  subject: Subject,
  value: IndicatorValue,
  change: IndicatorChangePartsFragment,
  text: Text,
): string {
  const { t, formats } = text;
  const named = { area: subject.area, quarter: formats.quarter(subject.quarter) };
  if (!isKnown(value)) return t('overview.familiesMissing', { ...named, reason: missingWords(value, text) });

  const count = formats.count(value.value);
  const before = formats.quarter(addQuarters(subject.quarter, -4));
  const { difference } = change;
  const base = change.before.value;
  if (difference === null || !base) return t('overview.families', { ...named, count });
  if (difference === 0) return t('overview.familiesSame', { ...named, count, before });
  return t(difference > 0 ? 'overview.familiesMore' : 'overview.familiesFewer', {
    ...named,
    count,
    before,
    difference: formats.count(Math.abs(difference)),
    percent: formats.signedPercent(difference / base, 1),
  });
}

/** Which share of the families on aid graduated, and whether that differs from a year before. */
export function toRateSentence(
  subject: Subject & { quarters: number; kind: GraduationKind },
  value: IndicatorValue,
  change: IndicatorChangePartsFragment,
  text: Text,
): string {
  const { t, formats } = text;
  const named = { area: subject.area, quarter: formats.period(subject.quarter, subject.quarters) };
  if (!isKnown(value)) return t('overview.rateMissing', { ...named, reason: missingWords(value, text) });

  const now = t('overview.rate', {
    ...named,
    verb: t(`kindVerb.${subject.kind}`),
    numerator: formats.count(value.numerator ?? 0),
    denominator: formats.count(value.denominator ?? 0),
    rate: formats.percent(value.value),
  });
  return `${now} ${toRateChangeSentence(formats.period(addQuarters(subject.quarter, -4), subject.quarters), change, text)}`;
}

/** A difference is called more than chance when its interval leaves zero out. */
function toRateChangeSentence(before: string, change: IndicatorChangePartsFragment, text: Text): string {
  const { t, formats } = text;
  const { difference, lower, upper } = change;
  if (difference === null || lower === null || upper === null) {
    return t('overview.changeMissing', { before, reason: missingWords(change, text) });
  }
  if (difference === 0) return t('overview.rateSame', { before });
  const direction = difference > 0 ? 'Higher' : 'Lower';
  const certainty = lower > 0 || upper < 0 ? '' : 'Unsure';
  return t(`overview.rate${direction}${certainty}`, { before, points: formats.points(difference) });
}
