import type { Evidence } from '../journal/journal-entry.entity.ts';
import { newDocuments } from '../journal/new-documents.ts';
import type { Work } from '../use-case/use-case.ts';
import { ExitCase } from './exit-case.entity.ts';
import { openStates, type NaturalExitKind } from './exit-case.state.ts';

/** Adds documents that came since to the open case of a locked household, where it is of this kind. */
export async function addToOpenCase(
  work: Work,
  householdId: string,
  kind: NaturalExitKind,
  documents: readonly Evidence[],
): Promise<void> {
  const exitCase = await work.em.findOne(ExitCase, { household: householdId, kind, state: { $in: openStates } });
  if (exitCase) exitCase.evidence = [...exitCase.evidence, ...newDocuments(exitCase.evidence, documents)];
}
