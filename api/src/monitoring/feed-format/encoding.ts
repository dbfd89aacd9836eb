import { isAscii, isUtf8 } from 'node:buffer';

/** How the characters of a file are written. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252';

/** The encoding that the first bytes of a file announce, with the number of these bytes (BOM); UTF-8 where none does. */
export function announcedEncoding(head: Buffer): { readonly encoding: Encoding; readonly length: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', length: 2 };
  return { encoding: 'UTF-8', length: 0 };
}

/** Windows-1252 from 0x80 to 0x9f, where it differs from Latin-1; places without a character keep Latin-1's. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Text of bytes in Windows-1252, the encoding of Excel's plain CSV in Indonesia; it contains Latin-1's letters. */
export function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

/** Text of some bytes, and whether they had to be taken for Windows-1252. */
export interface Decoded {
  readonly text: string;
  readonly isWindows1252: boolean;
}

/**
 * Decodes the lines of one piece of a file. What holds for the whole piece is asked once: most pieces are ASCII.
 *
 * Bytes that are not UTF-8 are taken for Windows-1252, line by line, so that the same line reads the same wherever the
 * file was cut.
 */
export class LineDecoder {
  readonly #isAscii: boolean;
  readonly #isUtf8: boolean;

  constructor(readonly bytes: Buffer) {
    this.#isAscii = isAscii(bytes);
    this.#isUtf8 = this.#isAscii || isUtf8(bytes);
  }

  decode(start: number, end: number): Decoded {
    if (this.#isAscii) return { text: this.bytes.toString('latin1', start, end), isWindows1252: false };
    if (this.#isUtf8) return { text: this.bytes.toString('utf8', start, end), isWindows1252: false };
    const line = this.bytes.subarray(start, end);
    return isUtf8(line)
      ? { text: line.toString('utf8'), isWindows1252: false }
      : { text: decodeWindows1252(line), isWindows1252: true };
  }
}
