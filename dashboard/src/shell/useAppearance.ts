import { computed, ref, watchEffect } from 'vue';
import type { ComputedRef } from 'vue';

const STORAGE_KEY = 'simoncer.appearance';
const isDark = ref(false);

/** Takes up the appearance chosen on this device, or else the one the operating system asks for. */
export function restoreAppearance(): void {
  const stored = localStorage.getItem(STORAGE_KEY);
  isDark.value = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  watchEffect(() => {
    document.documentElement.classList.toggle('dark', isDark.value);
    document.documentElement.style.colorScheme = isDark.value ? 'dark' : 'light';
  });
}

/** The light or dark appearance, and the switch between them. */
export function useAppearance(): { isDark: ComputedRef<boolean>; toggle: () => void } {
  return {
    isDark: computed(() => isDark.value),
    toggle: () => {
      isDark.value = !isDark.value;
      localStorage.setItem(STORAGE_KEY, isDark.value ? 'dark' : 'light');
    },
  };
}
