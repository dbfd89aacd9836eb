import type { ChartTheme } from './chartTheme.ts';

/** How the tooltip of every chart looks: on the page's colours, and never beyond the chart's edge. */
export function tooltipBox(theme: ChartTheme) {
  return {
    confine: true,
    backgroundColor: theme.background,
    borderColor: theme.grid,
    textStyle: { color: theme.text, fontSize: 12 },
  };
}
