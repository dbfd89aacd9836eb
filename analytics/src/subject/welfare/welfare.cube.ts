import type { Cube } from '../../cube/cube.ts';
import { ladderSeries, movement, UNKNOWN } from './ladder.ts';

const LADDER = `array['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI']`;

/**
 * Families on aid by their class on the ladder of welfare, at the end of a quarter and of the one before.
 *
 * The class is the one that counts (standingClass of the API): after each assessment the lowest of the last ones, as many
 * as policy asked for on that day, so that it rises only when as many in a row are that high, and falls at once. Of two
 * assessments of one day the lower counts, and what a family says of itself does not. A policy holds from a day to come
 * when it is set, and so changes no class that stands.
 *
 * As a series by pair of classes: a row holds until the next one. A change shows as its pair in one quarter; from the
 * next on the family is in the pair of its class with itself, which may be a quarter that has not begun.
 */
export const welfareCube: Cube = {
  table: 'cube_welfare',
  columns: [
    'kelurahan_code',
    'basis',
    'quarter',
    'until_quarter',
    'class_before',
    'class_after',
    'movement',
    'families',
  ],
  time: { column: 'quarter', grain: 'QUARTER', until: 'until_quarter' },
  dimensions: { classBefore: 'class_before', classAfter: 'class_after', movement: 'movement' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_welfare (
  kelurahan_code text not null,
  basis text not null constraint welfare_cell_basis_closed check (basis in ('THEN', 'NOW')),
  quarter date not null,
  until_quarter date not null,
  class_before text not null,
  class_after text not null,
  movement text not null,
  families integer not null constraint welfare_cell_not_empty check (families > 0),
  primary key (kelurahan_code, basis, until_quarter, class_before, class_after) include (quarter, movement, families)
);
comment on table cube_welfare is 'Cube: families on aid by their class on the ladder of welfare (tangga kesejahteraan) at the end of a quarter and of the one before. Derived; recomputed per kelurahan from cube_welfare_source.';
comment on column cube_welfare.kelurahan_code is 'The kelurahan.';
comment on column cube_welfare.basis is 'THEN where the family lived at the end of the quarter, NOW where it lives at present.';
comment on column cube_welfare.quarter is 'First day of the first quarter of which it holds.';
comment on column cube_welfare.until_quarter is 'First day of the first quarter of which it no longer holds; infinity for the last.';
comment on column cube_welfare.class_before is 'Class at the end of the quarter before; UNKNOWN where none counted, ENTERED where the family was not on aid.';
comment on column cube_welfare.class_after is 'Class at the end of the quarter; UNKNOWN where none counts, LEFT where the family is not on aid.';
comment on column cube_welfare.movement is 'UP, SAME or DOWN; ENTERED, LEFT; UNKNOWN where a class is.';
comment on column cube_welfare.families is 'Families.';
`,
  sourceSql: /* sql */ `${ladderSeries(/* sql */ `
assessed as (
  select f.kelurahan_code, f.household_id, a.assessed_on,
    row_number() over earlier as number,
    array_agg(a.rung) over earlier as rungs
  from family f
  left join lateral (
    select assessed_on, min(array_position(${LADDER}, welfare_class)) as rung
    from welfare_assessment
    where household_id = f.household_id and source <> 'SELF_REPORT' and welfare_class is not null
    group by assessed_on
  ) a on true
  window earlier as (partition by f.kelurahan_code, f.household_id order by a.assessed_on)
),
held as (
  select a.kelurahan_code, a.household_id, a.assessed_on,
    coalesce((${LADDER})[
      (select min(rung) from unnest(a.rungs[a.number - p.in_a_row + 1:]) as rung)], '${UNKNOWN}') as value
  from assessed a
  left join (
    select daterange(valid_from, valid_until) as days, value::integer as in_a_row
    from policy_parameter
    where key = 'welfare.assessments_in_a_row'
  ) p on p.days @> a.assessed_on
)`)}
select kelurahan_code, basis, quarter, until_quarter, before as class_before, after as class_after,
  ${movement((value) => `array_position(${LADDER}, ${value})`)} as movement,
  families
from series
where families > 0
`,
};
