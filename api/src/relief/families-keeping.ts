import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import type { FoundFamily } from './family-desk.ts';

/** Writes families of an incident with what they are granted, in two statements. @returns their ids */
export async function keepFamilies(
  em: SqlEntityManager,
  incidentId: string,
  families: readonly FoundFamily[],
  recordedAt: Date,
): Promise<string[]> {
  if (families.length === 0) return [];
  const ids = families.map(() => v7());
  const column = <Value>(valueOf: (family: FoundFamily) => Value) => families.map(valueOf);
  await sqlOf(em).query(
    `/* relief.keep_families */
     insert into affected_family (incident_id, recorded_at, id, household_id, head_name, kk_cipher, kk_hash, kk_masked,
       person_count, infant_count, pregnant_count, elderly_count, disabled_count, damage, is_displaced, is_on_aid,
       lives_elsewhere, priority, priority_reasons, repeats_family_id)
     select $1, $2, f.*
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::bytea[], $7::bytea[], $8::text[], $9::smallint[], $10::smallint[],
       $11::smallint[], $12::smallint[], $13::smallint[], $14::text[], $15::boolean[], $16::boolean[], $17::boolean[],
       $18::integer[], $19::jsonb[], $20::uuid[]) f`,
    [
      incidentId,
      recordedAt,
      ids,
      column(({ householdId }) => householdId),
      column(({ headName }) => headName),
      column(({ kk }) => kk?.cipher ?? null),
      column(({ kk }) => kk?.hash ?? null),
      column(({ kk }) => kk?.masked ?? null),
      column(({ personCount }) => personCount),
      column(({ infantCount }) => infantCount),
      column(({ pregnantCount }) => pregnantCount),
      column(({ elderlyCount }) => elderlyCount),
      column(({ disabledCount }) => disabledCount),
      column(({ damage }) => damage),
      column(({ isDisplaced }) => isDisplaced),
      column(({ isOnAid }) => isOnAid),
      column(({ livesElsewhere }) => livesElsewhere),
      column(({ priority }) => priority),
      column(({ priorityReasons }) => JSON.stringify(priorityReasons)),
      column(({ repeatsFamilyId }) => repeatsFamilyId),
    ],
  );
  const granted = families.flatMap(({ entitlement }, index) =>
    [...entitlement].map(([item, quantity]) => ({ family: ids[index]!, item, quantity })),
  );
  await keepEntitlements(em, granted);
  return ids;
}

/** Writes what families are granted. */
export async function keepEntitlements(
  em: SqlEntityManager,
  granted: readonly { readonly family: string; readonly item: string; readonly quantity: number }[],
): Promise<void> {
  if (granted.length === 0) return;
  await sqlOf(em).query(
    `/* relief.keep_entitlements */
     insert into family_entitlement (id, family_id, item_code, quantity)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[])`,
    [
      granted.map(() => v7()),
      granted.map(({ family }) => family),
      granted.map(({ item }) => item),
      granted.map(({ quantity }) => quantity),
    ],
  );
}
