import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { SealedIdentityNumber } from './identity-number.ts';

/** What kind of number it is: of a person or of a family. */
export enum IdentityKind {
  KK = 'KK',
  NIK = 'NIK',
}

/** Who holds a number. */
export interface Holder {
  readonly hash: Buffer;
  readonly kind: IdentityKind;
  readonly householdId: string;
  readonly personId: string | null;
  readonly kkMasked: string;
  readonly kelurahan: string;
  readonly diedOn: string | null;
  readonly leftOn: string | null;
  /** Of a person who died or left, or a card that the household had before. */
  readonly isFormer: boolean;
}

/**
 * Reserves numbers for the running transaction: whoever else brings one of them waits, so that each is given once and the
 * second is refused by a rule.
 */
export async function reserveNumbers(em: SqlEntityManager, numbers: readonly SealedIdentityNumber[]): Promise<void> {
  const keys = [...new Set(numbers.map(({ hash }) => hash.readBigInt64BE()))].sort((one, other) =>
    one < other ? -1 : 1,
  );
  for (const key of keys) {
    await sqlOf(em).query(`/* identity.reserve */ select pg_advisory_xact_lock($1::bigint)`, [String(key)]);
  }
}

/** Who holds any of the numbers, as one of a kind or as either. */
export async function findHolders(em: SqlEntityManager, numbers: readonly SealedIdentityNumber[]): Promise<Holder[]> {
  const rows = await sqlOf(em).query<Omit<Holder, 'isFormer'> & { isPresentCard: boolean }>(
    `/* identity.holders */
     select i.kind, i.hash, i.household_id as "householdId", i.person_id as "personId", h.kk_masked as "kkMasked",
       k.name as kelurahan, p.died_on::text as "diedOn", p.left_on::text as "leftOn",
       h.kk_cipher = any ($2::bytea[]) as "isPresentCard"
     from identity i
     join household h on h.id = i.household_id
     join kelurahan k on k.code = h.kelurahan_code
     left join person p on p.id = i.person_id
     where i.hash = any ($1::bytea[])
     order by i.kind, i.household_id`,
    [numbers.map(({ hash }) => hash), numbers.map(({ cipher }) => cipher)],
  );
  return rows.map(({ isPresentCard, ...holder }) => ({
    ...holder,
    isFormer: holder.kind === IdentityKind.KK ? !isPresentCard : holder.diedOn !== null || holder.leftOn !== null,
  }));
}

/** Has a number find its new holder. A NIK that a member who left holds goes with the person. */
export async function holdNumber(
  em: SqlEntityManager,
  kind: `${IdentityKind}`,
  { hash }: SealedIdentityNumber,
  householdId: string,
  personId: string | null,
): Promise<void> {
  await sqlOf(em).query(
    `/* identity.hold */
     insert into identity (kind, hash, household_id, person_id) values ($1, $2, $3, $4)
     on conflict (kind, hash) do update set household_id = excluded.household_id, person_id = excluded.person_id`,
    [kind, hash, householdId, personId],
  );
}

/** Has a number find nobody any more: it was entered by mistake. */
export async function releaseNumber(em: SqlEntityManager, kind: `${IdentityKind}`, personId: string): Promise<void> {
  await sqlOf(em).query(`/* identity.release */ delete from identity where kind = $1 and person_id = $2`, [
    kind,
    personId,
  ]);
}

/** Whether a person is the one found by the NIK that was recorded of them. */
export async function holdsNumber(em: SqlEntityManager, personId: string): Promise<boolean> {
  const rows = await sqlOf(em).query(`/* identity.held_by */ select from identity where person_id = $1 limit 1`, [
    personId,
  ]);
  return rows.length > 0;
}

/** Whether the database holds a made-up city, whose people have the serial 0000 that is never issued. */
export async function holdsDemoCity(em: SqlEntityManager): Promise<boolean> {
  const rows = await sqlOf(em).query(`/* setting.demo_city */ select from setting where name = 'demo_city'`);
  return rows.length > 0;
}
