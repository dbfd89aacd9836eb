import type { UserError } from '../user-error.ts';

/**
 * What became of a use case. It is kept for the caller who asks again, so it names records by id only; what it extends is
 * optional, since a refusal may know no record.
 */
export interface Outcome {
  /** The entry that records it; missing when refused. */
  readonly journalEntryId?: string;
  /** Every reason against; empty when done. */
  readonly userErrors: UserError[];
}
