import type { Sql } from '../sql.ts';

/** What {@link countVictims} is asked. */
export interface VictimRequest {
  /** First and last day on which incidents happened, in Bogor, `2026-11-24`. */
  readonly from: string;
  readonly until: string;
  /** Code of the kelurahan; the whole city without one. */
  readonly kelurahan?: string;
}

/** Families hit and entitled to relief, and people in them, as of the last refresh of `cube_relief_need`. */
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
select coalesce(sum(families), 0)::integer as families, coalesce(sum(persons), 0)::integer as persons,
  coalesce(sum(served_families), 0)::integer as "servedFamilies",
  coalesce(sum(served_persons), 0)::integer as "servedPersons",
  (select min(occurred_on)::text from cube_relief_need) as "firstDay"
from cube_relief_need
where occurred_on between $1 and $2 and ($3::text is null or kelurahan_code = $3)`;
