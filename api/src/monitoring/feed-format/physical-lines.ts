import { TextDecoder } from 'node:util';
import { LineDecoder, type Encoding } from './encoding.ts';

const LF = 10;
const CR = 13;

/** Longest line that is read, in bytes of UTF-8. */
export const MAX_LINE_BYTES = 64 * 1024;

/** A line between two line ends. */
export interface PhysicalLine {
  /** The first line of the file is 1. */
  readonly number: number;
  /** Place of its first byte in the file. */
  readonly offset: number;
  /** Place of the first byte after it and its end. */
  readonly nextOffset: number;
  /** Without the line end; empty when the line is too long. */
  readonly text: string;
  readonly isTooLong: boolean;
  /** Whether the bytes are not UTF-8, and were taken for Windows-1252. */
  readonly isWindows1252: boolean;
}

/** Where a file is read from. */
export interface LinePosition {
  readonly offset: number;
  readonly line: number;
}

/**
 * Cuts bytes into lines. Keeps at most one unfinished line of {@link MAX_LINE_BYTES}: what is longer is passed over up
 * to its end.
 */
export class PhysicalLines {
  /** Bytes of the line that is not complete yet, in UTF-8. */
  #rest: Buffer = Buffer.alloc(0);
  /** Length, in bytes of the file, of the part of a too long line that is passed over already. */
  #passed = 0;
  #offset: number;
  #line: number;
  readonly #transcoder: TextDecoder | null;

  /**
   * @param lineEnd LF, also for files with CR LF, or CR for those of old
   * @param position of the first byte that will come
   */
  constructor(
    encoding: Encoding,
    readonly lineEnd: 'LF' | 'CR',
    position: LinePosition,
  ) {
    this.#offset = position.offset;
    this.#line = position.line;
    // lines are found by bytes, which in UTF-16 stand for other things too
    this.#transcoder = encoding.startsWith('UTF-16') ? new TextDecoder(encoding, { ignoreBOM: true }) : null;
  }

  /** Where the line that is not complete yet begins. */
  get position(): LinePosition {
    return { offset: this.#offset, line: this.#line };
  }

  /** Takes bytes, and gives out the lines that are complete. */
  push(chunk: Uint8Array): PhysicalLine[] {
    return this.#cut(
      this.#transcoder ? Buffer.from(this.#transcoder.decode(chunk, { stream: true }), 'utf8') : asBuffer(chunk),
    );
  }

  /** Ends the file, and gives out the last line where it has no line end. */
  end(): PhysicalLine[] {
    const lines = this.#transcoder ? this.#cut(Buffer.from(this.#transcoder.decode(), 'utf8')) : [];
    if (this.#rest.length > 0 || this.#passed > 0) {
      const last = this.#rest;
      this.#rest = Buffer.alloc(0);
      lines.push(this.#finish(new LineDecoder(last), 0, last.length, last.length));
    }
    return lines;
  }

  #cut(chunk: Buffer): PhysicalLine[] {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const decoder = new LineDecoder(bytes.subarray(0, bytes.lastIndexOf(this.#endByte) + 1));
    const lines: PhysicalLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(this.#endByte); end !== -1; end = bytes.indexOf(this.#endByte, start)) {
      lines.push(this.#finish(decoder, start, end, end + 1));
      start = end + 1;
    }
    this.#keep(bytes, start);
    return lines;
  }

  /** Keeps what is unfinished, in bytes of its own, since the piece may be reused; passes over what is too long. */
  #keep(bytes: Buffer, start: number): void {
    const isTooLong = bytes.length - start > MAX_LINE_BYTES || this.#passed > 0;
    if (isTooLong) this.#passed += this.#lengthInFile(bytes.subarray(start));
    this.#rest = isTooLong ? Buffer.alloc(0) : Buffer.from(bytes.subarray(start));
  }

  #finish(decoder: LineDecoder, start: number, end: number, next: number): PhysicalLine {
    const { bytes } = decoder;
    const offset = this.#offset;
    const number = this.#line++;
    const isTooLong = this.#passed > 0 || end - start > MAX_LINE_BYTES;
    if (isTooLong) {
      this.#offset += this.#passed + this.#lengthInFile(bytes.subarray(start, next));
      this.#passed = 0;
      return { number, offset, nextOffset: this.#offset, text: '', isTooLong, isWindows1252: false };
    }
    let textEnd = end;
    while (textEnd > start && bytes[textEnd - 1] === CR) textEnd--;
    const { text, isWindows1252 } = decoder.decode(start, textEnd);
    this.#offset += this.#transcoder ? this.#lengthInFile(bytes.subarray(start, next)) : next - start;
    return { number, offset, nextOffset: this.#offset, text, isTooLong, isWindows1252 };
  }

  /** UTF-16 has two bytes for each code unit, and JavaScript counts in these. */
  #lengthInFile(bytes: Buffer): number {
    return this.#transcoder ? 2 * bytes.toString('utf8').length : bytes.length;
  }

  get #endByte(): number {
    return this.lineEnd === 'LF' ? LF : CR;
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
