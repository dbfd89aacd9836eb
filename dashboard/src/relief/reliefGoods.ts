import { toDurationScale } from '../chart/scale.ts';
import type { Scale } from '../chart/scale.ts';
import type { DotRow } from '../chart/toDotOption.ts';
import type { TableData } from '../chart/tableData.ts';
import { isKnown, missingShort } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { toShareRow } from '../chart/toShareRow.ts';
import type { Goods } from './toRelief.ts';
import { figureCell, numberCell } from '../chart/tableCells.ts';

const HOURS_OF_A_DAY = 24;

/** A line for each kind of goods: the share of what was needed that was handed over. */
export function toFillRows(fill: readonly Goods[], text: Text): DotRow[] {
  return fill.map(({ name, unit, value }) => {
    const row = toShareRow(name, value, text);
    return { ...row, details: [...row.details, unit] };
  });
}

/** How many kinds were handed over in full, and which is furthest behind. */
export function toFillSentence(fill: readonly Goods[], text: Text): string {
  const { t, formats } = text;
  const known = fill.filter(({ value }) => isKnown(value));
  const [least] = known;
  if (!least || !isKnown(least.value)) return '';
  if (least.value.value >= 1) return t('relief.fillAll', { count: formats.count(known.length) });
  return t('relief.fillSentence', {
    full: formats.count(known.filter(({ value }) => value.value === 1).length),
    count: formats.count(known.length),
    name: least.name,
    share: formats.share(least.value.value),
  });
}

/** The kinds of goods as a table: needed, handed over, share. */
export function toFillTable(fill: readonly Goods[], text: Text): TableData {
  const { t, formats } = text;
  return toGoodsTable(
    fill,
    { value: t('relief.delivered') + ' %', numerator: t('relief.delivered'), denominator: t('relief.needed') },
    (share) => formats.share(share),
    text,
  );
}

/** A line for each kind of goods: how long its stock lasts, on an axis of durations. */
export function toStockRows(stock: readonly Goods[], text: Text): DotRow[] {
  const { t, formats } = text;
  return stock.map(({ name, unit, value }) => ({
    name,
    dots: isKnown(value) ? [{ value: value.value * HOURS_OF_A_DAY, look: 'MAIN' as const }] : [],
    missing: missingShort(value, text),
    details: [
      isKnown(value) ? formats.days(value.value) : missingShort(value, text),
      `${t('relief.free')}: ${formats.count(value.numerator ?? 0)} ${unit}`,
      `${t('relief.dispatched')}: ${formats.count(value.denominator ?? 0)} ${unit}`,
    ],
  }));
}

/** The axis of {@link toStockRows}, from a week at the latest. */
export function toStockScale(stock: readonly Goods[], text: Text): Scale {
  const days = stock.flatMap(({ value }) => (isKnown(value) ? [value.value] : []));
  return toDurationScale(
    [7, ...days].map((each) => each * HOURS_OF_A_DAY),
    text,
  );
}

/** What runs out first, of how many nothing can be said, and what the chart shows. */
export function toStockSentence(stock: readonly Goods[], shown: number, idle: number, text: Text): string {
  const { t, formats } = text;
  const [first] = stock;
  if (!first || !isKnown(first.value)) return '';
  return [
    t('relief.stockSentence', {
      name: first.name,
      days: formats.days(first.value.value),
      idle: formats.count(idle),
    }),
    t('relief.stockShown', { count: formats.count(Math.min(shown, stock.length)) }),
  ].join(' ');
}

/** The kinds of goods as a table: free, out in 90 days, days. */
export function toStockTable(stock: readonly Goods[], text: Text): TableData {
  const { t, formats } = text;
  return toGoodsTable(
    stock,
    { value: t('relief.cover'), numerator: t('relief.free'), denominator: t('relief.dispatched') },
    formats.days,
    text,
  );
}

function toGoodsTable(
  goods: readonly Goods[],
  labels: { value: string; numerator: string; denominator: string },
  format: (value: number) => string,
  text: Text,
): TableData {
  const { t, formats } = text;
  const count = (value: number | null) => numberCell(value, formats.count);
  return {
    columns: [
      { key: 'name', label: t('relief.item') },
      { key: 'value', label: labels.value, isNumber: true },
      { key: 'numerator', label: labels.numerator, isNumber: true },
      { key: 'denominator', label: labels.denominator, isNumber: true },
      { key: 'unit', label: t('relief.unit') },
    ],
    rows: goods.map(({ code, name, unit, value }) => ({
      key: code,
      cells: {
        name: { text: name, value: name },
        value: figureCell(value, format, text),
        numerator: count(value.numerator),
        denominator: count(value.denominator),
        unit: { text: unit, value: unit },
      },
    })),
  };
}
