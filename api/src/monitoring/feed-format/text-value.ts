import type { Column } from './columns.ts';
import type { RowReport } from './row-report.ts';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 2_000;
const PLAIN_NAME = /^[A-Za-z][A-Za-z'.,]*(?:[ -][A-Za-z'.,]+)*$/;
const LETTER = /\p{L}/u;
const FORMULA = /^[=+@]/;
/** UTF-8 that was read as Windows-1252 and saved: Ã©, â€™. A question mark or U+FFFD stands for a letter that is lost. */
const GARBLED = /[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac|\?/;
/** Control characters, and those that reverse the writing direction of what follows. */
// oxlint-disable-next-line no-control-regex -- the very thing to be refused
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** A name with single spaces in Unicode form NFC. Letters of all scripts and emoji stay; control characters are refused. */
export function readName(text: string, field: Column, report: RowReport): string | null {
  if (text.length <= LONGEST_NAME && PLAIN_NAME.test(text)) return text;
  const name = readText(text, field, report, LONGEST_NAME);
  if (name === null) return null;
  if (FORMULA.test(name)) {
    report.refuse(
      'NAME_IS_FORMULA',
      field,
      name[0]!,
      `${field} begins with ${name[0]}, as a formula does. Write the name alone.`,
    );
    return null;
  }
  if (!LETTER.test(name)) {
    report.refuse(
      'NAME_WITHOUT_LETTERS',
      field,
      `${name.length} characters, no letter`,
      `${field} holds no letter. Write the name of the person; if it is a number, the columns are mixed up.`,
    );
    return null;
  }
  if (GARBLED.test(name)) {
    report.warn(
      'GARBLED_TEXT',
      field,
      GARBLED.exec(name)![0],
      `${field} seems to have gone through a wrong encoding. Export again as CSV UTF-8.`,
    );
  }
  return name;
}

/** A text with single spaces in Unicode form NFC, or null where there is none or it was refused. */
export function readText(text: string, field: Column, report: RowReport, longest = LONGEST_TEXT): string | null {
  const spaced = text.replace(/\s+/g, ' ').trim();
  if (spaced === '') return null;
  if (spaced.length > longest) {
    report.refuse(
      'TEXT_TOO_LONG',
      field,
      `${spaced.length} characters`,
      `${field} has ${spaced.length} characters, at most ${longest} are taken. Shorten it; perhaps a quotation mark is missing.`,
    );
    return null;
  }
  const control = CONTROL.exec(spaced);
  if (control) {
    const code = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    report.refuse(
      'CONTROL_CHARACTER',
      field,
      code,
      `${field} holds the invisible control character ${code}. Delete it, or type the value anew.`,
    );
    return null;
  }
  if (spaced.includes('\ufffd') || !spaced.isWellFormed()) {
    report.refuse(
      'LOST_CHARACTER',
      field,
      '\ufffd',
      `${field} holds a character that was lost in an earlier conversion. Export again from the original as CSV UTF-8.`,
    );
    return null;
  }
  return spaced.normalize('NFC');
}
