import type { ChartTheme } from '../chart/chartTheme.ts';
import type { ChartOption } from '../chart/echarts.ts';
import { escapeHtml } from '../chart/escapeHtml.ts';
import { isKnown, missingShort, rateWords } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import type { Text } from '../text/text.ts';
import { isEstimated } from './graduationRows.ts';
import type { GraduationRow } from './graduationRows.ts';
import { estimateWords, rankWords } from './peerWords.ts';
import { tooltipBox } from '../chart/tooltipBox.ts';

/** Height of one line of the ranking, in pixels. */
export const RANKING_LINE_HEIGHT = 18;
/** Height of the axes of the ranking, in pixels. */
export const RANKING_FRAME_HEIGHT = 68;

interface WhiskerApi {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
}

/**
 * A line per kelurahan, the highest estimate on top: a dot for the estimate and a whisker for its interval, a ring for the
 * rate as it is, and at the right the ranks it may have; the city's rate as a vertical line. Where the rate is held back
 * the estimate is that of the group around it, and has no interval of its own. A kelurahan without either keeps its
 * line and says why.
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
  const lines = { type: 'category', inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 42, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      ...tooltipBox(theme),
      formatter: ([item]: Array<{ axisValue: string }>) =>
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
    yAxis: [
      {
        ...lines,
        data: rows.map(({ place }) => place.name),
        axisLabel: { color: theme.text, fontSize: 11, interval: 0, margin: 6 },
        triggerEvent: true,
      },
      {
        ...lines,
        position: 'right',
        name: text.t('graduation.rank'),
        nameLocation: 'start',
        // Above the label of the city's line.
        nameGap: 24,
        nameTextStyle: { color: theme.muted, fontSize: 11, align: 'center' },
        // Two kelurahan may have the same ranks, so the lines are named by their number.
        data: rows.map((_, index) => index),
        axisLabel: {
          color: theme.muted,
          fontSize: 11,
          interval: 0,
          margin: 6,
          formatter: (index: string) => (rows[Number(index)] ? rankWords(rows[Number(index)]!, text) : ''),
        },
      },
    ],
    series: [
      {
        type: 'custom',
        name: 'interval',
        silent: true,
        data: indexed.flatMap(({ row, index }) =>
          row.peer && !isEstimated(row) ? [[row.peer.shrunk.lower, row.peer.shrunk.upper, index]] : [],
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
        name: 'estimate',
        data: indexed.flatMap(({ row, index }) =>
          row.peer
            ? [
                {
                  value: [row.peer.shrunk.value, index],
                  symbol: isEstimated(row) ? 'diamond' : 'circle',
                  symbolSize: 8,
                  itemStyle: { color: isEstimated(row) ? theme.comparison : colourOf(row) },
                },
              ]
            : [],
        ),
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
        name: 'rate',
        silent: true,
        symbolSize: 7,
        data: indexed.flatMap(({ row, index }) =>
          isKnown(row.rate)
            ? [
                {
                  value: [row.rate.value, index],
                  itemStyle: { color: 'transparent', borderColor: colourOf(row), borderWidth: 1.25 },
                },
              ]
            : [],
        ),
      },
      {
        type: 'scatter',
        name: 'missing',
        silent: true,
        symbolSize: 0,
        data: indexed.flatMap(({ row, index }) =>
          isKnown(row.rate) || row.peer
            ? []
            : [{ value: [0, index], label: { formatter: missingShort(row.rate, text) } }],
        ),
        label: { show: true, position: 'right', color: theme.muted, fontSize: 11, fontStyle: 'italic' },
      },
    ],
  };
}

function toTooltip(row: GraduationRow | undefined, text: Text): string {
  if (!row) return '';
  const ranks = rankWords(row, text);
  return [
    `<b>${escapeHtml(row.place.name)}</b>, ${escapeHtml(row.place.kecamatan.name)}`,
    `${escapeHtml(text.t('graduation.rate'))}: <b>${escapeHtml(rateWords(row.rate, text))}</b>`,
    ...(row.peer
      ? [`${escapeHtml(text.t('graduation.estimate'))}: <b>${escapeHtml(estimateWords(row, text))}</b>`]
      : []),
    ...(ranks ? [`${escapeHtml(text.t('graduation.rank'))}: ${ranks}`] : []),
  ].join('<br>');
}
