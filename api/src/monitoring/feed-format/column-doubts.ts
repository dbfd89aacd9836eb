import type { Column } from './columns.ts';
import { orderOfDay } from './day.ts';
import type { DetectedColumn } from './detected-format.ts';
import type { RowIssue } from './feed-fact.ts';

/** Fewer numbers tell nothing about a column. */
const ENOUGH_NUMBERS = 20;
const NEARLY_ALL = 0.9;
const NUMBERS: ReadonlySet<Column> = new Set<Column>(['nik', 'no_kk', 'no_kk_baru', 'no_kk_ganda']);

/**
 * What the first lines of a column show that a single line does not: Excel keeps fifteen digits of a number and writes 0
 * for the sixteenth, and dates like 03/04 have the order that 03/25 betrays.
 *
 * @param values of the column in the first lines
 */
export function doubtColumn(
  meaning: Column | null,
  values: readonly string[],
  acceptSerial0000: boolean,
): DetectedColumn['doubt'] {
  if (meaning === null) return null;
  if (NUMBERS.has(meaning)) {
    const numbers = values
      .map((value) => value.replace(/\D/g, ''))
      .filter((digits) => digits.length === 16 && !(acceptSerial0000 && digits.endsWith('0000')));
    const rounded = numbers.filter((digits) => digits.endsWith('0')).length;
    return numbers.length >= ENOUGH_NUMBERS && rounded >= NEARLY_ALL * numbers.length ? 'ROUNDED' : null;
  }
  if (!meaning.startsWith('tanggal_')) return null;
  const orders = values.map(orderOfDay);
  const count = (order: 'MONTH_FIRST' | 'DAY_FIRST') => orders.filter((each) => each === order).length;
  return count('MONTH_FIRST') > count('DAY_FIRST') ? 'MONTH_FIRST' : null;
}

/** The notes on columns that are in doubt. */
export function doubtNotes(columns: readonly DetectedColumn[]): RowIssue[] {
  return columns.flatMap(({ meaning, doubt }): RowIssue[] => {
    if (doubt === 'ROUNDED') {
      return [
        {
          code: 'ROUNDED_COLUMN',
          field: meaning,
          found: null,
          message: `Nearly every ${meaning} ends in 0: Excel has rounded the numbers, and those lines are refused. Format the column as text in the original, and export again.`,
        },
      ];
    }
    if (doubt === 'MONTH_FIRST') {
      return [
        {
          code: 'MONTH_FIRST_COLUMN',
          field: meaning,
          found: null,
          message: `Dates under ${meaning} have the month first, so that those which can be read both ways are refused. Write 1985-03-15 in the whole column.`,
        },
      ];
    }
    return [];
  });
}
