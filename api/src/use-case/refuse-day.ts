import type { UserError } from '../user-error.ts';

/** What a day follows: the day and what happened on it, `The family was registered`. */
export interface Before {
  readonly day: string;
  readonly what: string;
}

/** Why a day cannot be the one on which something happened: it is to come, or before what it follows. */
export function refuseDay(field: string, day: string, today: string, notBefore?: Before): UserError[] {
  if (day > today) {
    return [dayNotPossible(field, `${day} is in the future. Give the day it happened, ${today} at the latest.`)];
  }
  if (notBefore && day < notBefore.day) {
    return [dayNotPossible(field, `${notBefore.what} on ${notBefore.day}. Give that day or a later one.`)];
  }
  return [];
}

/** A day that does not fit. @param message why, and which day would */
export function dayNotPossible(field: string, message: string): UserError {
  return { code: 'DAY_NOT_POSSIBLE', field, message };
}
