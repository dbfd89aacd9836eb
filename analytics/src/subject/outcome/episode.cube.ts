import type { Cube } from '../../cube/cube.ts';
import { FAMILY_PLACE, PLACE_COMMENTS, basesOf } from '../family-place.ts';
import { STAY_COMMENTS, STAYS, endedAt, monthsBetween } from './stay.ts';

/**
 * Stays on aid by month in which they began, months that they lasted and how they ended: for the time from start of aid to
 * graduation with other exits competing, unfinished ones censored.
 *
 * A stay is an episode (programme `*`) or all of a family's time in a programme within an episode. By the kelurahan of
 * that time it is where it ended. Time is counted in steps of the calendar: `months` is the month of the end less that of
 * the start, so that a stay that runs is censored after the months from `started_month` to the month of the question, and
 * what had ended by an earlier month is known too.
 */
export const episodeCube: Cube = {
  table: 'cube_episode',
  columns: [
    'kelurahan_code',
    'basis',
    'programme_code',
    'started_month',
    'months',
    'outcome',
    'families',
    'returned',
    'returned_in_12_months',
    'returned_in_24_months',
    'amount',
  ],
  time: { column: 'started_month', grain: 'MONTH' },
  dimensions: { programme: 'programme_code', leftHow: 'outcome' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_episode (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  started_month date not null,
  months smallint,
  outcome text not null,
  families integer not null,
  returned integer not null,
  returned_in_12_months integer not null,
  returned_in_24_months integer not null,
  amount bigint not null,
  constraint episode_cell_basis_closed check (basis in ('THEN', 'NOW')),
  constraint episode_cell_not_empty check (families > 0),
  constraint episode_cell_ended_has_months check ((outcome = 'OPEN') = (months is null)),
  constraint one_episode_cell unique nulls not distinct
    (basis, programme_code, started_month, kelurahan_code, outcome, months) include (families)
);
create index on cube_episode (kelurahan_code);
comment on table cube_episode is 'Cube: stays on aid by kelurahan, programme, month begun, months lasted and outcome. Derived; recomputed per kelurahan from cube_episode_source.';
comment on column cube_episode.kelurahan_code is '${PLACE_COMMENTS.kelurahan} A stay happened where it ended.';
comment on column cube_episode.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_episode.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_episode.started_month is 'First day of the month in which the stay began.';
comment on column cube_episode.months is 'Months from that month to the month of the first day no longer on aid; empty while it runs.';
comment on column cube_episode.outcome is '${STAY_COMMENTS.outcome}';
comment on column cube_episode.families is 'Number of stays, at least 1.';
comment on column cube_episode.returned is '${STAY_COMMENTS.returned}';
comment on column cube_episode.returned_in_12_months is '${STAY_COMMENTS.returned_in_12_months}';
comment on column cube_episode.returned_in_24_months is '${STAY_COMMENTS.returned_in_24_months}';
comment on column cube_episode.amount is '${STAY_COMMENTS.amount}';
`,
  // A family whose stay in one programme ended while it went on in another has not left, so it cannot come back.
  sourceSql: /* sql */ `
with place as (${FAMILY_PLACE}),
stay as (
  select p.kelurahan_code, p.basis, s.programme_code,
    date_trunc('month', s.started_on)::date as started_month,
    ${monthsBetween('s.started_on', 's.ended_on')} as months,
    s.outcome,
    count(*) as families,
    count(next.started_on) as returned,
    count(*) filter (where next.started_on <= s.ended_on + interval '12 months') as returned_in_12_months,
    count(*) filter (where next.started_on <= s.ended_on + interval '24 months') as returned_in_24_months,
    coalesce(sum(paid.amount), 0) as amount
  from place p
  join episode e on e.household_id = p.household_id
  cross join lateral ${STAYS} as s
  -- stay by stay, and only of those that ended: the planner would rather read all that was ever paid
  left join lateral (
    select min(n.started_on) as started_on
    from episode n
    where s.ended_on = e.ended_on and n.household_id = e.household_id and n.started_on >= e.ended_on
    offset 0
  ) as next on true
  left join lateral (
    select sum(d.amount::bigint) as amount
    from enrolment n
    cross join lateral (select amount from disbursement where enrolment_id = n.id offset 0) d
    where s.ended_on is not null and n.episode_id = e.id and s.programme_code in ('*', n.programme_code)
  ) as paid on true
  where ${endedAt('s.ended_on')}
  group by 1, 2, 3, 4, 5, 6
)
select s.kelurahan_code, b.basis, s.programme_code, s.started_month, s.months, s.outcome,
  sum(s.families)::integer as families,
  sum(s.returned)::integer as returned,
  sum(s.returned_in_12_months)::integer as returned_in_12_months,
  sum(s.returned_in_24_months)::integer as returned_in_24_months,
  sum(s.amount)::bigint as amount
from stay s
cross join ${basesOf('s.basis')}
group by 1, 2, 3, 4, 5, 6
`,
};
