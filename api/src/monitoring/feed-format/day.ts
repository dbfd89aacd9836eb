import { dayOfExcelSerial, dayText, hasDay } from './calendar-day.ts';
import type { Column } from './columns.ts';
import { dictionary, wordKey } from './dictionary.ts';
import type { RowReport } from './row-report.ts';
import { readValue, type Row } from './row.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** 1927 to 2064: what lies beyond is hardly a date of anybody now on record. */
const EXCEL_SERIALS = { first: 10_000, last: 60_000 };

/** Characters of the longest date with time and zone. */
const LONGEST = 40;
const BOGOR_ZONE = '+0700';

const DAY_FIRST = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const TWO_DIGIT_YEAR = /^\d{1,2}[/. -]\d{1,2}[/. -]\d{2}$/;
const IN_WORDS = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/i;
const EIGHT_DIGITS = /^\d{8}$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const WITH_TIME = /^(.*\d)[T ](\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)\s?(?:(?:AM|PM)|(Z|[+-]\d{2}:?\d{2}))?$/i;

/** First three letters, in Indonesian and English. */
const MONTHS = dictionary(
  ...([
    [1, 'JAN'],
    [2, 'FEB PEB'],
    [3, 'MAR'],
    [4, 'APR'],
    [5, 'MEI MAY'],
    [6, 'JUN'],
  ] as const),
  ...([
    [7, 'JUL'],
    [8, 'AGU AGS AGT AUG'],
    [9, 'SEP'],
    [10, 'OKT OCT'],
    [11, 'NOV NOP'],
    [12, 'DES DEC'],
  ] as const),
);

/**
 * Reads a day written as 1985-03-15, 15/03/1985, 15-03-1985, 15.03.1985, 15 Maret 1985, 19850315, 15031985, with a time
 * of day behind it, or as Excel's serial number, which is named. Refuses days that no month has, years of two digits,
 * and the American order of month and day.
 *
 * @param monthFirst whether other lines show that this column has the American order, so that 03/04 means nothing sure
 */
export function readDay(text: string, field: Column, report: RowReport, monthFirst = false): string | null {
  if (text === '') return null;
  return isIsoDay(text) ? text : readOtherDay(text, field, report, monthFirst);
}

/** Reads the day in a column, see {@link readDay}. */
export function readDayOf(
  row: Row,
  column: Column,
  { monthFirstColumns }: { readonly monthFirstColumns: ReadonlySet<Column> },
  report: RowReport,
): string | null {
  return readDay(readValue(row, column, report), column, report, monthFirstColumns.has(column));
}

/** Whether a text is a day that can be, in the form 1985-03-15. */
function isIsoDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const year = digitsAt(text, 0, 4);
  return year >= FIRST_YEAR && year <= LAST_YEAR && hasDay(year, digitsAt(text, 5, 2), digitsAt(text, 8, 2));
}

/** The number that some characters write, NaN where one is no digit. */
function digitsAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let place = start; place < start + length; place++) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function readOtherDay(written: string, field: Column, report: RowReport, monthFirst: boolean): string | null {
  const refuse = (code: string, message: string) => {
    report.refuse(code, field, written, `${field} ${message}`);
    return null;
  };
  const timed = written.length > LONGEST ? null : WITH_TIME.exec(written);
  const zone = timed?.[3]?.replace(':', '');
  if (zone !== undefined && zone !== BOGOR_ZONE && !/^0?0[:.]00(?:[:.]00(?:[.,]0+)?)?$/.test(timed![2]!)) {
    return refuse(
      'DATE_WITH_TIME_ZONE',
      'is a moment of another time zone, which may be the next day in Bogor. Write the day alone, for example 1985-03-15.',
    );
  }
  const text = timed?.[1]?.trim() ?? written;

  const found = dayFirst(text) ?? yearFirst(text) ?? inWords(text) ?? eightDigits(text);
  if (found) {
    const { year, month, day, order } = found;
    if (order === 'DAY_FIRST' && month > 12 && month <= 31 && day <= 12) {
      return refuse(
        'DATE_MONTH_FIRST',
        'has the month first, as in American dates. Write day, month, year, or 1985-03-15, in the whole column.',
      );
    }
    if (year < FIRST_YEAR || year > LAST_YEAR || !hasDay(year, month, day)) {
      return refuse(
        'DATE_IMPOSSIBLE',
        'is a day that does not exist, or lies outside 1900 to 2100. Write the true day, for example 1985-03-15.',
      );
    }
    if (order === 'DAY_FIRST' && monthFirst && day <= 12 && day !== month) {
      return refuse(
        'DATE_ORDER_UNSURE',
        'may have the month first, as other lines of this column have. Write 1985-03-15 in the whole column.',
      );
    }
    return dayText(year, month, day);
  }
  if (TWO_DIGIT_YEAR.test(text)) {
    return refuse('DATE_TWO_DIGIT_YEAR', 'has a year of two digits, which leaves the century open. Write four digits.');
  }
  const serial = SERIAL.test(text) ? Number(text.replace(',', '.')) : 0;
  if (serial >= EXCEL_SERIALS.first && serial <= EXCEL_SERIALS.last) {
    const day = dayOfExcelSerial(serial);
    report.warn(
      'EXCEL_SERIAL_DATE',
      field,
      written,
      `${field} is Excel's number for a day, read as ${day}. Format the column as a date before exporting.`,
    );
    return day;
  }
  return refuse('DATE_NOT_UNDERSTOOD', 'is no date that is known here. Write year-month-day, for example 1985-03-15.');
}

interface FoundDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether the order of day and month is the writer's custom, which can be mistaken. */
  readonly order: 'DAY_FIRST' | 'CERTAIN';
}

function dayFirst(text: string): FoundDay | null {
  const match = DAY_FIRST.exec(text);
  return match && { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]), order: 'DAY_FIRST' };
}

function yearFirst(text: string): FoundDay | null {
  const match = YEAR_FIRST.exec(text);
  return match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), order: 'CERTAIN' };
}

function inWords(text: string): FoundDay | null {
  const match = IN_WORDS.exec(text);
  const month = match && MONTHS.get(wordKey(match[2]!).slice(0, 3));
  return month ? { day: Number(match[1]), month, year: Number(match[3]), order: 'CERTAIN' } : null;
}

/** 19850315 or 15031985: no number can be both, since neither 19 nor 20 is a month. */
function eightDigits(text: string): FoundDay | null {
  if (!EIGHT_DIGITS.test(text)) return null;
  const number = (start: number, end: number) => Number(text.slice(start, end));
  const dayFirst: FoundDay = { year: number(4, 8), month: number(2, 4), day: number(0, 2), order: 'CERTAIN' };
  return dayFirst.month <= 12 && dayFirst.year >= FIRST_YEAR
    ? dayFirst
    : { year: number(0, 4), month: number(4, 6), day: number(6, 8), order: 'CERTAIN' };
}

/** Whether a written day has the month first beyond doubt (03/25/1985), the day first (25/03/1985), or tells neither. */
export function orderOfDay(text: string): 'MONTH_FIRST' | 'DAY_FIRST' | null {
  const found = dayFirst(text.trim());
  if (!found) return null;
  if (found.day > 12 && found.month <= 12) return 'DAY_FIRST';
  return found.month > 12 && found.day <= 12 ? 'MONTH_FIRST' : null;
}
