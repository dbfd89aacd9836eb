import type { Quarter } from '@simoncer/analytics';
import type { FeedSource } from '../feed.state.ts';
import type { FileRefusal, ParsedLine, RowIssue } from './feed-fact.ts';
import type { RegionIndex } from './region-index.ts';

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

/** What a file was recognised as. Plain JSON, fit to be kept with the feed. */
export interface DetectedFormat {
  readonly format: 'CSV' | 'JSON_LINES';
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252';
  /** Null for JSON Lines. */
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  /** The header's names in their order, each with the column it was recognised as, or null where it is ignored. */
  readonly columns: readonly { readonly name: string; readonly meaning: string | null }[];
  /** What was noticed about the file as a whole. More may come while lines are read. */
  readonly notes: readonly RowIssue[];
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
  readonly detected: DetectedFormat | null;
}

/** Largest file that is read, in bytes. */
export const MAX_FEED_BYTES = 256 * 1024 * 1024;

/**
 * Reads a feed file piece by piece.
 *
 * Every data record gives exactly one {@link ParsedLine}, in order; blank records (nothing, or only separators) give
 * none. How the bytes are cut into pieces changes nothing. A file is refused as a whole only before its first line was
 * given out, then `refusal` says why and no line ever comes.
 */
export class FeedParser {
  constructor(readonly options: FeedParserOptions) {}

  /** A parser that goes on where another stood. Its first bytes must be those at the checkpoint's offset. */
  static resume(options: FeedParserOptions, _checkpoint: FeedCheckpoint): FeedParser {
    return new FeedParser(options);
  }

  /** What the file was recognised as; undefined until enough of it was read. */
  get detected(): DetectedFormat | undefined {
    return undefined;
  }

  /** Why the whole file is refused; undefined while it is not. */
  get refusal(): FileRefusal | undefined {
    return undefined;
  }

  /** Takes the next bytes, and gives out the lines that are complete. The piece may be reused afterwards. */
  push(_chunk: Uint8Array): ParsedLine[] {
    throw new Error('FeedParser.push is not built yet.');
  }

  /** Ends the file, and gives out the lines that are left. */
  end(): ParsedLine[] {
    throw new Error('FeedParser.end is not built yet.');
  }

  /** Where to go on once the lines given out so far are dealt with. */
  checkpoint(): FeedCheckpoint {
    throw new Error('FeedParser.checkpoint is not built yet.');
  }
}
