import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompanionAssignment } from './companion-assignment.entity.ts';

/** The companion whom a household had on a day: one at most, as assignments do not overlap. */
export async function companionOn(em: SqlEntityManager, household: string, day: string): Promise<string | null> {
  const assignment = await em.findOne(CompanionAssignment, {
    household,
    startedOn: { $lte: day },
    $or: [{ endedOn: null }, { endedOn: { $gt: day } }],
  });
  return assignment?.companion ?? null;
}
