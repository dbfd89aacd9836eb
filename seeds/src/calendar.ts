import { PlainError } from '@simoncer/api';

/** A day as the number of days since 1 January 1970, so that days can be compared and added quickly. */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in a year on average, for turning years into days. */
export const DAYS_PER_YEAR = 365.25;

/** The day of a date `2026-10-01`, or undefined when the calendar has no such day. */
export function parseDay(text: string): Day | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY;
  return toDate(day) === text ? day : undefined;
}

/** The day of a date known to be one. */
export function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`A day is written as 2026-10-01; got "${text}".`);
  return day;
}

/** Dates written before: the same few thousand days are written millions of times. */
const dates = new Map<Day, string>();

/** A day as `2026-10-01`. */
export function toDate(day: Day): string {
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = new Date(day * MS_PER_DAY).toISOString().slice(0, 10)));
  return date;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** Age in whole years, near enough for schools and benefits. */
export function ageOn(bornOn: Day, day: Day): number {
  return Math.floor((day - bornOn) / DAYS_PER_YEAR);
}

/** A quarter of a year: its first day and the first day after it. */
export interface QuarterSpan {
  readonly first: Day;
  readonly end: Day;
}

/** First day of the quarter that a date `2026-11-24` lies in. */
export function firstDayOfQuarter(date: string): string {
  const month = Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${date.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}

/** The quarters from one first day to another, the last not included. */
export function quartersBetween(first: Day, end: Day): QuarterSpan[] {
  const quarters: QuarterSpan[] = [];
  for (let start = first; start < end;) {
    const { year, month } = partsOf(start);
    const next = Date.UTC(year, month + 2, 1) / MS_PER_DAY;
    quarters.push({ first: start, end: next });
    start = next;
  }
  return quarters;
}

/** First day of the register, on which every history starts. */
export const HISTORY_STARTS: Day = dayOf('2021-01-01');

/**
 * The day after a history: the first day of a quarter, at least a year after the register began.
 *
 * @param name what the text is called where it was given, for the refusal
 * @throws PlainError for any other day
 */
export function toAsOf(name: string, text: string): { day: Day; date: string } {
  const day = parseDay(text);
  if (day !== undefined && /-(01|04|07|10)-01$/.test(text) && day >= HISTORY_STARTS + 365) {
    return { day, date: text };
  }
  throw new PlainError(
    `${name} must be the first day of a quarter from 2022-01-01 on, since a history is made of whole quarters; ` +
      `got "${text}". Give for example 2026-10-01, or leave it out for the current quarter.`,
  );
}
