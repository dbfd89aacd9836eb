import { addQuarters, firstDayOf, quartersBetween, type Quarter } from '../quarter.ts';

/** Breakdown by time. */
export type TimeDimension = 'year' | 'quarter' | 'month';

/** A span of whole months that one row of figures is of. */
export interface Period {
  /** As it is written: `2026`, `2026Q3`, `2026-08`; `2025Q1/2026Q3` for a span of quarters. */
  readonly key: string;
  /** First day, `2026-07-01`. */
  readonly first: string;
  /** Last day, `2026-09-30`. */
  readonly last: string;
}

/** The quarters a query asks, both included, and how many of them each row by quarter covers. */
export interface PeriodRequest {
  readonly from: Quarter;
  readonly to: Quarter;
  /** 1 without; with 4, the row of a quarter is of the four quarters that end with it. By quarter only. */
  readonly rolling?: number;
}

/** The periods of the rows of a query: one for each year, quarter or month, or one for all without a breakdown by time. */
export function periodsOf({ from, to, rolling = 1 }: PeriodRequest, by: TimeDimension | undefined): Period[] {
  const quarters = quartersBetween(from, to);
  if (quarters.length === 0) return [];
  switch (by) {
    case undefined:
      return [span(from, to)];
    case 'quarter':
      return quarters.map((quarter) => ({ ...span(addQuarters(quarter, 1 - rolling), quarter), key: quarter }));
    case 'year': {
      const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))];
      return years.map((year) => ({ key: year, first: `${year}-01-01`, last: `${year}-12-31` }));
    }
    case 'month':
      return quarters.flatMap((quarter) => [0, 1, 2].map((offset) => month(addMonths(firstDayOf(quarter), offset))));
  }
}

/** The period some months earlier or later, of the same length. */
export function shifted({ first, last }: Period, months: number): Period {
  const moved = addMonths(first, months);
  const after = addMonths(dayAfter(last), months);
  return { key: `${moved}/${after}`, first: moved, last: dayBefore(after) };
}

function span(from: Quarter, to: Quarter): Period {
  return {
    key: from === to ? from : `${from}/${to}`,
    first: firstDayOf(from),
    last: dayBefore(firstDayOf(addQuarters(to, 1))),
  };
}

function month(first: string): Period {
  return { key: first.slice(0, 7), first, last: dayBefore(addMonths(first, 1)) };
}

/** The first day of a month, some months later. */
function addMonths(firstDay: string, count: number): string {
  const index = Number(firstDay.slice(0, 4)) * 12 + Number(firstDay.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

function dayBefore(day: string): string {
  return moveDay(day, -1);
}

/** The day after a period that ends with a last day of a month, some months later. */
export function monthsAfter(last: string, months: number): string {
  return addMonths(dayAfter(last), months);
}

/** The next day. */
export function dayAfter(day: string): string {
  return moveDay(day, 1);
}

function moveDay(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The last day that is known of a period: a period that runs still ends today as far as anybody knows. */
export function knownEnd({ last }: Pick<Period, 'last'>, today: string): string {
  return last < today ? last : today;
}
