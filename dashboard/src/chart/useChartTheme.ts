import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { useAppearance } from '../shell/useAppearance.ts';
import { DARK_THEME, LIGHT_THEME } from './chartTheme.ts';
import type { ChartTheme } from './chartTheme.ts';

/** The colours of charts in the current appearance. */
export function useChartTheme(): ComputedRef<ChartTheme> {
  const { isDark } = useAppearance();
  return computed(() => (isDark.value ? DARK_THEME : LIGHT_THEME));
}
