import { isKnown } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { Trend } from './toTrendOption.ts';

/** From where to where a line went, and when it was highest, in one sentence; missing quarters are passed over. */
export function toTrendSentence(
  name: string,
  { points, format }: Pick<Trend, 'points' | 'format'>,
  text: Text,
): string {
  const { t, formats } = text;
  const known = points.flatMap(({ quarter, value }) => (isKnown(value) ? [{ quarter, value: value.value }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return t('chart.trendMissing', { name });
  const highest = known.reduce((best, point) => (point.value > best.value ? point : best), first);
  return t('chart.trend', {
    name,
    first: formats.quarter(first.quarter),
    firstValue: format(first.value),
    last: formats.quarter(last.quarter),
    lastValue: format(last.value),
    highest: formats.quarter(highest.quarter),
    highestValue: format(highest.value),
  });
}
