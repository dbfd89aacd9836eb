import { dayOf, toDate, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';

const TAB = 9;
const NEWLINE = 10;
const DASH = 45;
const BACKSLASH = 92;
const HEX = Buffer.from('0123456789abcdef');
const UUID_LENGTH = 36;
const DATE_LENGTH = 10;
const MS_PER_DAY = 86_400_000;

/** Room kept free for one more row; no row of the model is longer. */
const LONGEST_ROW = 4096;

const FIRST_DATE: Day = dayOf('1900-01-01');
const LAST_DATE: Day = dayOf('2099-12-31');
const DATES = Buffer.from(
  Array.from({ length: LAST_DATE - FIRST_DATE + 1 }, (_, index) => toDate(FIRST_DATE + index)).join(''),
);

/** A UUID as the 36 ASCII characters that COPY reads. */
export type UuidText = Uint8Array;

/**
 * Rows of one table in the text format of COPY, written as bytes: building strings for millions of rows would cost
 * more time than the database needs to read them.
 *
 * Every field ends with a tab; {@link endRow} turns the last tab into the end of the line.
 */
export class CopyText {
  #bytes: Buffer;
  #length = 0;

  constructor(readonly size: number) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** Whether the next row may no longer fit. */
  get isFull(): boolean {
    return this.#length + LONGEST_ROW > this.size;
  }

  /** Takes out the rows written so far and goes on with an empty buffer. */
  take(): Buffer {
    const rows = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(this.size);
    this.#length = 0;
    return rows;
  }

  /** Bytes that need no escape, such as a UUID or a code. */
  bytes(source: Uint8Array): this {
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < source.length; index++) target[at++] = source[index] as number;
    target[at++] = TAB;
    this.#length = at;
    return this;
  }

  /** ASCII text without tab, newline or backslash. */
  ascii(text: string): this {
    const target = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < text.length; index++) target[at++] = text.charCodeAt(index);
    target[at++] = TAB;
    this.#length = at;
    return this;
  }

  /** Any text without NUL, with what COPY would take for a sign of its own escaped. */
  text(text: string): this {
    if (isPlain(text)) return this.ascii(text);
    const bytes = Buffer.from(text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t'));
    return this.bytes(bytes);
  }

  /** Binary data as hexadecimal digits. */
  bytea(source: Uint8Array): this {
    const target = this.#bytes;
    let at = this.#length;
    target[at++] = BACKSLASH;
    target[at++] = BACKSLASH;
    target[at++] = 120;
    for (let index = 0; index < source.length; index++) {
      const byte = source[index] as number;
      target[at++] = HEX[byte >>> 4] as number;
      target[at++] = HEX[byte & 15] as number;
    }
    target[at++] = TAB;
    this.#length = at;
    return this;
  }

  /** A whole number of 0 or more. */
  integer(value: number): this {
    return this.ascii(String(value));
  }

  date(day: Day): this {
    const from = (day - FIRST_DATE) * DATE_LENGTH;
    const target = this.#bytes;
    let at = this.#length;
    for (let index = from; index < from + DATE_LENGTH; index++) target[at++] = DATES[index] as number;
    target[at++] = TAB;
    this.#length = at;
    return this;
  }

  /** A day, or null. */
  dateOrNull(day: Day | undefined): this {
    return day === undefined ? this.null() : this.date(day);
  }

  null(): this {
    this.#bytes[this.#length++] = BACKSLASH;
    this.#bytes[this.#length++] = 78;
    this.#bytes[this.#length++] = TAB;
    return this;
  }

  /** A new UUIDv7 of the given day; the rest comes from the random stream, so that the same seed gives the same one. */
  newUuid(day: Day, random: Random): this {
    writeUuid(this.#bytes, this.#length, momentIn(day, random), random);
    this.#length += UUID_LENGTH;
    this.#bytes[this.#length++] = TAB;
    return this;
  }

  endRow(): void {
    this.#bytes[this.#length - 1] = NEWLINE;
  }
}

/** Whether every character is one byte that COPY takes for itself. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code > 126 || code === BACKSLASH) return false;
  }
  return true;
}

/** A new UUIDv7 of a random moment of the given day in Universal Time, kept because other rows refer to it. */
export function newUuid(day: Day, random: Random): UuidText {
  const bytes = new Uint8Array(UUID_LENGTH);
  writeUuid(bytes, 0, momentIn(day, random), random);
  return bytes;
}

/** A new UUIDv7 of a moment in milliseconds since 1970, so that rows sort as they came. */
export function newUuidAt(milliseconds: number, random: Random): UuidText {
  const bytes = new Uint8Array(UUID_LENGTH);
  writeUuid(bytes, 0, milliseconds, random);
  return bytes;
}

function momentIn(day: Day, random: Random): number {
  return day * MS_PER_DAY + random.below(MS_PER_DAY);
}

/**
 * Writes a UUID of version 7 (RFC 9562): 48 bits of Unix time in milliseconds, the version, 12 random bits, the variant,
 * 62 random bits.
 */
function writeUuid(target: Uint8Array, offset: number, milliseconds: number, random: Random): void {
  const low = random.bits();
  const middle = random.bits();
  let at = writeHex(target, offset, Math.floor(milliseconds / 0x1_0000), 8);
  target[at++] = DASH;
  at = writeHex(target, at, milliseconds % 0x1_0000, 4);
  target[at++] = DASH;
  at = writeHex(target, at, 0x7000 | (low & 0xfff), 4);
  target[at++] = DASH;
  at = writeHex(target, at, 0x8000 | ((low >>> 12) & 0x3fff), 4);
  target[at++] = DASH;
  at = writeHex(target, at, middle & 0xffff, 4);
  writeHex(target, at, random.bits(), 8);
}

function writeHex(target: Uint8Array, offset: number, value: number, digits: number): number {
  for (let index = 0; index < digits; index++) {
    target[offset + index] = HEX[(value >>> ((digits - 1 - index) * 4)) & 15] as number;
  }
  return offset + digits;
}
