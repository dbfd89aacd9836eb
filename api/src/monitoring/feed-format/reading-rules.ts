import type { Quarter } from '@simoncer/analytics';
import type { FeedSource } from '../feed.state.ts';
import type { Column } from './columns.ts';
import type { NumberRules } from './identity-number.ts';
import type { WrittenKind } from './kind.ts';
import type { RegionIndex } from './region-index.ts';

/** What a line is read by: what the caller told, and what was seen of the file. */
export interface ReadingRules extends NumberRules {
  readonly source: FeedSource;
  /** Quarter the file was announced for. */
  readonly quarter?: Quarter;
  /** Day of reading: nothing happened after it. */
  readonly today: string;
  readonly regions: RegionIndex;
  /** Columns in which dates have the month first, as other lines show. */
  readonly monthFirstColumns: ReadonlySet<Column>;
  /** What a line is that does not say. */
  readonly impliedKind: WrittenKind | null;
}
