import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';

/**
 * The kelurahan a household lived in on a day. The day of a move counts for the new place; before the first residence
 * that is known, the first counts.
 *
 * @param day `2026-11-24`
 * @throws Error when no residence of it is recorded
 */
export async function placeOn(em: SqlEntityManager, householdId: string, day: string): Promise<string> {
  const [there] = await sqlOf(em).query<{ kelurahan_code: string }>(
    `/* household.place_on */
     select kelurahan_code from residence where household_id = $1
     order by case when started_on <= $2::date then started_on end desc nulls last, started_on
     limit 1`,
    [householdId, day],
  );
  if (!there) throw new Error(`Household ${householdId} has no residence: record where it lives.`);
  return there.kelurahan_code;
}

/**
 * The kelurahan a household lived in on the day before: where what ends on a day had its last one.
 *
 * @param day first day on which it is over, `2026-11-24`
 */
export function placeBefore(em: SqlEntityManager, householdId: string, day: string): Promise<string> {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return placeOn(em, householdId, before.toISOString().slice(0, 10));
}

/**
 * Every kelurahan a household lived in from a day on: whose figures change when something that began then does.
 *
 * @param from `2026-11-24`
 */
export async function placesDuring(em: SqlEntityManager, householdId: string, from: string): Promise<string[]> {
  const rows = await sqlOf(em).query<{ kelurahan_code: string }>(
    `/* household.places_during */
     select distinct kelurahan_code from residence
     where household_id = $1 and (ended_on is null or ended_on > $2::date) order by 1`,
    [householdId, from],
  );
  return rows.map(({ kelurahan_code }) => kelurahan_code);
}
