import type { UserError } from '../user-error.ts';

/** What a moment follows: the moment and what happened then, `It was verified`. */
export interface BeforeMoment {
  readonly at: Date;
  readonly what: string;
}

/** Why a moment cannot be the one at which something happened: it is to come, or before what it follows. */
export function refuseMoment(field: string, at: Date, now: Date, notBefore?: BeforeMoment): UserError[] {
  if (at > now) {
    return [momentNotPossible(field, `${at.toISOString()} is in the future; it is ${now.toISOString()}.`)];
  }
  if (notBefore && at < notBefore.at) {
    const before = `${notBefore.what} at ${notBefore.at.toISOString()}, after ${at.toISOString()}.`;
    return [momentNotPossible(field, `${before} Give that moment or a later one.`)];
  }
  return [];
}

function momentNotPossible(field: string, message: string): UserError {
  return { code: 'MOMENT_NOT_POSSIBLE', field, message };
}
