import type { ChartTheme } from '../chart/chartTheme.ts';
import type { ChartOption } from '../chart/echarts.ts';
import { escapeHtml } from '../chart/escapeHtml.ts';
import type { Text } from '../text/text.ts';
import type { CurveMonth } from './toCurveMonths.ts';
import { tooltipBox } from '../chart/tooltipBox.ts';

/** The curve of one area, and that of the city to compare with. */
export interface Curve {
  months: readonly CurveMonth[];
  comparison?: { name: string; months: readonly CurveMonth[] } | undefined;
}

/** Months between two labels of the axis: a year, or more where years would run into each other. */
function labelEvery(months: number): number {
  return months <= 60 ? 12 : 24;
}

/**
 * Cumulative incidence by month since the start: the share that has graduated with its band, the share that has left
 * otherwise, which competes with it, and below the axis how many were still under observation.
 */
export function toCurveOption({ months, comparison }: Curve, text: Text, theme: ChartTheme): ChartOption {
  const { t, formats } = text;
  const every = labelEvery(months.length - 1);
  const line = { type: 'line', step: 'end', symbol: 'none', animation: false, emphasis: { disabled: true } };
  const band = { ...line, stack: 'interval', silent: true, lineStyle: { opacity: 0 } };
  const coloured = (color: string, width: number, type = 'solid') => ({
    lineStyle: { color, width, type },
    itemStyle: { color },
  });
  const ended = (name: string, color: string, side: 'above' | 'below' = 'above') => ({
    name,
    endLabel: {
      show: true,
      formatter: name,
      color,
      fontSize: 11,
      align: 'right',
      verticalAlign: side === 'above' ? 'bottom' : 'top',
      offset: [0, side === 'above' ? -6 : 8],
    },
  });
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 20, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      ...tooltipBox(theme),
      formatter: ([item]: Array<{ dataIndex: number }>) => (item ? toTooltip(months[item.dataIndex], text) : ''),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map((month) => month.months),
      axisLabel: {
        color: theme.muted,
        interval: (index: number) => index % every === 0,
        formatter: (month: string) => `${month}\n{atRisk|${formats.count(months[Number(month)]?.atRisk ?? 0)}}`,
        lineHeight: 16,
        rich: { atRisk: { color: theme.muted, fontSize: 10, lineHeight: 16 } },
        alignMinLabel: 'left',
      },
      axisLine: { lineStyle: { color: theme.grid } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      axisLabel: { color: theme.muted, formatter: (value: number) => formats.percent(value, 0) },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    series: [
      { ...band, name: 'lower', data: months.map(({ lower }) => lower) },
      {
        ...band,
        name: 'interval',
        data: months.map(({ lower, upper }) => (lower === null || upper === null ? null : upper - lower)),
        areaStyle: { color: theme.band, opacity: 1 },
      },
      ...(comparison
        ? [
            {
              ...line,
              ...ended(comparison.name, theme.comparison, 'below'),
              data: months.map((_, month) => comparison.months[month]?.graduated ?? null),
              ...coloured(theme.comparison, 1.5, 'dashed'),
            },
          ]
        : []),
      {
        ...line,
        ...ended(t('curve.other'), theme.below),
        data: months.map(({ otherExits }) => otherExits),
        ...coloured(theme.below, 1.5, 'dotted'),
      },
      {
        ...line,
        ...ended(t('curve.graduated'), theme.line),
        data: months.map(({ graduated }) => graduated),
        ...coloured(theme.line, 2.5),
      },
    ],
  };
}

function toTooltip(month: CurveMonth | undefined, { t, formats }: Text): string {
  if (!month) return '';
  const interval =
    month.lower === null || month.upper === null
      ? ''
      : ` (${formats.percent(month.lower, 1)}–${formats.percent(month.upper, 1)})`;
  return [
    `<b>${escapeHtml(t('curve.after', { months: formats.count(month.months) }))}</b>`,
    `${escapeHtml(t('curve.graduated'))}: <b>${formats.percent(month.graduated, 1)}</b>${interval}`,
    `${escapeHtml(t('curve.other'))}: ${formats.percent(month.otherExits, 1)}`,
    `${escapeHtml(t('curve.atRisk'))}: ${formats.count(month.atRisk)}`,
  ].join('<br>');
}
