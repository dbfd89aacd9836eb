import type { UserError } from '../user-error.ts';

/** No rule can be read on a day. */
export function noPolicy(field: string, day: string): UserError {
  return {
    code: 'NO_POLICY',
    field,
    message: `No policy on natural exits was in force on ${day}. Give a day that a policy covers, or have one entered for it.`,
  };
}
