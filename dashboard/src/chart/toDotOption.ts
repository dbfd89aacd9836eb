import type { ChartTheme } from './chartTheme.ts';
import type { ChartOption } from './echarts.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Scale } from './scale.ts';
import { tooltipBox } from './tooltipBox.ts';

/** How a dot looks: the chief one is filled, the others are hollow. */
export type DotLook = 'MAIN' | 'SECOND' | 'THIRD';

/** One line of a dot chart. */
export interface DotRow {
  name: string;
  /** A second line under the name. */
  note?: string;
  /** A bar from one value to another, such as an interval. */
  range?: readonly [number, number] | undefined;
  dots: ReadonlyArray<{ value: number; look: DotLook }>;
  /** A value to compare with, such as a promise. */
  mark?: number | undefined;
  /** What stands in the line instead, where there is no dot. */
  missing?: string;
  /** Lines of the tooltip below the name. */
  details: readonly string[];
}

/** Height of the axis of a dot chart, in pixels. */
const FRAME_HEIGHT = 34;

interface LineApi {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
}

/** Height that the rows need, in pixels. */
export function dotChartHeight(rows: readonly DotRow[]): number {
  return FRAME_HEIGHT + rows.length * (rows.some(({ note }) => note) ? 54 : 26);
}

/** A line for each row with its dots on a common axis; a row without value keeps its line and says why. */
export function toDotOption(rows: readonly DotRow[], scale: Scale, theme: ChartTheme): ChartOption {
  const at = (value: number) => scale.position(value);
  const positions = scale.ticks.map(at);
  const indexed = rows.map((row, index) => ({ row, index }));
  const dots = (look: DotLook, more: object) => ({
    type: 'scatter',
    name: look,
    data: indexed.flatMap(({ row, index }) =>
      row.dots.filter((dot) => dot.look === look).map(({ value }) => [at(value), index]),
    ),
    ...more,
  });
  const hollow = { itemStyle: { color: theme.background, borderColor: theme.line, borderWidth: 2, opacity: 1 } };
  return {
    animation: false,
    grid: { left: 4, right: 24, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      ...tooltipBox(theme),
      formatter: ([item]: Array<{ axisValue: string }>) => toTooltip(rows.find(({ name }) => name === item?.axisValue)),
    },
    xAxis: {
      type: 'value',
      min: at(scale.bounds[0]),
      max: at(scale.bounds[1]),
      axisTick: { show: false, customValues: positions },
      axisLabel: {
        color: theme.muted,
        fontSize: 11,
        customValues: positions,
        formatter: (position: number) => {
          const tick = scale.ticks.find((value) => Math.abs(at(value) - position) < 1e-9);
          return tick === undefined ? '' : scale.format(tick);
        },
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLabel: {
        color: theme.text,
        fontSize: 12,
        lineHeight: 15,
        interval: 0,
        // Given a width, ECharts would set the second line beside the first.
        ...(rows.some(({ note }) => note) ? {} : { width: 124, overflow: 'break' }),
        margin: 8,
        formatter: (name: string, index: number) =>
          rows[index]?.note ? `{name|${name}}\n{note|${rows[index].note}}` : name,
        rich: {
          name: { color: theme.text, fontSize: 12, lineHeight: 16 },
          note: { color: theme.muted, fontSize: 11, lineHeight: 15 },
        },
      },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'custom',
        name: 'range',
        silent: true,
        clip: true,
        data: indexed.flatMap(({ row, index }) => (row.range ? [[at(row.range[0]), at(row.range[1]), index]] : [])),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_params: unknown, api: LineApi) => {
          const [left, y] = api.coord([api.value(0), api.value(2)]);
          const [right] = api.coord([api.value(1), api.value(2)]);
          const style = { stroke: theme.line, lineWidth: 4, opacity: 0.35 };
          return { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style };
        },
      },
      {
        type: 'custom',
        name: 'mark',
        silent: true,
        data: indexed.flatMap(({ row, index }) => (row.mark === undefined ? [] : [[at(row.mark), index]])),
        encode: { x: 0, y: 1 },
        renderItem: (_params: unknown, api: LineApi) => {
          const [x, y] = api.coord([api.value(0), api.value(1)]);
          const style = { stroke: theme.highlight, lineWidth: 3 };
          return { type: 'line', shape: { x1: x, y1: y - 11, x2: x, y2: y + 11 }, style };
        },
      },
      dots('THIRD', { symbol: 'diamond', symbolSize: 11, ...hollow }),
      dots('SECOND', { symbol: 'circle', symbolSize: 9, ...hollow }),
      dots('MAIN', { symbol: 'circle', symbolSize: 11, itemStyle: { color: theme.line, opacity: 1 } }),
      {
        type: 'scatter',
        name: 'missing',
        silent: true,
        symbolSize: 0,
        data: indexed.flatMap(({ row, index }) =>
          row.dots.length === 0
            ? [{ value: [at(scale.bounds[0]), index], label: { formatter: row.missing ?? '' } }]
            : [],
        ),
        label: { show: true, position: 'right', color: theme.muted, fontSize: 11, fontStyle: 'italic' },
      },
    ],
  };
}

function toTooltip(row: DotRow | undefined): string {
  if (!row) return '';
  return [`<b>${escapeHtml(row.name)}</b>`, ...row.details.map(escapeHtml)].join('<br>');
}
