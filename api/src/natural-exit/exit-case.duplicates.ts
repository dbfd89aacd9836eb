import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { ExitCase } from './exit-case.entity.ts';
import { NaturalExitKind } from './exit-case.state.ts';

/** What the register says of the other record of a family that is recorded twice. */
export interface DuplicateFacts {
  /** Whether a report behind the case names the other household. */
  readonly namesOther: boolean;
  /** Whether a household named is on aid, and not itself found to be the record too many. */
  readonly otherIsOnAid: boolean;
  /** Whether another household left aid as the duplicate of this one, which was kept. */
  readonly isKept: boolean;
}

/** Finds the other records of families, for those of the cases that are about a family recorded twice. */
export async function findDuplicates(
  em: SqlEntityManager,
  cases: readonly ExitCase[],
): Promise<Map<string, DuplicateFacts>> {
  const asked = cases.filter(({ kind }) => kind === NaturalExitKind.DUPLICATE).map(({ id }) => id);
  if (asked.length === 0) return new Map();
  const rows = await sqlOf(em).query<DuplicateFacts & { id: string }>(DUPLICATES, [asked]);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** Waits until no other exit of a family recorded twice is being confirmed, so that of two records one stays. */
export async function takeTurnOfDuplicates(em: SqlEntityManager): Promise<void> {
  await sqlOf(em).query(`/* natural_exit.duplicate_turn */ select pg_advisory_xact_lock(320076)`);
}

const DUPLICATES = /* sql */ `
/* natural_exit.duplicates */
select c.id, o.names_other as "namesOther", o.is_on_aid as "otherIsOnAid",
  exists (
    select from exit_signal s
    join exit_case k on k.signal_id = s.id and k.kind = 'DUPLICATE' and k.state = 'CONFIRMED'
    where s.kind = 'DUPLICATE' and s.payload->>'otherHousehold' = c.household_id::text
  ) as "isKept"
from exit_case c
left join exit_signal first on first.id = c.signal_id
cross join lateral (
  select count(*) > 0 as names_other, coalesce(bool_or(exists (
    select from episode e
    where e.household_id = (s.payload->>'otherHousehold')::uuid and e.ended_on is null
      and not exists (
        select from exit_case k where k.episode_id = e.id and k.kind = 'DUPLICATE' and k.state = 'CONFIRMED')
  )), false) as is_on_aid
  from exit_signal s
  where s.household_id = c.household_id and s.kind = 'DUPLICATE' and s.occurred_on >= first.occurred_on
    and s.payload ? 'otherHousehold'
) o
where c.id = any($1::uuid[])`;
