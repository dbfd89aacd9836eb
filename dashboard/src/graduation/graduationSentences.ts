import { isKnown, missingWords } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { GraduationKind } from '../filter/graduationKind.ts';
import { isEstimated, isSeen } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';

/** The map in one sentence: how many kelurahan have a value, the lowest, the highest, the whole city, what is held back. */
export function toMapSentence(
  subject: { quarter: string; quarters: number; kind: GraduationKind },
  rows: readonly GraduationRow[],
  city: IndicatorValue,
  text: Text,
): string {
  const { t, formats } = text;
  const named = { rate: t(`kindRate.${subject.kind}`), quarter: formats.period(subject.quarter, subject.quarters) };
  const known = rows
    .flatMap(({ place, rate }) => (isKnown(rate) ? [{ name: place.name, value: rate.value }] : []))
    .sort((a, b) => a.value - b.value);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (!highest || !lowest) {
    return t('graduation.mapSentenceMissing', { ...named, reason: missingWords(rows[0]?.rate ?? city, text) });
  }
  const estimated = rows.filter(isEstimated).length;
  const sentence = t('graduation.mapSentence', {
    ...named,
    count: formats.count(known.length),
    lowest: lowest.name,
    lowestRate: formats.percent(lowest.value),
    highest: highest.name,
    highestRate: formats.percent(highest.value),
    cityRate: isKnown(city) ? formats.percent(city.value) : missingWords(city, text),
  });
  return estimated === 0
    ? sentence
    : `${sentence} ${t('graduation.mapEstimated', { count: formats.count(estimated) })}`;
}

/** From this probability on a kelurahan is called sure to belong to a fifth. */
const SURE = 0.95;

/** How far ranks can be told at all: how wide they usually range, and who is sure to belong to the top or bottom fifth. */
export function toRankingSentence(rows: readonly GraduationRow[], text: Text): string {
  const { t, formats } = text;
  const seen = rows.filter(isSeen);
  if (seen.length === 0) return t('graduation.rankingNone');
  const widths = seen.map(({ peer }) => peer.rank.upper - peer.rank.lower + 1).sort((a, b) => a - b);
  const namesOf = (fifth: 'topQuintile' | 'bottomQuintile') => {
    const sure = seen.filter(({ peer }) => peer.rank[fifth] >= SURE).map(({ place }) => place.name);
    return sure.length > 0 ? sure.join(', ') : t('graduation.nobody');
  };
  const estimates = seen.map(({ peer }) => peer.shrunk.value);
  const isOneRate = seen.length > 1 && Math.max(...estimates) - Math.min(...estimates) < 1e-6;
  const sentence = t('graduation.rankingSentence', {
    width: formats.count(widths[Math.floor(widths.length / 2)]!),
    of: formats.count(seen[0]!.peer.rank.of),
    top: namesOf('topQuintile'),
    bottom: namesOf('bottomQuintile'),
  });
  return isOneRate ? `${sentence} ${t('graduation.rankingOneRate')}` : sentence;
}
