import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange, type FamilyOfPerson } from './family.ts';
import { placeOn } from './place.ts';

/** A death. */
export interface Death {
  readonly diedOn: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Records the death of a person of a locked family. It asks no rule (`refuseDeath`), and names no new head
 * (`applySuccession`): a family whose head died stands without one until that is done.
 *
 * @returns id of the journal entry PERSON_DIED
 */
export async function applyDeath(work: Work, { family, person }: FamilyOfPerson, death: Death): Promise<string> {
  person.diedOn = death.diedOn;
  countChange(family);
  return work.record({
    kind: JournalKind.PERSON_DIED,
    householdId: family.household.id,
    kelurahanCode: await placeOn(work.em, family.household.id, death.diedOn),
    subjectId: person.id,
    occurredOn: death.diedOn,
    evidence: death.evidence,
    payload: { familyRole: person.familyRole },
  });
}
