import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';

export function unknownHousehold(id: string, field = 'householdId'): UserError {
  return unknownRecord('household', id, field, 'Find it by households or findByIdentityNumber and give its id.');
}

export function unknownPerson(id: string, field = 'personId'): UserError {
  return unknownRecord('person', id, field, 'Read the members of the household and give the id of one.');
}
