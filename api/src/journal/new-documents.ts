import { EvidenceKind } from './evidence.ts';
import type { Evidence } from './journal-entry.entity.ts';

/** The documents among some that are not known yet. Where a fact came from, a line of a feed, is no document. */
export function newDocuments(known: readonly Evidence[], given: readonly Evidence[]): Evidence[] {
  return given.filter(
    ({ kind, reference }) =>
      kind !== EvidenceKind.FEED && !known.some((one) => one.kind === kind && one.reference === reference),
  );
}
