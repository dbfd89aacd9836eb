import { isKnown, missingWords } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { GraduationKind } from '../filter/graduationKind.ts';
import type { GraduationRow, Standing } from './graduationRows.ts';

/** The map in one sentence: how many kelurahan have a value, the lowest, the highest, the whole city. */
export function toMapSentence(
  subject: { quarter: string; kind: GraduationKind },
  rows: readonly GraduationRow[],
  city: IndicatorValue,
  text: Text,
): string {
  const { t, formats } = text;
  const named = { rate: t(`kindRate.${subject.kind}`), quarter: formats.quarter(subject.quarter) };
  const known = rows.filter((row) => isKnown(row.rate));
  const [highest, lowest] = [known[0], known.at(-1)];
  if (!highest || !lowest) {
    return t('graduation.mapSentenceMissing', { ...named, reason: missingWords(rows[0]?.rate ?? city, text) });
  }
  return t('graduation.mapSentence', {
    ...named,
    count: formats.count(known.length),
    lowest: lowest.place.name,
    lowestRate: formats.percent(lowest.rate.value ?? 0),
    highest: highest.place.name,
    highestRate: formats.percent(highest.rate.value ?? 0),
    cityRate: isKnown(city) ? formats.percent(city.value) : missingWords(city, text),
  });
}

/**
 * How many kelurahan can be told apart from the whole city, and how many would seem so by chance alone: of `n` intervals
 * with a confidence of 95 %, `n × 5 %` are expected to miss.
 */
export function toRankingSentence(rows: readonly GraduationRow[], city: IndicatorValue, text: Text): string {
  const count = (standing: Standing) => text.formats.count(rows.filter((row) => row.standing === standing).length);
  const compared = rows.filter(({ standing }) => standing !== undefined);
  const byChance = compared.reduce((sum, { rate }) => sum + 1 - rate.confidence, 0);
  return text.t('graduation.rankingSentence', {
    above: count('ABOVE'),
    below: count('BELOW'),
    within: count('WITHIN'),
    count: text.formats.count(compared.length),
    chance:
      byChance < 1
        ? text.t('graduation.fewerThanOne')
        : text.t('graduation.about', { count: text.formats.count(byChance) }),
    cityRate: isKnown(city) ? text.formats.percent(city.value) : missingWords(city, text),
  });
}

/** How one kelurahan compares with the city, in one sentence; nothing where it cannot be told. */
export function toStandingSentence(standing: Standing, city: IndicatorValue, text: Text): string {
  if (!standing || !isKnown(city)) return '';
  const key = ({ ABOVE: 'detailAbove', BELOW: 'detailBelow', WITHIN: 'detailWithin' } as const)[standing];
  return text.t(`graduation.${key}`, { cityRate: text.formats.percent(city.value) });
}
