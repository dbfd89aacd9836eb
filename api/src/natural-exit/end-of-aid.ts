import { sqlOf } from '../database/sql.ts';
import { endEpisode, endFactsOf } from '../episode/end-episode.ts';
import { refuseEndDay } from '../episode/end.rules.ts';
import type { Episode } from '../episode/episode.entity.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { endJourneyWithEpisode } from '../pathway/end-journey.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { NaturalExitKind } from './exit-case.state.ts';
import type { Document } from './refusals.ts';

/** Why aid cannot end on a day: before what the family still took part in. */
export async function refuseEndOn(
  { em, today }: Pick<Work, 'em' | 'today'>,
  episode: Episode,
  endedOn: string,
): Promise<UserError[]> {
  const unfit = refuseEndDay(endedOn, await endFactsOf(em, episode), 'endedOn', today);
  const [pathway] = await sqlOf(em).query<{ from: string | null }>(
    `/* natural_exit.last_day_of_pathway */
     select greatest(max(j.started_on) + 1, max(j.ended_on), max(a.started_on), max(a.ended_on))::text as from
     from journey j
     left join stage_attempt a on a.household_id = j.household_id and a.journey_id = j.id
     where j.household_id = $1 and j.episode_id = $2`,
    [episode.household.id, episode.id],
  );
  if (unfit.length > 0 || !pathway || pathway.from === null || endedOn >= pathway.from) return unfit;
  return [
    {
      code: 'DAY_NOT_POSSIBLE',
      field: 'endedOn',
      message: `The family was on the pathway until ${pathway.from}, so it was on aid then. Give that day or a later one.`,
    },
  ];
}

/** Ends aid naturally: an open journey first, then the enrolments and the episode. */
export async function endAid(
  work: Work,
  episode: Episode,
  end: { kind: NaturalExitKind; endedOn: string; evidence: readonly Document[]; payload: Record<string, unknown> },
): Promise<void> {
  await endJourneyWithEpisode(work, episode.id, end.endedOn, 'EXITED');
  await endEpisode(work, { ...end, episode, kind: ExitKind[end.kind] });
}
