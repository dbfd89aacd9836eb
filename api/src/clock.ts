/** Tells the day and the moment. Rules never ask the system's clock themselves, so that tests can set it. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

const jakartaDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' });

/** The day it is in Bogor (Asia/Jakarta), `2026-11-24`. */
export function today(clock: Clock): string {
  return dayOf(clock.now());
}

/** The day that a moment has in Bogor (Asia/Jakarta), `2026-11-24`. */
export function dayOf(moment: Date): string {
  return jakartaDay.format(moment);
}
