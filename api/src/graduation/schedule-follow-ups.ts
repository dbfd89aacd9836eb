import { addDays, addMonths } from '../days.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { FollowUp } from './follow-up.entity.ts';
import { FollowUpOutcome } from './follow-up.rules.ts';
import type { GraduationProposal } from './graduation-proposal.entity.ts';
import type { GraduationPolicy } from './graduation.rules.ts';

/** Schedules the follow-ups that policy asks for on the day of graduation. */
export async function scheduleFollowUps(
  { em }: Work,
  proposal: GraduationProposal,
  graduatedOn: string,
  { followUpMonths, followUpGraceDays }: GraduationPolicy,
): Promise<void> {
  for (const months of followUpMonths) {
    const dueOn = addMonths(graduatedOn, months);
    em.create(FollowUp, {
      household: proposal.household,
      episode: proposal.episode,
      proposal,
      months,
      dueOn,
      lateFrom: addDays(dueOn, followUpGraceDays + 1),
    });
  }
  await em.flush();
}

/** Cancels what is still to come of a graduation that was annulled. */
export async function cancelFollowUps({ em }: Work, proposal: GraduationProposal, cancelledOn: string): Promise<void> {
  for (const followUp of await em.find(FollowUp, { proposal, doneOn: null })) followUp.cancelledOn = cancelledOn;
  await em.flush();
}

/**
 * Answers the follow-ups of an earlier graduation that are open when the family is back on aid: to those that were still
 * to come, that it did not last; those that were due before were missed, and what they would have found is not known.
 */
export async function closeFollowUpsOnReturn(work: Work, householdId: string, day: string): Promise<void> {
  const { em, officer } = work;
  const open = await em.find(
    FollowUp,
    { household: householdId, doneOn: null, cancelledOn: null },
    { orderBy: { dueOn: 'asc' } },
  );
  if (open.length === 0) return;
  const kelurahan = await placeOn(em, householdId, day);
  for (const followUp of open) {
    const isToCome = followUp.dueOn >= day;
    em.assign(followUp, {
      doneOn: day,
      doneBy: officer.name,
      outcome: isToCome ? FollowUpOutcome.RELAPSED : FollowUpOutcome.MISSED,
      finding: isToCome ? 'Back on aid.' : 'Not visited before the family was back on aid.',
      kelurahan,
    });
  }
  await em.flush();
  for (const { id, months, outcome } of open) {
    await work.record({
      kind: JournalKind.FOLLOW_UP_RECORDED,
      householdId,
      kelurahanCode: kelurahan,
      subjectId: id,
      occurredOn: day,
      payload: { months, outcome, welfareClass: null },
    });
  }
}
