import { addQuarters, parseQuarter } from './quarter.ts';

/** The two languages of the dashboard; Indonesian is the default. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** How numbers, quarters and instants are written in one language. */
export interface Formats {
  readonly locale: Locale;
  /** A whole number with thousands separators. */
  count(value: number): string;
  /** A whole number that always carries its sign, except zero. */
  signedCount(value: number): string;
  /** A share (0 to 1) as per cent; two decimals by default, because quarterly rates are below one per cent. */
  percent(share: number, decimals?: number): string;
  /** As `percent`, with its sign. */
  signedPercent(share: number, decimals?: number): string;
  /** A difference of shares (0.001 is 0.1 percentage points) as a signed number of points, without the unit. */
  signedPoints(difference: number): string;
  /** A difference of shares as a number of percentage points without sign or unit. */
  points(difference: number): string;
  /** `2026Q3` as "TW III 2026" or "Q3 2026". */
  quarter(quarter: string): string;
  /** So many quarters that end with one: the quarter, the calendar year where it is one, else from and to. */
  period(lastQuarter: string, quarters: number): string;
  /** An instant in the city's own time (WIB). */
  instant(iso: string): string;
}

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Formats of one language; build once and keep. */
export function createFormats(locale: Locale): Formats {
  const tag = TAGS[locale];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options);
  const decimals = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
  const count = number({ maximumFractionDigits: 0 });
  const signedCount = number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const points = number(decimals(2));
  const signedPoints = number({ ...decimals(2), signDisplay: 'exceptZero' });
  const instant = new Intl.DateTimeFormat(tag, {
    timeZone: 'Asia/Jakarta',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const quarter = (code: string) => {
    const { year, number: ordinal } = parseQuarter(code);
    return locale === 'id' ? `TW ${ROMAN[ordinal - 1]} ${year}` : `Q${ordinal} ${year}`;
  };
  return {
    locale,
    count: (value) => count.format(value),
    signedCount: (value) => signedCount.format(value),
    percent: (share, places = 2) => number({ style: 'percent', ...decimals(places) }).format(share),
    signedPercent: (share, places = 2) =>
      number({ style: 'percent', ...decimals(places), signDisplay: 'exceptZero' }).format(share),
    signedPoints: (difference) => signedPoints.format(difference * 100),
    points: (difference) => points.format(Math.abs(difference) * 100),
    quarter,
    period: (last, quarters) => {
      if (quarters === 1) return quarter(last);
      const { year, number: ordinal } = parseQuarter(last);
      if (quarters === 4 && ordinal === 4) return String(year);
      return `${quarter(addQuarters(last, 1 - quarters))}–${quarter(last)}`;
    },
    instant: (iso) => `${instant.format(new Date(iso))} WIB`,
  };
}
