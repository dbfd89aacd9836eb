import { createI18n } from 'vue-i18n';
import { createFormats, LOCALES } from './formats.ts';
import type { Formats, Locale } from './formats.ts';
import { en } from './messages.en.ts';
import { id } from './messages.id.ts';
import type { MessageKey } from './messages.id.ts';

/** The application's texts; the current language is `i18n.global.locale`. */
export const i18n = createI18n({ legacy: false, locale: 'id', fallbackLocale: 'id', messages: { id, en } });

/** Everything a pure function needs to write in one language. */
export interface Text {
  t(key: MessageKey, named?: Record<string, string | number>): string;
  readonly formats: Formats;
}

function textFor(locale: Locale): Text {
  return { formats: createFormats(locale), t: (key, named = {}) => i18n.global.t(key, named, { locale }) };
}

/** The texts of each language. */
export const TEXTS: Record<Locale, Text> = { id: textFor('id'), en: textFor('en') };

/** Whether the value names one of the dashboard's languages. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
