import type { ChartTheme } from '../chart/chartTheme.ts';
import type { ChartOption } from '../chart/echarts.ts';
import { escapeHtml } from '../chart/escapeHtml.ts';
import type { FunnelPosition } from '../gql/graphql.ts';
import type { Text } from '../text/text.ts';
import { isSeen, rateOfAllSeen } from './graduationRows.ts';
import type { GraduationRow, SeenRow } from './graduationRows.ts';
import { tooltipBox } from '../chart/tooltipBox.ts';

/** How a position is drawn: the shape tells the side, so that the colour is not needed. */
interface Mark {
  colour: 'line' | 'above' | 'below';
  symbol: 'circle' | 'triangle' | 'arrowDown';
  size: number;
}

const ARROW_DOWN = 'path://M0 0 L10 0 L5 9 Z';
const MARKS: Record<FunnelPosition, Mark> = {
  WITHIN: { colour: 'line', symbol: 'circle', size: 7 },
  ABOVE_95: { colour: 'above', symbol: 'triangle', size: 10 },
  ABOVE_998: { colour: 'above', symbol: 'triangle', size: 14 },
  BELOW_95: { colour: 'below', symbol: 'arrowDown', size: 10 },
  BELOW_998: { colour: 'below', symbol: 'arrowDown', size: 14 },
};

/** The four limits as the API lists them: 99.8 % and 95 % below, 95 % and 99.8 % above. */
const LIMITS = [
  { index: 0, dash: 'dotted', label: undefined },
  { index: 1, dash: 'dashed', label: undefined },
  { index: 2, dash: 'dashed', label: 0.95 },
  { index: 3, dash: 'dotted', label: 0.998 },
] as const;

/**
 * The funnel plot: each kelurahan at its families and its rate, between the limits within which chance alone keeps one rate
 * for all. The limits are drawn through those of the kelurahan, which are exact at their sizes.
 *
 * @param isFaint rows that stay in the funnel but are not looked at
 */
export function toFunnelOption(
  rows: readonly GraduationRow[],
  selected: string | undefined,
  isFaint: (row: GraduationRow) => boolean,
  text: Text,
  theme: ChartTheme,
): ChartOption {
  const { t, formats } = text;
  const seen = rows.filter(isSeen).sort((a, b) => a.rate.denominator - b.rate.denominator);
  const rate = rateOfAllSeen(rows);
  const outside = (row: SeenRow) => row.peer.position !== 'WITHIN';
  return {
    animation: false,
    grid: { left: 8, right: 40, top: 16, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'item',
      ...tooltipBox(theme),
      formatter: ({ name }: { name: string }) => {
        const row = seen.find(({ place }) => place.name === name);
        return row ? toTooltip(row, text) : '';
      },
    },
    xAxis: {
      type: 'value',
      scale: true,
      name: t('funnel.families'),
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: theme.muted, fontSize: 11 },
      axisLabel: { color: theme.muted, formatter: formats.count, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      axisLabel: {
        color: theme.muted,
        formatter: (value: number) => formats.percent(value, Number.isInteger(value * 100) ? 0 : 1),
      },
      splitLine: { lineStyle: { color: theme.grid } },
    },
    series: [
      ...LIMITS.map(({ index, dash, label }) => ({
        type: 'line',
        name: `limit ${index}`,
        silent: true,
        symbol: 'none',
        lineStyle: { color: theme.comparison, width: 1.25, type: dash },
        data: seen.map((row) => [row.rate.denominator, row.peer.limits[index] ?? null]),
        ...(label === undefined
          ? {}
          : {
              endLabel: {
                show: true,
                color: theme.muted,
                fontSize: 11,
                formatter: formats.percent(label, label === 0.95 ? 0 : 1),
              },
            }),
      })),
      {
        type: 'scatter',
        name: 'rate',
        data: seen.map((row) => {
          const { colour, symbol, size } = MARKS[row.peer.position];
          const isSelected = row.place.code === selected;
          return {
            name: row.place.name,
            value: [row.rate.denominator, row.rate.value],
            symbol: symbol === 'arrowDown' ? ARROW_DOWN : symbol,
            symbolSize: isSelected ? size + 4 : size,
            itemStyle: {
              color: theme[colour],
              opacity: isFaint(row) && !isSelected ? 0.2 : 0.85,
              ...(isSelected ? { borderColor: theme.highlight, borderWidth: 3 } : {}),
            },
            label: {
              show: isSelected || (outside(row) && !isFaint(row)),
              formatter: row.place.name,
              position: row.peer.position.startsWith('BELOW') ? 'bottom' : 'top',
              color: theme.text,
              fontSize: 11,
            },
          };
        }),
        labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
        ...(rate === undefined
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: 'none',
                animation: false,
                lineStyle: { color: theme.text, type: 'solid', width: 1.25 },
                label: {
                  formatter: formats.percent(rate),
                  color: theme.text,
                  position: 'end',
                  fontSize: 11,
                },
                data: [{ yAxis: rate }],
              },
            }),
      },
    ],
  };
}

function toTooltip({ place, rate, peer }: SeenRow, { t, formats }: Text): string {
  const counts = t('indicator.of', {
    numerator: formats.count(rate.numerator),
    denominator: formats.count(rate.denominator),
  });
  return [
    `<b>${escapeHtml(place.name)}</b>, ${escapeHtml(place.kecamatan.name)}`,
    `<b>${formats.percent(rate.value)}</b> (${escapeHtml(counts)})`,
    escapeHtml(t(`position.${peer.position}`)),
  ].join('<br>');
}
