import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { ListedFamily } from './report.rules.ts';

/** Reports of the events that some reports lead: they themselves and all that were merged into them. */
export async function findEventGroup(em: SqlEntityManager, leadingIds: readonly string[]): Promise<string[]> {
  const rows = await sqlOf(em).query<{ id: string }>(
    `/* relief.event_group */
     select id from incident where id = any ($1::uuid[]) or merged_into_id = any ($1::uuid[]) order by id`,
    [[...leadingIds]],
  );
  return rows.map(({ id }) => id);
}

/** A claim of a family, with what the family is known by; a name alone is no key. */
export interface GroupClaim extends ListedFamily {
  readonly id: string;
  readonly incidentId: string;
  readonly key: string | null;
}

/** Every claim that counts in some incidents, in the order they were recorded. */
export function findClaims(em: SqlEntityManager, incidentIds: readonly string[]): Promise<GroupClaim[]> {
  return sqlOf(em).query<GroupClaim>(
    `/* relief.group_claims */
     select id, incident_id as "incidentId", coalesce(household_id::text, encode(kk_hash, 'hex')) as key,
       person_count as "personCount", is_displaced as "isDisplaced"
     from affected_family where incident_id = any ($1::uuid[]) and struck_at is null order by id`,
    [[...incidentIds]],
  );
}
