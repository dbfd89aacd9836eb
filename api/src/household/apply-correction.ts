import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange, type FamilyOfPerson } from './family.ts';
import { holdNumber, releaseNumber } from './identity.ts';
import type { SealedIdentityNumber } from './identity-number.ts';
import { correctedFacts, type Correction } from './member-change.rules.ts';
import { placeOn } from './place.ts';

/** A correction, with why. */
export interface ReasonedCorrection extends Correction {
  /** The right number, where a wrong one was recorded. */
  readonly nik?: SealedIdentityNumber | undefined;
  readonly reason: string;
  /** Day it was corrected; today where none is given. */
  readonly correctedOn?: string;
  readonly evidence?: readonly Evidence[];
}

/**
 * Corrects what is recorded of a person of a locked family. It asks no rule (`refuseCorrection`).
 *
 * The entry tells what each fact was and is; of a NIK only that it was corrected.
 *
 * @returns id of the journal entry PERSON_CORRECTED
 */
export async function applyCorrection(
  work: Work,
  { family, person }: FamilyOfPerson,
  { nik, reason, evidence, correctedOn = work.today, ...correction }: ReasonedCorrection,
): Promise<string> {
  const { household } = family;
  const fields = correctedFacts(person, correction);
  for (const [name, { to }] of Object.entries(fields)) Object.assign(person, { [name]: to });
  if (nik) {
    person.nikCipher = nik.cipher;
    person.nikMasked = nik.masked;
  }
  countChange(family);
  await work.em.flush();
  if (nik) {
    await releaseNumber(work.em, 'NIK', person.id);
    await holdNumber(work.em, 'NIK', nik, household.id, person.id);
  }
  return work.record({
    kind: JournalKind.PERSON_CORRECTED,
    householdId: household.id,
    kelurahanCode: await placeOn(work.em, household.id, correctedOn),
    subjectId: person.id,
    occurredOn: correctedOn,
    ...(evidence ? { evidence } : {}),
    payload: { reason, fields: { ...fields, ...(nik ? { nik: 'corrected' } : {}) } },
  });
}
