import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import type { Locale } from './formats.ts';
import { i18n, isLocale, TEXTS } from './text.ts';
import type { Text } from './text.ts';

const STORAGE_KEY = 'simoncer.locale';

/** The texts of the reader's language, following the language switch. */
export function useText(): ComputedRef<Text> {
  return computed(() => TEXTS[i18n.global.locale.value]);
}

/** Changes the language of the whole dashboard and remembers it on this device. */
export function setLocale(locale: Locale): void {
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  localStorage.setItem(STORAGE_KEY, locale);
}

/** Takes the language up again that the reader chose before; Indonesian for a new reader. */
export function restoreLocale(): void {
  const stored = localStorage.getItem(STORAGE_KEY);
  setLocale(isLocale(stored) ? stored : 'id');
}
