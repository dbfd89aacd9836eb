import { placeOn } from '../household/place.ts';
import type { Work } from '../use-case/use-case.ts';
import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';

/** Documents of a fact that was recorded before. */
export interface AddedEvidence {
  readonly householdId: string;
  /** Subject of the entry that recorded the fact. */
  readonly subjectId: string;
  readonly evidence: readonly Evidence[];
  /** Kind of that entry. */
  readonly to: JournalKind;
  readonly factOn: string;
}

/** Records that a known fact has more documents from today on; returns the entry. */
export async function recordAdded(work: Work, { to, factOn, ...entry }: AddedEvidence): Promise<string> {
  const kelurahanCode = await placeOn(work.em, entry.householdId, work.today);
  const payload = { to, factOn };
  return work.record({ ...entry, kind: JournalKind.EVIDENCE_ADDED, kelurahanCode, occurredOn: work.today, payload });
}
