import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { comesBack, type Departure, type DepartureCorrection } from './departure-correction.rules.ts';
import { countChange, type FamilyOfPerson } from './family.ts';
import { placeOn } from './place.ts';

/**
 * Corrects the day of a death or of a leaving of a person of a locked family, or takes it back. It asks no rule
 * (`refuseDepartureCorrection`). What was decided on the wrong fact stands until it is decided anew: a succession by
 * nameHead, an exit by reinstateExit.
 *
 * @returns id of the journal entry PERSON_CORRECTED
 */
export async function applyDepartureCorrection(
  work: Work,
  { family, person }: FamilyOfPerson,
  departure: Departure,
  { rightDay, familyRole, ...why }: DepartureCorrection & { reason: string; evidence: readonly Evidence[] },
): Promise<string> {
  const fields: Record<string, { from: unknown; to: unknown }> = {
    [departure]: { from: person[departure], to: rightDay },
  };
  if (familyRole !== null && familyRole !== person.familyRole && comesBack(person, departure, rightDay)) {
    fields.familyRole = { from: person.familyRole, to: familyRole };
    person.familyRole = familyRole;
  }
  person[departure] = rightDay;
  countChange(family);
  return work.record({
    kind: JournalKind.PERSON_CORRECTED,
    householdId: family.household.id,
    kelurahanCode: await placeOn(work.em, family.household.id, work.today),
    subjectId: person.id,
    occurredOn: work.today,
    evidence: why.evidence,
    payload: { reason: why.reason, fields },
  });
}
