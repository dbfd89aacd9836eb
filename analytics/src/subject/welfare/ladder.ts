import { quarterOf } from '../../cube/fragments.ts';

/** Value of families that were not assessed yet. */
export const UNKNOWN = 'UNKNOWN';

/**
 * SQL of the series of families on aid by what they were assessed as, at the end of a quarter and of the one before.
 *
 * A family's value holds from the quarter of an assessment to that of the next, so nothing is asked quarter by quarter: each
 * change of a family adds it to one pair (before, after) and takes it from another, and what is there at the end of a
 * quarter is the sum of all changes until then. A quarter without changes needs no row.
 *
 * A family counts where it lives at the end of the quarter, whether it moved in it or not, so that over a city nobody
 * comes or goes by moving. One that left aid and came back within the quarter is on aid at both ends.
 *
 * Each step keeps kelurahan_code and is read once, so that PostgreSQL can ask for one kelurahan from the first step on.
 *
 * @param held gives kelurahan_code, household_id, assessed_on, value (text) of what counts after each assessment, from
 *   `family`, all families that ever lived in a kelurahan; one row with assessed_on null for a family without any
 */
export function ladderSeries(held: string): string {
  return /* sql */ `
with family as (
  select distinct kelurahan_code, household_id from residence
),
${held},
-- of several in a quarter the last is there at its end
at_end as (
  select kelurahan_code, household_id, from_quarter, value
  from (
    select kelurahan_code, household_id, value, ${quarterOf('assessed_on')} as from_quarter,
      ${quarterOf('lead(assessed_on) over family_by_time')} as next_quarter
    from held
    window family_by_time as (partition by kelurahan_code, household_id order by assessed_on)
  ) t
  where next_quarter is distinct from from_quarter or from_quarter is null
),
-- what says the same as the one before begins nothing
news as (
  select kelurahan_code, household_id, from_quarter, value
  from (
    select *, lag(value) over (partition by kelurahan_code, household_id order by from_quarter) is distinct from value as is_new
    from at_end
  ) t
  where is_new or from_quarter is null
),
-- before the first there is none
known as (
  select t.kelurahan_code, t.household_id, k.from_quarter, k.until_quarter, k.value
  from (
    select kelurahan_code, household_id, value, from_quarter,
      coalesce(lead(from_quarter) over family_by_time, 'infinity') as until_quarter,
      lag(household_id) over family_by_time is null as is_first
    from news
    window family_by_time as (partition by kelurahan_code, household_id order by from_quarter)
  ) t
  cross join lateral (values
    (t.from_quarter, t.until_quarter, t.value),
    (case when t.is_first then '-infinity'::date end, coalesce(t.from_quarter, 'infinity'), '${UNKNOWN}')
  ) k (from_quarter, until_quarter, value)
  where k.from_quarter < k.until_quarter
),
-- on aid at the end of each of these quarters, with that value
state as (
  select k.kelurahan_code, k.household_id, k.value,
    greatest(k.from_quarter, e.from_quarter) as from_quarter, least(k.until_quarter, e.until_quarter) as until_quarter
  from known k
  cross join lateral (
    select ${quarterOf('started_on')} as from_quarter, coalesce(${quarterOf('ended_on')}, 'infinity') as until_quarter
    from episode
    where household_id = k.household_id
    offset 0
  ) e
  where e.from_quarter < e.until_quarter and k.from_quarter < e.until_quarter and e.from_quarter < k.until_quarter
),
neighbour as (
  select kelurahan_code, household_id, value, from_quarter, until_quarter,
    (from_quarter + interval '3 months')::date as second_quarter,
    case when lag(until_quarter) over family_by_time = from_quarter then lag(value) over family_by_time else 'ENTERED' end as before,
    lead(from_quarter) over family_by_time is distinct from until_quarter and until_quarter < 'infinity' as leaves
  from state
  window family_by_time as (partition by kelurahan_code, household_id order by from_quarter)
),
-- the change shows in its quarter; from the next on the family is what it was
pair as (
  select n.kelurahan_code, n.household_id, p.before, p.after, p.from_quarter, p.until_quarter
  from neighbour n
  cross join lateral (values
    (n.before, n.value, n.from_quarter, n.second_quarter),
    (n.value, n.value, n.second_quarter, n.until_quarter),
    (n.value, 'LEFT', case when n.leaves then n.until_quarter end, (n.until_quarter + interval '3 months')::date)
  ) p (before, after, from_quarter, until_quarter)
  where p.from_quarter < p.until_quarter
),
place as (
  select 'NOW' as basis, kelurahan_code, id as household_id,
    '-infinity'::date as from_quarter, 'infinity'::date as until_quarter
  from household
  union all
  select 'THEN', kelurahan_code, household_id,
    ${quarterOf('started_on')}, coalesce(${quarterOf('ended_on')}, 'infinity')
  from residence
),
change as (
  select p.kelurahan_code, l.basis, p.before, p.after, c.quarter, c.families
  from pair p
  join place l on l.kelurahan_code = p.kelurahan_code and l.household_id = p.household_id
  cross join lateral (values
    (greatest(p.from_quarter, l.from_quarter), 1),
    (least(p.until_quarter, l.until_quarter), -1)
  ) c (quarter, families)
  where greatest(p.from_quarter, l.from_quarter) < least(p.until_quarter, l.until_quarter) and c.quarter < 'infinity'
),
net as (
  select kelurahan_code, basis, before, after, quarter, sum(families) as families
  from change
  group by 1, 2, 3, 4, 5
  having sum(families) <> 0
),
series as (
  select kelurahan_code, basis, before, after, quarter,
    coalesce(lead(quarter) over pair_by_time, 'infinity') as until_quarter,
    (sum(families) over pair_by_time)::integer as families
  from net
  window pair_by_time as (partition by kelurahan_code, basis, before, after order by quarter)
)`;
}

/** SQL of whether the value of a cell is above the one before. @param rank gives the place of a value in its order */
export function movement(rank: (value: string) => string): string {
  return `case
    when before = 'ENTERED' then 'ENTERED'
    when after = 'LEFT' then 'LEFT'
    when before = '${UNKNOWN}' or after = '${UNKNOWN}' then '${UNKNOWN}'
    when ${rank('after')} > ${rank('before')} then 'UP'
    when ${rank('after')} < ${rank('before')} then 'DOWN'
    else 'SAME'
  end`;
}
