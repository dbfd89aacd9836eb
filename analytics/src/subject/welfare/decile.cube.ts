import type { Cube } from '../../cube/cube.ts';
import { ladderSeries, movement } from './ladder.ts';

/**
 * Families on aid by their national welfare decile (desil), at the end of a quarter and of the one before.
 *
 * The decile is the latest one known (currentDecile of the API): of one day that of the national register counts, and what
 * a family says of itself never does. The series is that of the welfare cube.
 */
export const decileCube: Cube = {
  table: 'cube_decile',
  columns: [
    'kelurahan_code',
    'basis',
    'quarter',
    'until_quarter',
    'decile_before',
    'decile_after',
    'movement',
    'families',
  ],
  time: { column: 'quarter', grain: 'QUARTER', until: 'until_quarter' },
  dimensions: { decileBefore: 'decile_before', decileAfter: 'decile_after', movement: 'movement' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_decile (
  kelurahan_code text not null,
  basis text not null constraint decile_cell_basis_closed check (basis in ('THEN', 'NOW')),
  quarter date not null,
  until_quarter date not null,
  decile_before text not null,
  decile_after text not null,
  movement text not null,
  families integer not null constraint decile_cell_not_empty check (families > 0),
  primary key (kelurahan_code, basis, until_quarter, decile_before, decile_after) include (quarter, movement, families)
);
comment on table cube_decile is 'Cube: families on aid by their national welfare decile (desil) at the end of a quarter and of the one before. Derived; recomputed per kelurahan from cube_decile_source.';
comment on column cube_decile.kelurahan_code is 'The kelurahan.';
comment on column cube_decile.basis is 'THEN where the family lived at the end of the quarter, NOW where it lives at present.';
comment on column cube_decile.quarter is 'First day of the first quarter of which it holds.';
comment on column cube_decile.until_quarter is 'First day of the first quarter of which it no longer holds; infinity for the last.';
comment on column cube_decile.decile_before is 'Decile at the end of the quarter before, 1 the poorest to 10; UNKNOWN where none was known, ENTERED where the family was not on aid.';
comment on column cube_decile.decile_after is 'Decile at the end of the quarter; UNKNOWN where none is known, LEFT where the family is not on aid.';
comment on column cube_decile.movement is 'UP, SAME or DOWN; ENTERED, LEFT; UNKNOWN where a decile is.';
comment on column cube_decile.families is 'Families.';
`,
  sourceSql: /* sql */ `${ladderSeries(/* sql */ `
held as (
  select f.kelurahan_code, f.household_id, a.assessed_on, a.decile::text as value
  from family f
  left join lateral (
    select distinct on (assessed_on) assessed_on, decile
    from welfare_assessment
    where household_id = f.household_id and source <> 'SELF_REPORT' and decile is not null
    order by assessed_on, source = 'DTSEN' desc
  ) a on true
)`)}
select kelurahan_code, basis, quarter, until_quarter, before as decile_before, after as decile_after,
  ${movement((value) => `${value}::integer`)} as movement,
  families
from series
where families > 0
`,
};
