import type { ChartTheme } from '../chart/chartTheme.ts';
import type { ChartOption } from '../chart/echarts.ts';
import { escapeHtml } from '../chart/escapeHtml.ts';
import { hasInterval, intervalWords, isKnown, missingShort, rateWords } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import type { GraduationRow } from './graduationRows.ts';

/** Height of one line of the ranking, in pixels. */
export const RANKING_LINE_HEIGHT = 18;
/** Height of the axes of the ranking, in pixels. */
export const RANKING_FRAME_HEIGHT = 52;

interface WhiskerApi {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
}

/**
 * A line per kelurahan: a dot for the rate and a whisker for its interval, the highest on top, with the city's rate as a
 * vertical line. A kelurahan without value keeps its line and says why.
 */
export function toGraduationRankingOption(
  rows: readonly GraduationRow[],
  city: IndicatorValue,
  selected: string | undefined,
  text: Text,
  theme: ChartTheme,
): ChartOption {
  const colourOf = (row: GraduationRow) => (row.place.code === selected ? theme.highlight : theme.line);
  const indexed = rows.map((row, index) => ({ row, index }));
  const known = indexed.filter(({ row }) => isKnown(row.rate));
  return {
    animation: false,
    grid: { left: 8, right: 20, top: 26, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      backgroundColor: theme.background,
      borderColor: theme.grid,
      textStyle: { color: theme.text, fontSize: 12 },
      formatter: ([item]: Array<{ dataIndex: number; axisValue: string }>) =>
        toTooltip(
          rows.find(({ place }) => place.name === item?.axisValue),
          text,
        ),
    },
    xAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      axisLabel: {
        color: theme.muted,
        formatter: (value: number) => text.formats.percent(value, Number.isInteger(value * 100) ? 0 : 1),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ place }) => place.name),
      axisLabel: { color: theme.text, fontSize: 11, interval: 0, margin: 6 },
      axisLine: { show: false },
      axisTick: { show: false },
      triggerEvent: true,
    },
    series: [
      {
        type: 'custom',
        name: 'interval',
        silent: true,
        data: known.flatMap(({ row, index }) =>
          hasInterval(row.rate) ? [[row.rate.lower, row.rate.upper, index]] : [],
        ),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_params: unknown, api: WhiskerApi) => {
          const row = rows[api.value(2)];
          const [left, y] = api.coord([api.value(0), api.value(2)]);
          const [right] = api.coord([api.value(1), api.value(2)]);
          const style = { stroke: row ? colourOf(row) : theme.line, lineWidth: 1.5, opacity: 0.6 };
          return { type: 'line', shape: { x1: left, y1: y, x2: right, y2: y }, style };
        },
      },
      {
        type: 'scatter',
        name: 'rate',
        symbolSize: 8,
        data: known.map(({ row, index }) => ({ value: [row.rate.value, index], itemStyle: { color: colourOf(row) } })),
        ...(isKnown(city)
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                lineStyle: { color: theme.comparison, type: 'dashed', width: 1.5 },
                label: {
                  formatter: text.t('graduation.rankingAverage', { rate: text.formats.percent(city.value) }),
                  color: theme.text,
                  position: 'start',
                  fontSize: 11,
                },
                data: [{ xAxis: city.value }],
              },
            }
          : {}),
      },
      {
        type: 'scatter',
        name: 'missing',
        silent: true,
        symbolSize: 0,
        data: indexed.flatMap(({ row, index }) =>
          isKnown(row.rate) ? [] : [{ value: [0, index], label: { formatter: missingShort(row.rate, text) } }],
        ),
        label: { show: true, position: 'right', color: theme.muted, fontSize: 11, fontStyle: 'italic' },
      },
    ],
  };
}

function toTooltip(row: GraduationRow | undefined, text: Text): string {
  if (!row) return '';
  const interval = intervalWords(row.rate, text);
  return [
    `<b>${escapeHtml(row.place.name)}</b>, ${escapeHtml(row.place.kecamatan.name)}`,
    `<b>${escapeHtml(rateWords(row.rate, text))}</b>${interval ? ` (${interval})` : ''}`,
  ].join('<br>');
}
