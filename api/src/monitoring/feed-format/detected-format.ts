import type { Column } from './columns.ts';
import type { Encoding } from './encoding.ts';
import type { RowIssue } from './feed-fact.ts';

/** What separates the fields of a CSV file. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** Most columns that a file may have: what was recognised is kept with the feed. */
export const MOST_COLUMNS = 200;

/** A column of a file. */
export interface DetectedColumn {
  /** As the header writes it. */
  readonly name: string;
  /** What it was recognised as; null where it is ignored. */
  readonly meaning: Column | null;
  /**
   * ROUNDED: nearly every number ends in 0, as Excel leaves them. MONTH_FIRST: dates have the American order. Null
   * where nothing is the matter.
   */
  readonly doubt: 'ROUNDED' | 'MONTH_FIRST' | null;
}

/** What a file was recognised as. Plain JSON, fit to be kept with the feed. */
export interface DetectedFormat {
  readonly format: 'CSV' | 'JSON_LINES';
  readonly encoding: Encoding;
  /** LF stands for CR LF, too. */
  readonly lineEnd: 'LF' | 'CR';
  /** Null for JSON Lines. */
  readonly delimiter: Delimiter | null;
  /** For CSV the header in its order; for JSON Lines the keys of the first lines. */
  readonly columns: readonly DetectedColumn[];
  /** What was noticed about the file as a whole. A note on the encoding may come while lines are read. */
  readonly notes: readonly RowIssue[];
}

/** The columns that were recognised. */
export function knownColumns(columns: readonly DetectedColumn[]): ReadonlySet<Column> {
  return new Set(columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning])));
}

/** The note that a file is not in UTF-8. */
export function encodingNote(line: number): RowIssue {
  return {
    code: 'ENCODING',
    field: null,
    found: null,
    message: `From line ${line} on the file is not UTF-8; such lines were read as Windows-1252. Check letters like é, and export as CSV UTF-8.`,
  };
}
