import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockHousehold } from '../household/lock.ts';
import { Episode } from './episode.entity.ts';

/** Locks the household of an episode, then reads the episode as it stands. Null where there is none of this id. */
export async function lockEpisode(em: SqlEntityManager, id: string): Promise<Episode | null> {
  const episode = await em.findOne(Episode, { id });
  if (!episode) return null;
  await lockHousehold(em, episode.household.id);
  return em.refreshOrFail(episode);
}

export function unknownEpisode(id: string): UserError {
  return unknownRecord('episode', id, 'episodeId', 'Read the episodes of the household and give the id of one.');
}
