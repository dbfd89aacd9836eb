import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { placeBefore, placesDuring } from '../household/place.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { EndFacts } from './end.rules.ts';
import { Enrolment, EnrolmentEndReason } from './enrolment.entity.ts';
import type { Episode } from './episode.entity.ts';
import type { ExitKind } from './episode.state.ts';

/** How an episode ends. */
export interface EpisodeEnd {
  readonly episode: Episode;
  readonly kind: ExitKind;
  /** First day no longer on aid. */
  readonly endedOn: string;
  readonly evidence: readonly Evidence[];
  readonly payload?: Record<string, unknown>;
}

/** What the rules on the day of an end ask, of an episode whose household is locked. */
export async function endFactsOf(em: SqlEntityManager, episode: Episode): Promise<EndFacts> {
  return (await endFactsOfMany(em, [episode])).get(episode.id)!;
}

/** The same of many episodes, in as many statements, by their ids. */
export async function endFactsOfMany(
  em: SqlEntityManager,
  episodes: readonly Episode[],
): Promise<Map<string, EndFacts>> {
  const ids = episodes.map(({ id }) => id);
  const enrolments = await em.find(Enrolment, { episode: { $in: ids } }, { orderBy: { startedOn: 'asc', id: 'asc' } });
  const payments = await sqlOf(em).query<{ episode_id: string; last_paid_on: string }>(
    `/* episode.last_payments */
     select n.episode_id, max(d.paid_on)::text as last_paid_on from enrolment n join disbursement d on d.enrolment_id = n.id
     where n.episode_id = any ($1) group by 1`,
    [ids],
  );
  return new Map(
    episodes.map(({ id, startedOn }) => [
      id,
      {
        startedOn,
        enrolments: enrolments
          .filter(({ episode }) => episode.id === id)
          .map(({ programme, startedOn, endedOn }) => ({ programme: programme.code, startedOn, endedOn })),
        lastPaidOn: payments.find(({ episode_id }) => episode_id === id)?.last_paid_on ?? null,
      },
    ]),
  );
}

/**
 * Ends an open episode: closes its enrolments, ends it, records it where the family lived on its last day on aid. Asks no
 * rule; whoever decides has asked `refuseEndDay`, has locked the household, and has ended the journey before.
 *
 * @returns id of the entry EPISODE_ENDED
 */
export async function endEpisode(
  work: Work,
  { episode, kind, endedOn, evidence, payload = {} }: EpisodeEnd,
): Promise<string> {
  const { em } = work;
  await episode.enrolments.loadItems();
  // The enrolments first: an enrolment may at no moment reach beyond its episode.
  for (const enrolment of episode.enrolments.filter((candidate) => candidate.endedOn === null)) {
    enrolment.endedOn = endedOn;
    enrolment.endReason = EnrolmentEndReason.EPISODE_ENDED;
  }
  await em.flush();
  episode.endedOn = endedOn;
  episode.exitKind = kind;
  episode.version += 1;
  await em.flush();
  const household = episode.household.id;
  return work.record({
    kind: JournalKind.EPISODE_ENDED,
    householdId: household,
    kelurahanCode: await placeBefore(em, household, endedOn),
    alsoConcerns: await placesDuring(em, household, episode.startedOn),
    subjectId: episode.id,
    occurredOn: endedOn,
    evidence,
    payload: { ...payload, exitKind: kind },
  });
}
