import { hasInterval, isKnown, missingShort } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn, TableData, TableRow } from './tableData.ts';
import type { Trend } from './toTrendOption.ts';

/** The numbers of a trend as a table, the latest quarter first; interval columns only where there are intervals. */
export function toTrendTable(trend: Trend, text: Text): TableData {
  const { t, formats } = text;
  const showsInterval = trend.points.some(({ value }) => hasInterval(value));
  const columns: TableColumn[] = [
    { key: 'quarter', label: t('chart.quarter') },
    { key: 'value', label: trend.name, isNumber: true },
    ...(showsInterval
      ? [
          { key: 'lower', label: t('graduation.lower'), isNumber: true },
          { key: 'upper', label: t('graduation.upper'), isNumber: true },
        ]
      : []),
  ];
  const bound = (value: number | null) => ({ text: value === null ? '' : trend.format(value), value });
  const rows = trend.points.map(({ quarter, value }): TableRow => {
    const written = isKnown(value) ? trend.format(value.value) : missingShort(value, text);
    return {
      key: quarter,
      cells: {
        quarter: { text: formats.quarter(quarter), value: quarter },
        value: { text: written, value: value.value },
        lower: bound(value.lower),
        upper: bound(value.upper),
      },
    };
  });
  return { columns, rows: rows.toReversed() };
}
