import type { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';

const LONGEST_REFERENCE = 200;

/** Evidence as it is given. */
export interface GivenEvidence {
  readonly kind: EvidenceKind;
  readonly reference: string;
}

/** Why evidence cannot be taken: it says nothing by which it can be found. */
export function refuseEvidence(evidence: readonly GivenEvidence[], field = 'evidence'): UserError[] {
  return evidence.flatMap(({ kind, reference }, index) => {
    const length = reference.trim().length;
    if (length > 0 && length <= LONGEST_REFERENCE) return [];
    const message = `The reference of a ${kind} has 1 to ${LONGEST_REFERENCE} characters, by which it is found; this one has ${length}.`;
    return [{ code: 'EVIDENCE_MALFORMED', field: `${field}.${index}.reference`, message }];
  });
}
