import type { UserError } from '../user-error.ts';

/** What changes in a family has a day: not to come, and not before what it follows. */
export function refuseDay(
  field: string,
  day: string,
  today: string,
  notBefore?: { day: string; what: string },
): UserError[] {
  if (day > today)
    return [dayNotPossible(field, `${day} is in the future. Give the day it happened, ${today} at the latest.`)];
  if (notBefore && day < notBefore.day) {
    return [dayNotPossible(field, `${notBefore.what} on ${notBefore.day}. Give that day or a later one.`)];
  }
  return [];
}

export function dayNotPossible(field: string, message: string): UserError {
  return { code: 'DAY_NOT_POSSIBLE', field, message };
}

export function unknownHousehold(id: string, field = 'householdId'): UserError {
  return {
    code: 'HOUSEHOLD_UNKNOWN',
    field,
    message: `There is no household ${id}. Find it by households or findByIdentityNumber and give its id.`,
  };
}

export function unknownPerson(id: string, field = 'personId'): UserError {
  return {
    code: 'PERSON_UNKNOWN',
    field,
    message: `There is no person ${id}. Read the members of the household and give the id of one.`,
  };
}
