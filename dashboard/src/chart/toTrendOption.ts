import type { IndicatorValue } from '../indicator/indicator.ts';
import { hasInterval, isKnown, missingShort } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { ChartTheme } from './chartTheme.ts';
import type { ChartOption } from './echarts.ts';
import { escapeHtml } from './escapeHtml.ts';
import { tooltipBox } from './tooltipBox.ts';

/** The value of one indicator in one quarter. */
export interface TrendPoint {
  quarter: string;
  value: IndicatorValue;
}

export interface Trend {
  name: string;
  points: readonly TrendPoint[];
  /** A second line to compare with, over the same quarters. */
  comparison?: { name: string; points: readonly TrendPoint[] } | undefined;
  /** Begins the axis at zero, as a share needs it; a large count shows its movement better without. */
  isFromZero: boolean;
  /** Ends the axis here, as a share near the whole needs it. */
  highest?: number;
  /** Writes a value on the axis and in the tooltip. */
  format: (value: number) => string;
}

/** Quarters up to which every value has a symbol; more would run into each other. */
const SYMBOLS_UP_TO = 12;

/**
 * A line over quarters with the interval as a band; a quarter without value leaves a gap, never a zero. A value between two
 * gaps, which no line reaches, has a symbol.
 */
export function toTrendOption(trend: Trend, text: Text, theme: ChartTheme): ChartOption {
  const { points, comparison, format } = trend;
  const lower = points.map(({ value }) => (hasInterval(value) ? value.lower : null));
  const height = points.map(({ value }) => (hasInterval(value) ? value.upper - value.lower : null));
  const line = {
    type: 'line',
    showSymbol: points.length <= SYMBOLS_UP_TO,
    symbolSize: 6,
    animation: false,
    emphasis: { disabled: true },
  };
  // The band is drawn as two stacked areas: an unseen one up to the lower bound, and the visible one above it.
  const band = {
    ...line,
    showSymbol: false,
    symbol: 'none',
    stack: 'interval',
    silent: true,
    lineStyle: { opacity: 0 },
  };
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      ...tooltipBox(theme),
      formatter: ([item]: Array<{ dataIndex: number }>) => (item ? toTooltip(trend, item.dataIndex, text) : ''),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ quarter }) => text.formats.quarter(quarter)),
      axisLabel: {
        color: theme.muted,
        hideOverlap: true,
        showMaxLabel: true,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
      axisLine: { lineStyle: { color: theme.grid } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: !trend.isFromZero,
      ...(trend.highest === undefined ? {} : { max: trend.highest }),
      splitNumber: 4,
      axisLabel: { color: theme.muted, formatter: format },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    series: [
      { ...band, name: 'lower', data: lower },
      { ...band, name: 'interval', data: height, areaStyle: { color: theme.band, opacity: 1 } },
      ...(comparison
        ? [
            {
              ...line,
              name: comparison.name,
              data: toValues(comparison.points),
              showSymbol: false,
              lineStyle: { color: theme.comparison, width: 1.5, type: 'dashed' },
              itemStyle: { color: theme.comparison },
            },
          ]
        : []),
      {
        ...line,
        name: trend.name,
        data: toValues(points),
        lineStyle: { color: theme.line, width: 2.5 },
        itemStyle: { color: theme.line },
      },
      ...(points.length > SYMBOLS_UP_TO
        ? [
            {
              type: 'scatter',
              name: 'alone',
              symbolSize: 6,
              silent: true,
              animation: false,
              data: toAlone(points),
              itemStyle: { color: theme.line },
            },
          ]
        : []),
    ],
  };
}

function toValues(points: readonly TrendPoint[]): Array<number | null> {
  return points.map(({ value }) => value.value);
}

/** The values that have none before and none after them. */
function toAlone(points: readonly TrendPoint[]): Array<number | null> {
  const values = toValues(points);
  return values.map((value, index) =>
    (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null ? value : null,
  );
}

function toTooltip(trend: Trend, index: number, text: Text): string {
  const point = trend.points[index];
  if (!point) return '';
  const line = (name: string, value: IndicatorValue) => {
    if (!isKnown(value)) return `${escapeHtml(name)}: ${escapeHtml(missingShort(value, text))}`;
    const interval = hasInterval(value) ? ` (${trend.format(value.lower)}–${trend.format(value.upper)})` : '';
    return `${escapeHtml(name)}: <b>${trend.format(value.value)}</b>${interval}`;
  };
  const compared = trend.comparison?.points[index];
  return [
    `<b>${text.formats.quarter(point.quarter)}</b>`,
    line(trend.name, point.value),
    ...(trend.comparison && compared ? [line(trend.comparison.name, compared.value)] : []),
  ].join('<br>');
}
