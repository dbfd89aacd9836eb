import { keptReference, type EvidenceKind } from '../journal/evidence.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { UserError } from '../user-error.ts';

/** Characters the number or name may have by which a paper is found. */
export const LONGEST_REFERENCE = 200;

/** Evidence as it is given. */
export interface GivenEvidence {
  readonly kind: EvidenceKind;
  readonly reference: string;
}

/** Evidence as it is kept: without the spaces around its references, and identity numbers masked as everywhere. */
export function tidyEvidence(evidence: readonly GivenEvidence[] | null | undefined): Evidence[] {
  return (evidence ?? []).map(({ kind, reference }) => ({ kind, reference: keptReference(reference) }));
}

/** Why evidence cannot be taken: it says nothing by which it can be found. */
export function refuseEvidence(evidence: readonly GivenEvidence[] | null | undefined, field = 'evidence'): UserError[] {
  return (evidence ?? []).flatMap(({ kind, reference }, index) => {
    const length = reference.trim().length;
    if (length > 0 && length <= LONGEST_REFERENCE) return [];
    const message = `The reference of a ${kind} has 1 to ${LONGEST_REFERENCE} characters, by which it is found; this one has ${length}. Give its number or name.`;
    return [{ code: 'EVIDENCE_MALFORMED', field: `${field}.${index}.reference`, message }];
  });
}

/** Why what must rest on something does not: nothing is given, or nothing that can be found. @param remedy what to name */
export function requireEvidence(evidence: readonly GivenEvidence[], remedy: string): UserError[] {
  if (evidence.length > 0) return refuseEvidence(evidence);
  return [{ code: 'EVIDENCE_MISSING', field: 'evidence', message: remedy }];
}
