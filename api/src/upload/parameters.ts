import { UploadRefused } from './upload-refused.ts';

const LONGEST_FILE_NAME = 200;

/** A value of the address, or several under one name. */
export type Given = string | string[];

/**
 * A parameter of the address that is given at most once.
 *
 * @throws UploadRefused when it is given several times
 */
export function onlyOne(parameter: string, given: Given | undefined): string | undefined {
  if (!Array.isArray(given)) return given;
  throw new UploadRefused(
    400,
    'PARAMETER_TWICE',
    `The address gives ${parameter} ${given.length} times. Give it once, as in ?${parameter}=${encodeURIComponent(given[0] ?? '')}.`,
  );
}

/**
 * The name of a file as it is kept: a text, that never becomes a path.
 *
 * @param otherwise its name where none is given
 * @throws UploadRefused when it is too long or holds what is no text
 */
export function fileNameOf(given: Given | undefined, otherwise: string): string {
  const name = (onlyOne('name', given) ?? '').trim() || otherwise;
  if (name.length > LONGEST_FILE_NAME) {
    throw new UploadRefused(400, 'NAME_TOO_LONG', `A name may have at most ${LONGEST_FILE_NAME} characters.`);
  }
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) {
    throw new UploadRefused(400, 'NAME_NOT_TEXT', 'The name holds a character that is none of a text. Leave it out.');
  }
  return name;
}
