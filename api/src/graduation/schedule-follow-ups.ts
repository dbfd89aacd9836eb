import { addDays, addMonths } from '../days.ts';
import { placeOn } from '../household/place.ts';
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

/** Answers what is still to come of an earlier graduation when the family is back on aid: it did not last. */
export async function closeFollowUpsOnReturn({ em, officer }: Work, householdId: string, day: string): Promise<void> {
  const open = await em.find(FollowUp, { household: householdId, doneOn: null, cancelledOn: null });
  if (open.length === 0) return;
  const kelurahan = await placeOn(em, householdId, day);
  for (const followUp of open) {
    em.assign(followUp, {
      doneOn: day,
      doneBy: officer.name,
      outcome: FollowUpOutcome.RELAPSED,
      finding: 'Back on aid.',
      kelurahan,
    });
  }
  await em.flush();
}
