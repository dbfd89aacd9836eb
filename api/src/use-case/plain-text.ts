import type { UserError } from '../user-error.ts';
import { refuseText } from './text.ts';

/** Pictures, writing from right to left, and signs that turn the direction of what follows. */
const FOREIGN =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Bidi_Control}|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Why a text cannot stand in an official record. It is printed, read aloud over radio and passed on to BNPB, so it is
 * written in Latin letters from left to right: no pictures, and nothing that could make it read differently than it is.
 *
 * @param name what people call it: `chronology`
 */
export function refusePlainText(text: string, field: string, name: string, longest?: number): UserError[] {
  const userErrors = refuseText(text, field, name, longest);
  const [found] = FOREIGN.exec(text) ?? [];
  if (found === undefined) return userErrors;
  const sign = `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `The ${name} holds the character ${sign}, which is a picture or written from right to left. Write it in Latin letters.`;
  return [...userErrors, { code: 'TEXT_NOT_LATIN', field, message }];
}
