import type { Cube } from '../../cube/cube.ts';
import { FAMILY_PLACE, PLACE_COMMENTS, basesOf } from '../family-place.ts';
import { STAY_COMMENTS, STAYS, endedAt, monthsBetween } from './stay.ts';

/**
 * Stays on aid with a journey on the graduation pathway, by the month in which the latest journey began, the months from
 * there to its end and how that came: for the time from start of journey to graduation, unfinished ones censored.
 *
 * A journey ends with the stay, or before by dropping out, as long as the family has not begun another. Months are counted
 * as in `cube_episode`.
 */
export const episodeJourneyCube: Cube = {
  table: 'cube_episode_journey',
  columns: ['kelurahan_code', 'basis', 'programme_code', 'started_month', 'months', 'outcome', 'families'],
  time: { column: 'started_month', grain: 'MONTH' },
  dimensions: { programme: 'programme_code', leftHow: 'outcome' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_episode_journey (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  started_month date not null,
  months smallint,
  outcome text not null,
  families integer not null,
  constraint episode_journey_cell_basis_closed check (basis in ('THEN', 'NOW')),
  constraint episode_journey_cell_not_empty check (families > 0),
  constraint episode_journey_cell_ended_has_months check ((outcome = 'OPEN') = (months is null)),
  constraint one_episode_journey_cell unique nulls not distinct
    (basis, programme_code, started_month, kelurahan_code, outcome, months) include (families)
);
create index on cube_episode_journey (kelurahan_code);
comment on table cube_episode_journey is 'Cube: stays on aid with a journey, by kelurahan, programme, month the latest journey began, months to its end and outcome. Derived; recomputed per kelurahan from cube_episode_journey_source.';
comment on column cube_episode_journey.kelurahan_code is '${PLACE_COMMENTS.kelurahan} A journey happened where it ended.';
comment on column cube_episode_journey.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_episode_journey.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_episode_journey.started_month is 'First day of the month in which the latest journey of the stay began.';
comment on column cube_episode_journey.months is 'Months from that month to the month in which it ended; empty while it runs.';
comment on column cube_episode_journey.outcome is '${STAY_COMMENTS.outcome} DROPPED_OUT: the family goes on with its stay, but not with the journey.';
comment on column cube_episode_journey.families is 'Number of stays, at least 1.';
`,
  sourceSql: /* sql */ `
with place as (${FAMILY_PLACE}),
journey_of as (
  select p.kelurahan_code, p.basis, s.programme_code, j.started_on,
    case when j.state = 'DROPPED_OUT' then j.ended_on else s.ended_on end as ended_on,
    case when j.state = 'DROPPED_OUT' then 'DROPPED_OUT' else s.outcome end as outcome,
    p.came_on, p.moved_on
  from place p
  join episode e on e.household_id = p.household_id
  cross join lateral (
    select started_on, ended_on, state
    from journey
    where episode_id = e.id
    order by started_on desc
    limit 1
  ) as j
  cross join lateral ${STAYS} as s
  where coalesce(s.ended_on, 'infinity') > j.started_on
)
select s.kelurahan_code, b.basis, s.programme_code, s.started_month, s.months, s.outcome,
  sum(s.families)::integer as families
from (
  select p.kelurahan_code, p.basis, p.programme_code,
    date_trunc('month', p.started_on)::date as started_month,
    ${monthsBetween('p.started_on', 'p.ended_on')} as months,
    p.outcome,
    count(*) as families
  from journey_of p
  where ${endedAt('p.ended_on')}
  group by 1, 2, 3, 4, 5, 6
) as s
cross join ${basesOf('s.basis')}
group by 1, 2, 3, 4, 5, 6
`,
};
