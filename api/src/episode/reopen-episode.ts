import { placeOn, placesDuring } from '../household/place.ts';
import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { UserError } from '../user-error.ts';
import type { Work } from '../use-case/use-case.ts';
import { EnrolmentEndReason } from './enrolment.entity.ts';
import { Episode } from './episode.entity.ts';
import { EpisodeAction, episodeMachine, stateOf } from './episode.state.ts';

/** Why the end of an episode cannot be annulled: it is open, or the family has come back in another one since. */
export async function refuseReinstatement(work: Work, episode: Episode, field: string): Promise<UserError[]> {
  const unfit = episodeMachine.refuse(stateOf(episode), EpisodeAction.REINSTATE, field);
  if (unfit.length > 0) return unfit;
  const later = await work.em.findOne(Episode, {
    household: episode.household.id,
    startedOn: { $gt: episode.startedOn },
  });
  if (!later) return [];
  return [
    {
      code: 'EPISODE_FOLLOWED',
      field,
      message: `The family has been on aid again since ${later.startedOn}, so the episode before cannot go on. Correct what is wrong in the present one.`,
    },
  ];
}

/**
 * Annuls an end that was wrong: the episode and the enrolments that ended with it go on as if it had not been. The journal
 * keeps both. Asks no rule; whoever decides has asked {@link refuseReinstatement} and has locked the household.
 *
 * @param occurredOn day of the decision
 * @returns id of the entry EPISODE_REINSTATED
 */
export async function reinstateEpisode(
  work: Work,
  {
    episode,
    occurredOn,
    evidence,
    payload = {},
  }: {
    readonly episode: Episode;
    readonly occurredOn: string;
    readonly evidence: readonly Evidence[];
    readonly payload?: Record<string, unknown>;
  },
): Promise<string> {
  const { em } = work;
  await episode.enrolments.loadItems();
  const { endedOn, exitKind } = episode;
  // The episode first, since an enrolment may at no moment reach beyond it.
  episode.endedOn = null;
  episode.exitKind = null;
  episode.version += 1;
  await em.flush();
  const ended = episode.enrolments.filter(({ endReason }) => endReason === EnrolmentEndReason.EPISODE_ENDED);
  for (const enrolment of ended) {
    enrolment.endedOn = null;
    enrolment.endReason = null;
  }
  await em.flush();
  const household = episode.household.id;
  return work.record({
    kind: JournalKind.EPISODE_REINSTATED,
    householdId: household,
    kelurahanCode: await placeOn(em, household, occurredOn),
    alsoConcerns: await placesDuring(em, household, episode.startedOn),
    subjectId: episode.id,
    occurredOn,
    evidence,
    payload: { ...payload, endedOn, exitKind },
  });
}
