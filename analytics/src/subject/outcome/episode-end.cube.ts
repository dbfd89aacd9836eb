import type { Cube } from '../../cube/cube.ts';
import { PLACE_COMMENTS } from '../family-place.ts';
import { episodeCube } from './episode.cube.ts';
import { STAY_COMMENTS } from './stay.ts';

/**
 * Stays on aid by the quarter in which they ended and how: for the outcome per programme, relapse after graduation and
 * what was paid out for those who graduated.
 */
export const episodeEndCube: Cube = {
  table: 'cube_episode_end',
  derivedFrom: episodeCube,
  columns: [
    'kelurahan_code',
    'basis',
    'programme_code',
    'quarter',
    'outcome',
    'families',
    'returned',
    'returned_in_12_months',
    'returned_in_24_months',
    'amount',
  ],
  time: { column: 'quarter', grain: 'QUARTER' },
  dimensions: { programme: 'programme_code', leftHow: 'outcome' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_episode_end (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  quarter date not null,
  outcome text not null,
  families integer not null,
  returned integer not null,
  returned_in_12_months integer not null,
  returned_in_24_months integer not null,
  amount bigint not null,
  primary key (basis, programme_code, quarter, kelurahan_code, outcome)
    include (families, returned, returned_in_12_months, returned_in_24_months, amount)
);
create index on cube_episode_end (kelurahan_code);
comment on table cube_episode_end is 'Cube: stays on aid that ended, by kelurahan, programme, quarter and outcome. Derived; recomputed per kelurahan from cube_episode_end_source.';
comment on column cube_episode_end.kelurahan_code is '${PLACE_COMMENTS.kelurahan}';
comment on column cube_episode_end.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_episode_end.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_episode_end.quarter is 'First day of the quarter of the first day no longer on aid.';
comment on column cube_episode_end.outcome is '${STAY_COMMENTS.outcome.replace('; OPEN while it runs', '')}';
comment on column cube_episode_end.families is 'Number of stays, at least 1.';
comment on column cube_episode_end.returned is '${STAY_COMMENTS.returned}';
comment on column cube_episode_end.returned_in_12_months is '${STAY_COMMENTS.returned_in_12_months}';
comment on column cube_episode_end.returned_in_24_months is '${STAY_COMMENTS.returned_in_24_months}';
comment on column cube_episode_end.amount is '${STAY_COMMENTS.amount.replace('; 0 while it runs', '')}';
`,
  sourceSql: /* sql */ `
select kelurahan_code, basis, programme_code,
  date_trunc('quarter', started_month + make_interval(months => months))::date as quarter,
  outcome,
  sum(families)::integer as families,
  sum(returned)::integer as returned,
  sum(returned_in_12_months)::integer as returned_in_12_months,
  sum(returned_in_24_months)::integer as returned_in_24_months,
  sum(amount)::bigint as amount
from cube_episode
where months is not null
group by 1, 2, 3, 4, 5
`,
};
