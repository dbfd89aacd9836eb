import type { JournalKind } from '../journal/journal-entry.entity.ts';
import type { ReliefOrderState } from '../relief/relief-order.state.ts';

/** A change of a relief order. */
export interface Change {
  /** Place in the order of commits; the next is larger, though not by one. */
  readonly position: number;
  /** Name of the change, by which a reader goes on after it. */
  readonly id: string;
  /** Entry of the journal that records it. */
  readonly entryId: string;
  readonly orderId: string;
  readonly kind: JournalKind;
  readonly recordedAt: Date;
  /** Code of the kelurahan of its incident. */
  readonly kelurahan: string;
  /** State of the order when the change was committed. */
  readonly state: ReliefOrderState;
  /** State at the change before; null for the first. */
  readonly stateBefore: ReliefOrderState | null;
}

/** Changes as they are kept, in the order in which they were committed. */
export interface ChangeSource {
  /** Position of the last change; 0 where there is none. */
  last(): Promise<number>;
  /** The changes after a position, at most so many. */
  after(position: number, limit: number): Promise<Change[]>;
}
