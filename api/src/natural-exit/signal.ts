import { tidyEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { recordAdded } from './added-evidence.ts';
import { newDocuments } from '../journal/new-documents.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { addToOpenCase } from './add-evidence.ts';
import { ExitSignal } from './exit-signal.entity.ts';
import { NaturalExitKind, type SignalSource } from './exit-case.state.ts';

/** What was reported of a household. */
export interface ReportedExit {
  readonly householdId: string;
  readonly kind: NaturalExitKind;
  readonly occurredOn: string;
  readonly source: SignalSource;
  readonly evidence: readonly GivenEvidence[];
  readonly payload?: Record<string, unknown>;
}

/** What became of a report. */
export interface RecordedSignal {
  readonly signalId: string;
  /** The entry that records it; missing when the same source had reported the same before, on the same documents. */
  readonly journalEntryId?: string;
}

/**
 * Records a reported fact that may end aid, and its entry in the journal. The household must be locked. Of the same fact
 * from the same source only documents that are new are added. What is new goes to an open case of the kind as well, so
 * that it has its proof.
 */
export async function recordExitSignal(work: Work, report: ReportedExit): Promise<RecordedSignal> {
  const { householdId, kind, occurredOn, source } = report;
  const evidence = tidyEvidence(report.evidence);
  const known = await work.em.findOne(ExitSignal, { household: householdId, kind, occurredOn, source });
  if (known) {
    const added = newDocuments(known.evidence, evidence);
    if (added.length === 0) return { signalId: known.id };
    known.evidence = [...known.evidence, ...added];
    await addToOpenCase(work, householdId, kind, added);
    const journalEntryId = await recordAdded(work, {
      householdId,
      subjectId: known.id,
      factOn: occurredOn,
      evidence: added,
      to: kind === NaturalExitKind.MOVED_AWAY ? JournalKind.HOUSEHOLD_MOVED_AWAY : JournalKind.EXIT_REPORTED,
    });
    return { signalId: known.id, journalEntryId };
  }
  return recordNew(work, { ...report, evidence });
}

async function recordNew(work: Work, report: ReportedExit & { evidence: Evidence[] }): Promise<RecordedSignal> {
  const { householdId, kind, occurredOn, source, evidence, payload = {} } = report;
  const kelurahan = await placeOn(work.em, householdId, occurredOn);
  const signal = work.em.create(ExitSignal, {
    household: householdId,
    kelurahan,
    kind,
    occurredOn,
    source,
    evidence,
    payload,
    recordedAt: work.now,
    recordedBy: work.officer.name,
  });
  await addToOpenCase(work, householdId, kind, newDocuments([], evidence));
  const journalEntryId = await work.record({
    kind: kind === NaturalExitKind.MOVED_AWAY ? JournalKind.HOUSEHOLD_MOVED_AWAY : JournalKind.EXIT_REPORTED,
    householdId,
    kelurahanCode: kelurahan,
    subjectId: signal.id,
    occurredOn,
    evidence,
    payload: { exitKind: kind, source, ...payload },
  });
  return { signalId: signal.id, journalEntryId };
}
