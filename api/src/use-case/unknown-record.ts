import type { UserError } from '../user-error.ts';

/**
 * An id that no record has.
 *
 * @param thing what it should be of: `exit case`, which gives the code EXIT_CASE_UNKNOWN
 * @param remedy where to find the right id
 */
export function unknownRecord(thing: string, id: string, field: string, remedy: string): UserError {
  const code = `${thing.toUpperCase().replace(/[^A-Z]+/g, '_')}_UNKNOWN`;
  return { code, field, message: `There is no ${thing} ${id}. ${remedy}` };
}
