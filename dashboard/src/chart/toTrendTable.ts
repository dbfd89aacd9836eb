import { hasInterval } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { TableColumn, TableData, TableRow } from './tableData.ts';
import type { Trend } from './toTrendOption.ts';
import { figureCell, numberCell } from './tableCells.ts';

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
  const rows = trend.points.map(({ quarter, value }): TableRow => {
    return {
      key: quarter,
      cells: {
        quarter: { text: formats.quarter(quarter), value: quarter },
        value: figureCell(value, trend.format, text),
        lower: numberCell(value.lower, trend.format),
        upper: numberCell(value.upper, trend.format),
      },
    };
  });
  return { columns, rows: rows.toReversed() };
}
