import type { Cube } from '../../cube/cube.ts';
import { quarterOf } from '../../cube/fragments.ts';
import { FAMILY_PLACE, basesOf } from '../family-place.ts';
import { updatesOf } from './updates.ts';

/**
 * Families on aid at the end of a quarter, and those of them of which the register was told something in the quarter.
 *
 * What counts as told is listed in updates.ts. As a series: a row holds until the next one. A family updated in a quarter
 * is so in that quarter only, so after each quarter with updates there is a row without them, which may be of a quarter
 * that has not begun.
 */
export const registerCube: Cube = {
  table: 'cube_register',
  columns: ['kelurahan_code', 'basis', 'quarter', 'until_quarter', 'on_aid', 'updated'],
  time: { column: 'quarter', grain: 'QUARTER', until: 'until_quarter' },
  dimensions: {},
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_register (
  kelurahan_code text not null,
  basis text not null constraint register_cell_basis_closed check (basis in ('THEN', 'NOW')),
  quarter date not null,
  until_quarter date not null,
  on_aid integer not null constraint register_cell_not_empty check (on_aid > 0),
  updated integer not null,
  constraint register_updated_are_on_aid check (updated between 0 and on_aid),
  primary key (kelurahan_code, basis, until_quarter) include (quarter, on_aid, updated)
);
comment on table cube_register is 'Cube: families on aid at the end of a quarter, and of these whose data were updated in it (pemutakhiran). Derived; recomputed per kelurahan from cube_register_source.';
comment on column cube_register.kelurahan_code is 'The kelurahan.';
comment on column cube_register.basis is 'THEN where the family lived at the end of the quarter, NOW where it lives at present.';
comment on column cube_register.quarter is 'First day of the first quarter of which it holds.';
comment on column cube_register.until_quarter is 'First day of the first quarter of which it no longer holds; infinity for the last.';
comment on column cube_register.on_aid is 'Families on aid at the end of the quarter.';
comment on column cube_register.updated is 'Of these, families of which the register was told something in the quarter.';
`,
  sourceSql: /* sql */ `
with place as (
  select kelurahan_code, basis, household_id,
    ${quarterOf('came_on')} as from_quarter, coalesce(${quarterOf('moved_on')}, 'infinity') as until_quarter
  from (${FAMILY_PLACE}) as stretch
),
-- on aid, and there, at the end of each of these quarters
stay as (
  select p.kelurahan_code, p.basis, p.household_id,
    greatest(p.from_quarter, e.from_quarter) as from_quarter, least(p.until_quarter, e.until_quarter) as until_quarter
  from place p
  cross join lateral (
    select ${quarterOf('started_on')} as from_quarter, coalesce(${quarterOf('ended_on')}, 'infinity') as until_quarter
    from episode
    where household_id = p.household_id
    offset 0
  ) e
  where greatest(p.from_quarter, e.from_quarter) < least(p.until_quarter, e.until_quarter)
),
change as (
  select s.kelurahan_code, s.basis, c.quarter, c.on_aid, c.updated
  from stay s
  cross join lateral (
    values (s.from_quarter, 1, 0), (s.until_quarter, -1, 0)
    union all
    select u.quarter, 0, u.updated
    from (
      select distinct ${quarterOf('day')} as quarter from (${updatesOf('s.household_id')}) as told
    ) q
    cross join lateral (values (q.quarter, 1), ((q.quarter + interval '3 months')::date, -1)) u (quarter, updated)
    where q.quarter >= s.from_quarter and q.quarter < s.until_quarter
  ) c (quarter, on_aid, updated)
  where c.quarter < 'infinity'
),
counted as (
  select kelurahan_code, basis, quarter, sum(on_aid) as on_aid, sum(updated) as updated
  from change
  group by 1, 2, 3
),
net as (
  select c.kelurahan_code, b.basis, c.quarter, sum(c.on_aid) as on_aid, sum(c.updated) as updated
  from counted c
  cross join ${basesOf('c.basis')}
  group by 1, 2, 3
  having sum(c.on_aid) <> 0 or sum(c.updated) <> 0
),
series as (
  select kelurahan_code, basis, quarter,
    coalesce(lead(quarter) over place_by_time, 'infinity') as until_quarter,
    (sum(on_aid) over place_by_time)::integer as on_aid,
    (sum(updated) over place_by_time)::integer as updated
  from net
  window place_by_time as (partition by kelurahan_code, basis order by quarter)
)
select kelurahan_code, basis, quarter, until_quarter, on_aid, updated
from series
where on_aid > 0
`,
};
