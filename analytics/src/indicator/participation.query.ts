import type { Sql } from '../sql.ts';
import { firstDayOf, type Quarter, quarterOfDay } from '../quarter.ts';

/** Level of region that counts are made for. */
export type AreaLevel = 'CITY' | 'KECAMATAN' | 'KELURAHAN';

/** Stands for aid of any programme: a family in two programmes counts once. */
export const ANY_PROGRAMME = '*';

/** What {@link countParticipation} is asked. */
export interface ParticipationRequest {
  readonly level: AreaLevel;
  /** Codes of the areas of that level. */
  readonly areas: readonly string[];
  /** Programme codes, {@link ANY_PROGRAMME} among them where aid as a whole is asked. */
  readonly programmes: readonly string[];
  readonly from: Quarter;
  readonly to: Quarter;
}

/** Families of one area, programme and quarter. */
export interface ParticipationCounts {
  readonly areaCode: string;
  readonly programmeCode: string;
  readonly quarter: Quarter;
  /** On aid at the end of the quarter, or now while it runs. */
  readonly onAid: number;
  /** On aid at any time in the quarter, each at the place where it last was: what a graduation can come from. */
  readonly exposed: number;
  /** Entered the area and left it. A move within the city is both for a kelurahan and a kecamatan, neither for the city. */
  readonly entered: number;
  readonly left: number;
  /** Left by rising class. */
  readonly risingClass: number;
  /** Left naturally: deceased, no longer poor, or moved away from the city. */
  readonly natural: number;
}

const AREA_EXPRESSION: Record<AreaLevel, string> = {
  CITY: 'left(k.kecamatan_code, 5)',
  KECAMATAN: 'k.kecamatan_code',
  KELURAHAN: 'k.code',
};

/** Relocations never cross the border of a city, so there they are neither entry nor exit. */
const INNER_MOVES: Record<AreaLevel, string> = { CITY: 'relocated', KECAMATAN: '0', KELURAHAN: '0' };

/**
 * Counts families on aid, their entries and exits, by area, programme and quarter, from the participation cube.
 *
 * @returns one row for every area, programme and quarter asked for, zeros included; unknown areas give no row
 */
export async function countParticipation(sql: Sql, request: ParticipationRequest): Promise<ParticipationCounts[]> {
  const rows = await sql.query<Omit<ParticipationCounts, 'quarter'> & { quarter: string }>(
    participationSql(request.level),
    [request.areas, request.programmes, firstDayOf(request.from), firstDayOf(request.to)],
  );
  return rows.map((row) => ({ ...row, quarter: quarterOfDay(row.quarter) }));
}

const participationSql = (level: AreaLevel) => /* sql */ `
/* indicator.participation_by_${level.toLowerCase()} */
with area as (
  select ${AREA_EXPRESSION[level]} as area_code, k.code as kelurahan_code
  from kelurahan k
  where ${AREA_EXPRESSION[level]} = any($1::text[])
),
cell as (
  select a.area_code, c.programme_code,
    date_trunc('quarter', c.entered_month)::date as entered_quarter,
    date_trunc('quarter', c.left_month)::date as left_quarter,
    c.left_how, c.families
  from area a
  join cube_participation c on c.kelurahan_code = a.kelurahan_code and c.programme_code = any($2::text[])
),
flow as (
  select area_code, programme_code, entered_quarter as quarter, families as entered,
    0 as gone, 0 as relocated, 0 as rising_class, 0 as natural_exit
  from cell
  union all
  select area_code, programme_code, left_quarter, 0, families,
    case when left_how = 'RELOCATED' then families else 0 end,
    case when left_how = 'RISING_CLASS' then families else 0 end,
    case when left_how in ('DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY') then families else 0 end
  from cell
  where left_quarter is not null
),
-- what came before the span asked for is folded into one row, the day before it
total as (
  select area_code, programme_code, greatest(quarter, $3::date - 1) as quarter,
    sum(entered) as entered, sum(gone) as gone, sum(relocated) as relocated,
    sum(rising_class) as rising_class, sum(natural_exit) as natural_exit
  from flow
  group by 1, 2, 3
),
grid as (
  select area_code, programme_code, quarter::date
  from (select distinct area_code from area) as areas,
    unnest($2::text[]) as programme_code,
    lateral (
      select $3::date - 1 as quarter
      union all
      select generate_series($3::date, $4::date, interval '3 months')
    ) as quarters
),
running as (
  select area_code, programme_code, quarter,
    coalesce(entered, 0) as entered, coalesce(gone, 0) as gone, coalesce(relocated, 0) as relocated,
    coalesce(rising_class, 0) as rising_class, coalesce(natural_exit, 0) as natural_exit,
    sum(coalesce(entered - gone, 0)) over (partition by area_code, programme_code order by quarter) as on_aid
  from grid
  left join total using (area_code, programme_code, quarter)
)
select area_code as "areaCode", programme_code as "programmeCode", quarter::text as quarter,
  on_aid::integer as "onAid",
  -- those there at the start and those who entered, without those who went on in another kelurahan
  (on_aid + gone - relocated)::integer as exposed,
  (entered - ${INNER_MOVES[level]})::integer as entered, (gone - ${INNER_MOVES[level]})::integer as "left",
  rising_class::integer as "risingClass", natural_exit::integer as "natural"
from running
where quarter >= $3::date
order by area_code, programme_code, quarter`;

/** Which quarters the facts cover. */
export interface FactSpan {
  /** Quarter of the oldest fact in the journal. */
  readonly first: Quarter;
  /** Quarter of the newest fact in the journal. */
  readonly last: Quarter;
}

/** The span of the facts, or undefined while there are none. */
export async function findFactSpan(sql: Sql): Promise<FactSpan | undefined> {
  const [row] = await sql.query<{ first: string | null; last: string | null }>(/* sql */ `
    /* indicator.fact_span */
    select min(occurred_on)::text as first, max(occurred_on)::text as last from journal`);
  if (!row?.first || !row.last) return undefined;
  return { first: quarterOfDay(row.first), last: quarterOfDay(row.last) };
}
