import type { ChartTheme } from './chartTheme.ts';
import type { ChartOption } from './echarts.ts';
import { escapeHtml } from './escapeHtml.ts';
import { tooltipBox } from './tooltipBox.ts';

/** One bar and its parts, in the order of the legend. */
export interface BarRow {
  name: string;
  values: ReadonlyArray<number | null>;
}

/** One part of every bar: what it is called and how it is drawn. */
export interface BarPart {
  name: string;
  colour: string;
  /** Colour of the number on the part. */
  ink: string;
}

export interface Bars {
  rows: readonly BarRow[];
  parts: readonly BarPart[];
  /** Writes a value on the axis and in the tooltip. */
  format: (value: number) => string;
  /** WHOLE: the parts of each bar add up to 1, where the axis ends. COUNT: whole numbers. SHARE: of something else. */
  axis: 'WHOLE' | 'COUNT' | 'SHARE';
}

/** Height that the bars need, in pixels. */
export function barChartHeight(rows: readonly BarRow[]): number {
  return 34 + rows.length * 32;
}

/** Lying bars, each of parts that add up; a part that is wide enough bears its number. */
export function toBarOption({ rows, parts, format, axis }: Bars, theme: ChartTheme): ChartOption {
  const widest =
    axis === 'WHOLE' ? 1 : Math.max(1, ...rows.map(({ values }) => values.reduce<number>((a, b) => a + (b ?? 0), 0)));
  return {
    animation: false,
    grid: { left: 4, right: 24, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      ...tooltipBox(theme),
      formatter: ([item]: Array<{ dataIndex: number }>) => toTooltip(rows[item?.dataIndex ?? -1], parts, format),
    },
    xAxis: {
      type: 'value',
      min: 0,
      ...{ WHOLE: { max: 1, interval: 0.25 }, COUNT: { minInterval: 1, splitNumber: 4 }, SHARE: { splitNumber: 4 } }[
        axis
      ],
      axisLabel: { color: theme.muted, fontSize: 11, formatter: format, hideOverlap: true },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: { color: theme.text, fontSize: 12, interval: 0, width: 124, overflow: 'break', margin: 8 },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: parts.map(({ name, colour, ink }, part) => ({
      type: 'bar',
      name,
      stack: 'all',
      barMaxWidth: 22,
      itemStyle: { color: colour, borderColor: theme.background, borderWidth: 1 },
      label: {
        show: true,
        color: ink,
        fontSize: 11,
        formatter: ({ value }: { value: number | null }) => (value && value / widest > 0.12 ? format(value) : ''),
      },
      data: rows.map(({ values }) => values[part] ?? null),
    })),
  };
}

function toTooltip(row: BarRow | undefined, parts: readonly BarPart[], format: (value: number) => string): string {
  if (!row) return '';
  const lines = parts.flatMap(({ name }, part) => {
    const value = row.values[part];
    return value === null || value === undefined ? [] : [`${escapeHtml(name)}: <b>${escapeHtml(format(value))}</b>`];
  });
  return [`<b>${escapeHtml(row.name)}</b>`, ...lines].join('<br>');
}
