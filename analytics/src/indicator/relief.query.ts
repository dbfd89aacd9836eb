import type { Sql } from '../sql.ts';

/** What {@link countVictims} is asked. */
export interface VictimRequest {
  /** First and last day on which incidents happened, in Bogor, `2026-11-24`. */
  readonly from: string;
  readonly until: string;
  /** Code of the kelurahan; the whole city without one. */
  readonly kelurahan?: string;
}

/** Families hit and entitled to relief, and people in them. */
export interface VictimCounts {
  readonly families: number;
  readonly persons: number;
  readonly servedFamilies: number;
  readonly servedPersons: number;
  /** Day of the first incident there is; null while there is none. */
  readonly firstDay: string | null;
}

/** Counts those who need relief and those who were served, of the incidents in a span of days. */
export async function countVictims(sql: Sql, { from, until, kelurahan }: VictimRequest): Promise<VictimCounts> {
  const [row] = await sql.query<VictimCounts>(VICTIMS, [from, until, kelurahan ?? null]);
  return row!;
}

const VICTIMS = /* sql */ `
/* indicator.victims */
with claim as (
  select coalesce(i.merged_into_id, i.id) as event,
    coalesce(f.household_id::text, encode(f.kk_hash, 'hex'), f.id::text) as family,
    f.person_count,
    exists (
      select from hand_over_family s join hand_over h on h.id = s.hand_over_id
      where s.family_id = f.id and h.annulled_at is null
    ) as is_served
  from incident i
  join relief_order o on o.incident_id = i.id and o.state not in ('REJECTED', 'CANCELLED')
  join affected_family f on f.incident_id = i.id and f.struck_at is null
  where i.occurred_at >= $1::date::timestamp at time zone 'Asia/Jakarta'
    and i.occurred_at < ($2::date + 1)::timestamp at time zone 'Asia/Jakarta'
    and ($3::text is null or i.kelurahan_code = $3)
    and exists (select from family_entitlement e where e.family_id = f.id)
),
-- the same family in two reports of one event is one
family as (
  select max(person_count)::integer as persons, bool_or(is_served) as is_served from claim group by event, family
)
select count(*)::integer as families, coalesce(sum(persons), 0)::integer as persons,
  count(*) filter (where is_served)::integer as "servedFamilies",
  coalesce(sum(persons) filter (where is_served), 0)::integer as "servedPersons",
  (select (min(occurred_at) at time zone 'Asia/Jakarta')::date::text from incident) as "firstDay"
from family`;
