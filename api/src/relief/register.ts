import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { RegisteredFamily } from './affected-family.rules.ts';

/** Locks households in the order of their ids, so that two claims of one family come one after the other. */
export async function lockHouseholds(em: SqlEntityManager, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await sqlOf(em).query<{ id: string }>(
    `/* relief.lock_households */
     select id from household where id = any ($1::uuid[]) order by id for no key update`,
    [[...new Set(ids)]],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * What the register says of households on a day.
 *
 * @param infantMaxAge oldest age in years of infants and toddlers
 * @param elderlyMinAge youngest age in years of elderly people
 */
export async function findRegistered(
  em: SqlEntityManager,
  ids: readonly string[],
  day: string,
  infantMaxAge: number,
  elderlyMinAge: number,
): Promise<Map<string, RegisteredFamily>> {
  if (ids.length === 0) return new Map();
  const rows = await sqlOf(em).query<RegisteredFamily & { id: string }>(
    `/* relief.registered */
     select h.id, h.kelurahan_code as "kelurahanCode",
       exists (select from episode e where e.household_id = h.id and e.started_on <= $2::date
         and (e.ended_on is null or e.ended_on > $2::date)) as "isOnAid",
       p.*
     from household h
     cross join lateral (
       select count(*)::integer as "personCount",
         count(*) filter (where born_on > $2::date - make_interval(years => $3 + 1))::integer as "infantCount",
         count(*) filter (where born_on <= $2::date - make_interval(years => $4))::integer as "elderlyCount",
         count(*) filter (where has_disability)::integer as "disabledCount"
       from person where household_id = h.id and died_on is null and left_on is null
     ) p
     where h.id = any ($1::uuid[])`,
    [[...ids], day, infantMaxAge, elderlyMinAge],
  );
  return new Map(rows.map(({ id, ...registered }) => [id, registered]));
}

/** By what the same family is found in an earlier incident. */
export interface ClaimKey {
  readonly householdId: string | null;
  readonly kkHash: Buffer | null;
}

/**
 * Finds the latest earlier claim of each family since a moment, in other incidents whose aid was not refused.
 *
 * @returns ids of earlier claims, under the household's id or the hash of the card in hexadecimal
 */
export async function findEarlierClaims(
  em: SqlEntityManager,
  keys: readonly ClaimKey[],
  since: Date,
  incidentId: string,
): Promise<Map<string, string>> {
  const households = keys.flatMap(({ householdId }) => householdId ?? []);
  const hashes = keys.flatMap(({ kkHash }) => kkHash ?? []);
  if (households.length + hashes.length === 0) return new Map();
  const rows = await sqlOf(em).query<{ key: string; id: string }>(
    `/* relief.earlier_claims */
     select distinct on (key) key, id
     from (
       select household_id::text as key, id, incident_id, recorded_at, struck_at from affected_family
       where household_id = any ($1::uuid[]) and recorded_at >= $3
       union all
       select encode(kk_hash, 'hex'), id, incident_id, recorded_at, struck_at from affected_family
       where kk_hash = any ($2::bytea[]) and recorded_at >= $3
       union all
       -- told by its card before it was registered
       select i.household_id::text, c.id, c.incident_id, c.recorded_at, c.struck_at
       from affected_family c join identity i on i.kind = 'KK' and i.hash = c.kk_hash
       where c.kk_hash is not null and c.recorded_at >= $3 and i.household_id = any ($1::uuid[])
     ) f
     where struck_at is null and incident_id <> $4
       and exists (select from family_entitlement e where e.family_id = f.id)
       and not exists (select from relief_order o where o.incident_id = f.incident_id and o.state in ('REJECTED', 'CANCELLED'))
     order by key, recorded_at desc, id desc`,
    [households, hashes, since, incidentId],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
