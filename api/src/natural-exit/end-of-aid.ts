import type { GivenEvidence } from '../use-case/evidence.ts';
import { endEpisode, endFactsOf } from '../episode/end-episode.ts';
import { refuseEndDay } from '../episode/end.rules.ts';
import type { Episode } from '../episode/episode.entity.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { reinstateEpisode } from '../episode/reopen-episode.ts';
import { endJourneyWithEpisode, refuseJourneyEnd, reinstateJourneyWithEpisode } from '../pathway/end-journey.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { NaturalExitKind } from './exit-case.state.ts';

/** Why aid cannot end on a day: before what the family still got or took part in. */
export async function refuseEndOn(
  { em, today }: Pick<Work, 'em' | 'today'>,
  episode: Episode,
  endedOn: string,
): Promise<UserError[]> {
  const unfit = refuseEndDay(endedOn, await endFactsOf(em, episode), 'endedOn', today);
  if (unfit.length > 0) return unfit;
  return refuseJourneyEnd(em, episode.id, endedOn, 'EXITED', 'endedOn');
}

/** Ends aid naturally: an open journey first, then the enrolments and the episode. */
export async function endAid(
  work: Work,
  episode: Episode,
  end: { kind: NaturalExitKind; endedOn: string; evidence: readonly GivenEvidence[]; payload: Record<string, unknown> },
): Promise<void> {
  await endJourneyWithEpisode(work, episode.id, end.endedOn, 'EXITED');
  await endEpisode(work, { ...end, episode, kind: ExitKind[end.kind] });
}

/** Lets aid that ended wrongly go on: the episode, the enrolments that ended with it, and its journey. */
export async function reinstateAid(
  work: Work,
  episode: Episode,
  { evidence, payload }: { evidence: readonly GivenEvidence[]; payload: Record<string, unknown> },
): Promise<string> {
  const endedOn = episode.endedOn!;
  const journalEntryId = await reinstateEpisode(work, { episode, occurredOn: work.today, evidence, payload });
  await reinstateJourneyWithEpisode(work, episode.id, endedOn);
  return journalEntryId;
}
