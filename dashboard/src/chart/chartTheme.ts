/** Colours of a chart on the light or dark page; the text colours reach a contrast of 4.5 on its background. */
export interface ChartTheme {
  background: string;
  text: string;
  muted: string;
  grid: string;
  line: string;
  band: string;
  comparison: string;
  highlight: string;
  /** Above and below what chance explains: told apart by colour-blind eyes too. */
  above: string;
  below: string;
}

export const LIGHT_THEME: ChartTheme = {
  background: '#ffffff',
  text: '#1e293b',
  muted: '#526075',
  grid: '#e2e8f0',
  line: '#0f766e',
  band: 'rgba(15, 118, 110, 0.16)',
  comparison: '#64748b',
  highlight: '#b45309',
  above: '#1d4ed8',
  below: '#c2410c',
};

export const DARK_THEME: ChartTheme = {
  background: '#0f172a',
  text: '#e2e8f0',
  muted: '#a3b1c6',
  grid: '#334155',
  line: '#2dd4bf',
  band: 'rgba(45, 212, 191, 0.2)',
  comparison: '#94a3b8',
  highlight: '#fbbf24',
  above: '#93c5fd',
  below: '#fb923c',
};
