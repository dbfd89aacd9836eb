import type { EvidenceKind } from '../journal/evidence.ts';
import { refuseEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { dayNotPossible, refuseDay } from '../use-case/refuse-day.ts';
import type { UserError } from '../user-error.ts';

/**
 * Why a day cannot be the one on which something happened to a journey.
 *
 * @param latest the last day on which anything of it happened
 */
export function refuseJourneyDay(day: string, latest: string, today: string, field = 'occurredOn'): UserError[] {
  const future = refuseDay(field, day, today);
  if (future.length > 0 || day >= latest) return future;
  return [
    dayNotPossible(field, `What is recorded of this journey reaches to ${latest}. Give that day or a later one.`),
  ];
}

/** Why evidence does not do: what was given cannot be found, or the document that is needed is not among it. */
export function refuseMissingEvidence(
  evidence: readonly GivenEvidence[],
  what: string,
  needed: EvidenceKind | null,
): UserError[] {
  const malformed = refuseEvidence(evidence);
  const found = needed === null ? evidence.length > 0 : evidence.some(({ kind }) => kind === needed);
  if (found) return malformed;
  const wanted = needed === null ? 'evidence' : `evidence of kind ${needed}`;
  return [
    ...malformed,
    { code: 'EVIDENCE_MISSING', field: 'evidence', message: `${what} needs ${wanted} with its reference. Add it.` },
  ];
}
