import type { UserError } from '../user-error.ts';

/** Characters a name may have, and any other text. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 500;

/** A text as it is kept: without the spaces around it. */
export function tidy(text: string): string;
export function tidy(text: string | null | undefined): string | null;
export function tidy(text: string | null | undefined): string | null {
  return text?.trim() ?? null;
}

/**
 * Why a text cannot be kept. One that may be left out is asked only where it was given.
 *
 * @param name what people call it: `title`
 */
export function refuseText(text: string, field: string, name: string, longest = LONGEST_TEXT): UserError[] {
  const length = text.trim().length;
  if (length === 0) {
    return [{ code: 'TEXT_MISSING', field, message: `The ${name} is empty. Write it, in 1 to ${longest} characters.` }];
  }
  if (length <= longest) return [];
  return [
    {
      code: 'TEXT_TOO_LONG',
      field,
      message: `The ${name} has ${length} characters; ${longest} are possible. Write it shorter.`,
    },
  ];
}

/** Why the number or name by which a paper is found cannot be kept. */
export function refuseReference(reference: string, field: string, name: string): UserError[] {
  return refuseText(reference, field, name, LONGEST_NAME);
}

/** Why an input cannot be kept wherever it says something: a text of it holds what no database takes. */
export function refuseUnreadable(input: object): UserError[] {
  return unreadablePaths(input, '').map((field) => ({
    code: 'TEXT_UNREADABLE',
    field,
    message: `${field} holds a character that is none (NUL, or half of a pair). Write it anew, without copying it.`,
  }));
}

function unreadablePaths(value: unknown, path: string): string[] {
  if (typeof value === 'string') return isReadable(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (!isReadable(name)) return [path];
    return unreadablePaths(member, path === '' ? name : `${path}.${name}`);
  });
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
