import type { Cube } from '../../cube/cube.ts';
import { participationCube } from './participation.cube.ts';

/**
 * Families on aid by kelurahan, programme and quarter: those who came and went in the quarter, those there at its end.
 *
 * Only quarters in which something happened have a row. The row holds until the next one, so a quarter without events
 * finds its families in the row with `quarter <= q < until_quarter`.
 */
export const participationQuarterCube: Cube = {
  table: 'cube_participation_quarter',
  derivedFrom: participationCube,
  columns: [
    'kelurahan_code',
    'programme_code',
    'quarter',
    'until_quarter',
    'entered',
    'gone',
    'relocated',
    'rising_class',
    'natural_exit',
    'on_aid',
  ],
  time: { column: 'quarter', grain: 'QUARTER', until: 'until_quarter' },
  dimensions: { programme: 'programme_code' },
  hasBasis: false,
  // Most queries ask for the latest quarters, which `until_quarter` finds without reading the years before.
  tableSql: /* sql */ `
create table cube_participation_quarter (
  kelurahan_code text not null,
  programme_code text not null,
  quarter date not null,
  until_quarter date not null,
  entered integer not null,
  gone integer not null,
  relocated integer not null,
  rising_class integer not null,
  natural_exit integer not null,
  on_aid integer not null,
  primary key (programme_code, until_quarter, kelurahan_code)
    include (quarter, entered, gone, relocated, rising_class, natural_exit, on_aid)
);
comment on table cube_participation_quarter is 'Cube: families by kelurahan, programme and quarter in which any came or went. Derived; recomputed per kelurahan from cube_participation_quarter_source.';
comment on column cube_participation_quarter.kelurahan_code is 'Where the families live.';
comment on column cube_participation_quarter.programme_code is 'The programme, or * for aid of any kind.';
comment on column cube_participation_quarter.quarter is 'First day of the quarter.';
comment on column cube_participation_quarter.until_quarter is 'First day of the next quarter with a row, which the families on aid stay the same until; infinity for the last.';
comment on column cube_participation_quarter.entered is 'Families that entered in the quarter, or came from another kelurahan.';
comment on column cube_participation_quarter.gone is 'Families that left in the quarter for any reason.';
comment on column cube_participation_quarter.relocated is 'Of those gone, families that moved within the city.';
comment on column cube_participation_quarter.rising_class is 'Of those gone, families that graduated by rising class.';
comment on column cube_participation_quarter.natural_exit is 'Of those gone, families that graduated naturally: deceased, no longer poor, moved out of the city.';
comment on column cube_participation_quarter.on_aid is 'Families on aid at the end of the quarter.';
`,
  sourceSql: /* sql */ `
with flow as (
  select kelurahan_code, programme_code, date_trunc('quarter', entered_month)::date as quarter,
    families as entered, 0 as gone, null as left_how
  from cube_participation
  union all
  select kelurahan_code, programme_code, date_trunc('quarter', left_month)::date, 0, families, left_how
  from cube_participation
  where left_month is not null
),
total as (
  select kelurahan_code, programme_code, quarter,
    sum(entered)::integer as entered,
    sum(gone)::integer as gone,
    coalesce(sum(gone) filter (where left_how = 'RELOCATED'), 0)::integer as relocated,
    coalesce(sum(gone) filter (where left_how = 'RISING_CLASS'), 0)::integer as rising_class,
    coalesce(sum(gone) filter (where left_how in ('DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY')), 0)::integer as natural_exit
  from flow
  group by 1, 2, 3
)
select kelurahan_code, programme_code, quarter,
  coalesce(lead(quarter) over series, 'infinity') as until_quarter,
  entered, gone, relocated, rising_class, natural_exit,
  (sum(entered - gone) over series)::integer as on_aid
from total
window series as (partition by kelurahan_code, programme_code order by quarter)
`,
};
