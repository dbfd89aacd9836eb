import type { Day } from '../calendar.ts';

/** A moment in seconds since 1 January 1970, Universal Time. */
export type Moment = number;

/** Kota Bogor lies seven hours ahead of Universal Time, in summer and winter. */
const OFFSET = 7 * 3600;
const DAY = 86_400;
const HOUR = 3600;

/** The moment of a day in the city, so many seconds after its midnight. */
export function momentOf(day: Day, second: number): Moment {
  return day * DAY + second - OFFSET;
}

/** The day it is in the city at a moment. */
export function dayAt(moment: Moment): Day {
  return Math.floor((moment + OFFSET) / DAY);
}

export function hours(count: number): number {
  return Math.round(count * HOUR);
}

/** A moment as the database reads it, `2026-11-24 19:04:05+07`. */
export function toTimestamp(moment: Moment): string {
  return `${new Date((moment + OFFSET) * 1000).toISOString().slice(0, 19).replace('T', ' ')}+07`;
}
