import type { UserError } from '../user-error.ts';

/** Why a text cannot be taken: nothing in it, or too much. */
export function refuseText(text: string, field: string, longest = 500): UserError[] {
  const length = text.trim().length;
  if (length > 0 && length <= longest) return [];
  const found = length === 0 ? 'this one is empty' : `this one has ${length}`;
  return [{ code: 'TEXT_MALFORMED', field, message: `${field} has 1 to ${longest} characters; ${found}.` }];
}
