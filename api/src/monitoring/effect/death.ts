import { applyDeath } from '../../household/apply-death.ts';
import { applySuccession } from '../../household/apply-succession.ts';
import type { Family } from '../../household/family.ts';
import { refuseDeath } from '../../household/member-change.rules.ts';
import { FamilyRole, type Person } from '../../household/person.entity.ts';
import { proposeSuccessor } from '../../household/succession.rules.ts';
import { recordAdded } from '../../natural-exit/added-evidence.ts';
import { JournalEntry, JournalKind, type Evidence } from '../../journal/journal-entry.entity.ts';
import { newDocuments } from '../../journal/new-documents.ts';
import { addToOpenCase } from '../../natural-exit/add-evidence.ts';
import { NaturalExitKind } from '../../natural-exit/exit-case.state.ts';
import type { Work } from '../../use-case/use-case.ts';
import {
  applied,
  evidenceOf,
  personMissing,
  refused,
  UNCHANGED,
  type Effect,
  type FactOf,
  type Told,
} from './effect.ts';
import { FeedSource, type FeedFactKind } from '../feed.state.ts';

/**
 * A member died. Of a head whose family lives on, whom the rule proposes becomes head, so that the family is not without
 * one until somebody looks; an officer may name another.
 */
export async function tellDeath(told: Told<FactOf<FeedFactKind.DEATH>>): Promise<Effect> {
  const { work, fact, family, person } = told;
  if (!person) return personMissing;
  const diedOn = fact.occurredOn!;
  if (person.diedOn === diedOn) return addDocuments(told, person);
  const death = { diedOn, evidence: evidenceOf(told) };
  const isProven = told.isDecided || told.source === FeedSource.DUKCAPIL;
  const errors = refuseDeath(person, death, work.today, isProven);
  if (errors.length > 0) return refused(errors);
  const wasHead = person.familyRole === FamilyRole.HEAD && person.leftOn === null;
  const journalEntryId = await applyDeath(work, { family, person }, death);
  if (wasHead) await succeed(work, family, person, death);
  return applied(journalEntryId);
}

/** A death that is known gets the certificate that it may have come without: from who reported it first, field staff perhaps. */
async function addDocuments(told: Told, person: Person): Promise<Effect> {
  const { work, family } = told;
  const householdId = family.household.id;
  const given = evidenceOf(told);
  if (newDocuments([], given).length === 0) return UNCHANGED;
  const entries = await work.em.find(JournalEntry, {
    household: householdId,
    subjectId: person.id,
    kind: { $in: [JournalKind.PERSON_DIED, JournalKind.EVIDENCE_ADDED] },
  });
  const evidence = newDocuments(
    entries.flatMap((entry) => entry.evidence),
    given,
  );
  if (evidence.length === 0) return UNCHANGED;
  await addToOpenCase(work, householdId, NaturalExitKind.DECEASED, evidence);
  const entry = { householdId, subjectId: person.id, evidence, to: JournalKind.PERSON_DIED, factOn: person.diedOn! };
  return applied(await recordAdded(work, entry));
}

async function succeed(
  work: Work,
  family: Family,
  head: Person,
  { diedOn, evidence }: { diedOn: string; evidence: readonly Evidence[] },
): Promise<void> {
  const adultAge = (await work.policyOn(diedOn)).find('succession.adult_age');
  if (adultAge === undefined) return;
  const living = family.members.filter((member) => member !== head && member.diedOn === null && member.leftOn === null);
  const successor = proposeSuccessor(living, diedOn, adultAge);
  if (successor) await applySuccession(work, family, { successor, occurredOn: diedOn, evidence });
}
