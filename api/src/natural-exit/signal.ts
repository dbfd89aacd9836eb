import { tidyEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
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
  /** The entry that records it; missing when the same source had reported the same before. */
  readonly journalEntryId?: string;
}

/**
 * Records a reported fact that may end aid, and its entry in the journal. The household must be locked. The same fact
 * from the same source changes nothing.
 */
export async function recordExitSignal(work: Work, report: ReportedExit): Promise<RecordedSignal> {
  const { householdId, kind, occurredOn, source, payload = {} } = report;
  const known = await work.em.findOne(ExitSignal, { household: householdId, kind, occurredOn, source });
  if (known) return { signalId: known.id };
  const kelurahan = await placeOn(work.em, householdId, occurredOn);
  const evidence = tidyEvidence(report.evidence);
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
