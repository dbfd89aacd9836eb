import { FeedSource } from '../../feed.state.ts';
import type { FeedParserOptions } from '../feed-parser.ts';

/** A broken file with its report, written by hand. */
export interface BrokenFile {
  readonly file: string;
  /** Rule that refuses the whole file, or the report on its lines in short. */
  readonly report: string | readonly string[];
  readonly options?: Partial<FeedParserOptions>;
}

export const DTSEN = { source: FeedSource.DTSEN };
export const FIELD = { source: FeedSource.FIELD_REPORT };
export const REAL_DATA = { acceptSerial0000: false };

/** Lines in a row that break one rule. */
export function refused(first: number, count: number, rule: string): string[] {
  return Array.from({ length: count }, (_, place) => `${first + place} refused ${rule}`);
}

/** Lines in a row that say of a death without a warning. */
export function deaths(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${first + place} DEATH`);
}
