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
  /** A share near the whole as per cent, with one decimal where it is not a whole number of per cent. */
  share(share: number): string;
  /** As `percent`, with its sign. */
  signedPercent(share: number, decimals?: number): string;
  /** A difference of shares (0.001 is 0.1 percentage points) as a signed number of points, without the unit. */
  signedPoints(difference: number): string;
  /** A difference of shares as a number of percentage points without sign or unit. */
  points(difference: number): string;
  /** A duration: "2,5 jam" below ten hours, "20 jam" up to three days, "4,6 hari" from there. */
  hours(hours: number): string;
  /** A number of days, "354 hari". */
  days(days: number): string;
  /** A round duration given in hours, in its largest whole unit: "6 jam", "3 hari", "1 minggu", "3 bulan", "1 tahun". */
  span(hours: number): string;
  /** An amount of rupiah in three or four digits: "Rp 16,1 jt". */
  rupiah(amount: number): string;
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
  const unit = (name: string, places: number) =>
    number({ style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: places });
  const spans = [
    [8760, unit('year', 0)],
    [720, unit('month', 0)],
    [168, unit('week', 0)],
    [24, unit('day', 0)],
    [1, unit('hour', 1)],
  ] as const;
  const [tenthsOfHours, hours, tenthsOfDays, days] = [unit('hour', 1), unit('hour', 0), unit('day', 1), unit('day', 0)];
  const rupiah = number({
    style: 'currency',
    currency: 'IDR',
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  return {
    locale,
    count: (value) => count.format(value),
    signedCount: (value) => signedCount.format(value),
    percent: (share, places = 2) => number({ style: 'percent', ...decimals(places) }).format(share),
    share: (value) => number({ style: 'percent', maximumFractionDigits: 1 }).format(value),
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
    hours: (value) => {
      if (value > 72) return tenthsOfDays.format(value / 24);
      return (value < 10 ? tenthsOfHours : hours).format(value);
    },
    days: (value) => days.format(value),
    span: (value) => {
      const [size, format] = spans.find(([length]) => value >= length && value % length === 0) ?? [1, spans[4][1]];
      return format.format(value / size);
    },
    rupiah: (amount) => rupiah.format(amount),
    instant: (iso) => `${instant.format(new Date(iso))} WIB`,
  };
}
