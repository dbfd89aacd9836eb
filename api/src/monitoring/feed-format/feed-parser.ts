import type { Quarter } from '@simoncer/analytics';
import type { FeedSource } from '../feed.state.ts';
import { detect } from './detect.ts';
import { encodingNote, knownColumns, type DetectedFormat } from './detected-format.ts';
import type { FileRefusal, ParsedLine } from './feed-fact.ts';
import { kindOfColumns } from './kind.ts';
import type { LinePosition } from './physical-lines.ts';
import type { ReadingRules } from './reading-rules.ts';
import { CsvReader, JsonReader, type RecordReader } from './record-reader.ts';
import type { RegionIndex } from './region-index.ts';

export type { DetectedFormat } from './detected-format.ts';

/** What the parser has to know beside the bytes. */
export interface FeedParserOptions {
  readonly source: FeedSource;
  /** Quarter a DTSEN ranking is of; lines may leave it out, and may not name another. */
  readonly quarter?: Quarter;
  /** Day of reading in Bogor, `2026-11-24`: events after it are refused. */
  readonly today: string;
  readonly regions: RegionIndex;
  /** Accepts numbers with serial 0000, which are never issued: the demo city uses them so that they belong to nobody. */
  readonly acceptSerial0000?: boolean;
  /** Size of the file where it is known: one beyond {@link MAX_FEED_BYTES} is refused before it is read. */
  readonly byteCount?: number;
}

/**
 * Where reading goes on after an interruption: plain JSON without personal data.
 *
 * The caller gives the bytes from `offset` on to the parser made by {@link FeedParser.resume}.
 */
export interface FeedCheckpoint {
  /** Place in the file, in bytes, of the first record that was not given out. */
  readonly offset: number;
  /** Physical line that record starts on. */
  readonly line: number;
  /** Records given out before it. */
  readonly records: number;
  /** Null while the file is not recognised yet: then offset is 0. */
  readonly detected: DetectedFormat | null;
}

/** Largest file that is read, in bytes. */
export const MAX_FEED_BYTES = 256 * 1024 * 1024;

/** Bytes from which a file is recognised. Always as many, so that it does not matter how they come. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads a feed file piece by piece.
 *
 * Every data record gives exactly one {@link ParsedLine}, in order; blank records (nothing, or only separators) give
 * none. How the bytes are cut into pieces changes nothing. A file is refused as a whole only before its first line was
 * given out: then `refusal` says why, and no line ever comes. Of the file, only an unfinished record is kept, at most
 * 64 KiB a line; the lines given out by one call are those of its piece.
 *
 * @example
 * const parser = new FeedParser({ source: FeedSource.DUKCAPIL, today, regions });
 * for await (const piece of pieces) for (const line of parser.push(piece)) await work(line);
 * for (const line of parser.end()) await work(line);
 * if (parser.refusal) await refuse(parser.refusal);
 */
export class FeedParser {
  readonly #options: FeedParserOptions;
  /** The first bytes, until they are enough to recognise the file. */
  #head: Buffer | null = Buffer.alloc(0);
  #reader: RecordReader | null = null;
  #detected: DetectedFormat | undefined;
  #refusal: FileRefusal | undefined;
  #records = 0;

  constructor(options: FeedParserOptions) {
    this.#options = options;
    if (options.byteCount !== undefined && options.byteCount > MAX_FEED_BYTES) {
      const size = Math.ceil(options.byteCount / 1024 / 1024);
      this.#refuse({
        code: 'TOO_LARGE',
        message: `The file has ${size} MiB, at most ${MAX_FEED_BYTES / 1024 / 1024} MiB are read. Send it in parts, each with the column names.`,
      });
    }
  }

  /** A parser that goes on where another stood. Its first bytes must be those at the checkpoint's offset. */
  static resume(options: FeedParserOptions, { offset, line, records, detected }: FeedCheckpoint): FeedParser {
    const parser = new FeedParser(options);
    parser.#records = records;
    if (detected) parser.#open(detected, { offset, line });
    return parser;
  }

  /** What the file was recognised as; undefined until enough of it was read, or when it was refused. */
  get detected(): DetectedFormat | undefined {
    return this.#detected;
  }

  /** Why the whole file is refused; undefined while it is not. */
  get refusal(): FileRefusal | undefined {
    return this.#refusal;
  }

  /** Takes the next bytes, and gives out the lines that are complete. The piece may be reused afterwards. */
  push(chunk: Uint8Array): ParsedLine[] {
    if (this.#refusal) return [];
    if (this.#reader) return this.#give(this.#reader.push(chunk));
    this.#head = Buffer.concat([this.#head!, chunk]);
    return this.#head.length < HEAD_BYTES ? [] : this.#recognise(this.#head, false);
  }

  /** Ends the file, and gives out the lines that are left. */
  end(): ParsedLine[] {
    if (this.#refusal) return [];
    const recognised = this.#reader ? [] : this.#recognise(this.#head!, true);
    const lines = this.#reader ? [...recognised, ...this.#give(this.#reader.end())] : recognised;
    if (this.#records === 0 && !this.#refusal) {
      this.#refuse({
        code: 'NO_ROWS',
        message: 'The file has column names and no line with data. Send it again once it has content.',
      });
    }
    return lines;
  }

  /** Where to go on once the lines given out so far are dealt with. */
  checkpoint(): FeedCheckpoint {
    const position = this.#reader?.position ?? { offset: 0, line: 1 };
    return { ...position, records: this.#records, detected: this.#detected ?? null };
  }

  #recognise(head: Buffer, isWhole: boolean): ParsedLine[] {
    const detection = detect(head.subarray(0, HEAD_BYTES), isWhole, this.#options);
    if (detection.refusal) {
      this.#refuse(detection.refusal);
      return [];
    }
    const reader = this.#open(detection.detected, detection.start);
    return this.#give(reader.push(head.subarray(detection.start.offset)));
  }

  #open(detected: DetectedFormat, start: LinePosition): RecordReader {
    const { source, quarter, today, regions, acceptSerial0000 = false } = this.#options;
    const doubted = (doubt: 'ROUNDED' | 'MONTH_FIRST') =>
      knownColumns(detected.columns.filter((column) => column.doubt === doubt));
    const rules: ReadingRules = {
      source,
      quarter,
      today,
      regions,
      acceptSerial0000,
      roundedColumns: doubted('ROUNDED'),
      monthFirstColumns: doubted('MONTH_FIRST'),
      impliedKind: kindOfColumns(knownColumns(detected.columns), source),
    };
    this.#detected = detected;
    this.#head = null;
    this.#reader =
      detected.format === 'CSV' ? new CsvReader(detected, rules, start) : new JsonReader(detected, rules, start);
    return this.#reader;
  }

  #give(lines: ParsedLine[]): ParsedLine[] {
    this.#records += lines.length;
    const foreign = this.#reader!.windows1252Line;
    if (foreign !== null && this.#detected!.encoding === 'UTF-8') {
      this.#detected = {
        ...this.#detected!,
        encoding: 'WINDOWS-1252',
        notes: [...this.#detected!.notes, encodingNote(foreign)],
      };
    }
    return lines;
  }

  #refuse(refusal: FileRefusal): void {
    this.#refusal = refusal;
    this.#detected = undefined;
    this.#head = null;
    this.#reader = null;
  }
}
