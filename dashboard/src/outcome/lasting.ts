import type { DotRow } from '../chart/toDotOption.ts';
import { toShareRow } from '../chart/toShareRow.ts';
import type { TableCell, TableData } from '../chart/tableData.ts';
import { hasInterval, isKnown, missingShort } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { MONTHS } from './toOutcomes.ts';
import type { Outcomes } from './toOutcomes.ts';
import { figureCell, numberCell } from '../chart/tableCells.ts';

/** A line for each time of follow-up: the share that lasts, with its interval. */
export function toSustainedRows(sustained: Outcomes['sustained'], text: Text): DotRow[] {
  return sustained.map(({ months, value }) => toShareRow(text.t(`afterMonths.${months}`), value, text));
}

/** The shares that last, and what they leave out. */
export function toSustainedSentence(sustained: Outcomes['sustained'], text: Text): string {
  const { t, formats } = text;
  const list = sustained.flatMap(({ months, value }) =>
    isKnown(value) ? [`${formats.share(value.value)} (${t(`afterMonths.${months}`)})`] : [],
  );
  if (list.length === 0) return '';
  return `${t('outcomes.sustainedSentence', { list: list.join(', ') })} ${t('outcomes.sustainedLimit')}`;
}

/** Times of follow-up with interval and counts. */
export function toSustainedTable(sustained: Outcomes['sustained'], text: Text): TableData {
  const { t, formats } = text;
  const bound = (value: number | null) => numberCell(value, formats.share);
  const count = (value: number | null) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'months', label: t('curve.months') },
      { key: 'share', label: t('outcomes.share'), isNumber: true },
      { key: 'lower', label: t('graduation.lower'), isNumber: true },
      { key: 'upper', label: t('graduation.upper'), isNumber: true },
      { key: 'numerator', label: t('indicator.numerator'), isNumber: true },
      { key: 'denominator', label: t('indicator.denominator'), isNumber: true },
    ],
    rows: sustained.map(({ months, value }) => ({
      key: months,
      cells: {
        months: { text: t(`afterMonths.${months}`), value: t(`afterMonths.${months}`) },
        share: figureCell(value, formats.share, text),
        lower: bound(hasInterval(value) ? value.lower : null),
        upper: bound(hasInterval(value) ? value.upper : null),
        numerator: count(value.numerator),
        denominator: count(value.denominator),
      },
    })),
  };
}

/** Years of graduation by time of follow-up, with the number followed up; years without any are left out. */
export function toYearTable(years: Outcomes['sustainedByYear'], text: Text): TableData {
  const { t } = text;
  return {
    columns: [
      { key: 'year', label: t('outcomes.year') },
      ...MONTHS.map((months) => ({ key: months, label: t(`afterMonths.${months}`), isNumber: true })),
    ],
    rows: years
      .filter(({ values }) => values.some((value) => value && isKnown(value)))
      .map(({ year, values }) => ({
        key: year,
        cells: {
          year: { text: year, value: year },
          ...Object.fromEntries(MONTHS.map((months, index) => [months, yearCell(values[index], text)])),
        },
      })),
  };
}

/** A line for each way of graduating: back within 12 months with the interval, and within 24. */
export function toRelapseRows(relapse: Outcomes['relapse'], text: Text): DotRow[] {
  return relapse
    .filter(({ within12 }) => within12.missingReason !== 'DENOMINATOR_ZERO')
    .map(({ how, within12, within24 }) => {
      const row = toShareRow(text.t(`graduationHow.${how}`), within12, text);
      const later = isKnown(within24) ? text.formats.share(within24.value) : missingShort(within24, text);
      return {
        ...row,
        dots: [...(isKnown(within24) ? [{ value: within24.value, look: 'SECOND' as const }] : []), ...row.dots],
        details: [...row.details, `${text.t('outcomes.within24')}: ${later}`],
      };
    });
}

/** Which way of graduating is followed by coming back most often. */
export function toRelapseSentence(relapse: Outcomes['relapse'], text: Text): string {
  const { t, formats } = text;
  const known = relapse.filter(({ within12 }) => isKnown(within12));
  const [most] = known.toSorted((one, other) => (other.within12.value ?? 0) - (one.within12.value ?? 0));
  if (!most || !isKnown(most.within12)) return '';
  if (most.within12.value === 0) return t('outcomes.relapseNone');
  return t('outcomes.relapseSentence', {
    how: t(`graduationHow.${most.how}`),
    within12: formats.share(most.within12.value),
    within24: isKnown(most.within24) ? formats.share(most.within24.value) : missingShort(most.within24, text),
  });
}

/** Ways of graduating with the shares that came back. */
export function toRelapseTable(relapse: Outcomes['relapse'], text: Text): TableData {
  const { t, formats } = text;
  const count = (value: number | null) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'how', label: t('outcomes.how') },
      { key: 'within12', label: t('outcomes.within12'), isNumber: true },
      { key: 'of12', label: t('outcomes.graduated'), isNumber: true },
      { key: 'within24', label: t('outcomes.within24'), isNumber: true },
      { key: 'of24', label: t('outcomes.graduated'), isNumber: true },
    ],
    rows: relapse.map(({ how, within12, within24 }) => ({
      key: how,
      cells: {
        how: { text: t(`graduationHow.${how}`), value: t(`graduationHow.${how}`) },
        within12: figureCell(within12, formats.share, text),
        of12: count(within12.denominator),
        within24: figureCell(within24, formats.share, text),
        of24: count(within24.denominator),
      },
    })),
  };
}

/** A share with the number it is of; nothing where nobody has been followed up yet. */
function yearCell(value: IndicatorValue | undefined, text: Text): TableCell {
  if (!value || value.missingReason === 'DENOMINATOR_ZERO') return { text: '–', value: null };
  if (!isKnown(value)) return { text: missingShort(value, text), value: null };
  const of = value.denominator === null ? '' : ` (${text.formats.count(value.denominator)})`;
  return { text: `${text.formats.share(value.value)}${of}`, value: value.value };
}
