import type { Cube } from '../../cube/cube.ts';
import { ageBand, durationBucket, livedThereOn, monthOf } from '../../cube/fragments.ts';

/**
 * Journeys on the pathway, by month: opened, completed, and ended in each way.
 *
 * Each event of a journey stands in its own month. Sex and age are those of the member who goes the journey now or went
 * it last, for all its events, so that those of one kind add up along the way.
 */
export const journeyCube: Cube = {
  table: 'cube_journey',
  columns: [
    'kelurahan_code',
    'basis',
    'month',
    'sex',
    'age_band',
    'reason',
    'bucket',
    'opened',
    'completed',
    'graduated',
    'dropped_out',
    'ended_otherwise',
  ],
  time: { column: 'month', grain: 'MONTH' },
  dimensions: { sex: 'sex', ageBand: 'age_band', dropOutReason: 'reason' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_journey (
  kelurahan_code text not null,
  basis text not null constraint journey_cell_basis_closed check (basis in ('THEN', 'NOW')),
  month date not null,
  sex text not null,
  age_band text not null,
  reason text,
  bucket smallint,
  opened integer not null,
  completed integer not null,
  graduated integer not null,
  dropped_out integer not null,
  ended_otherwise integer not null,
  constraint journey_cell_not_empty check (opened + completed + graduated + dropped_out + ended_otherwise > 0)
);
create index cube_journey_place on cube_journey (kelurahan_code, basis, month);
comment on table cube_journey is 'Cube: journeys on the pathway by month: opened, completed, ended. Derived; recomputed per kelurahan from cube_journey_source.';
comment on column cube_journey.kelurahan_code is 'The kelurahan.';
comment on column cube_journey.basis is 'THEN where the family lived when it happened, NOW where it lives at present.';
comment on column cube_journey.month is 'First day of the month in which it happened.';
comment on column cube_journey.sex is 'Sex of the member who goes the journey, or went it last.';
comment on column cube_journey.age_band is 'Age of that member on the first day of the journey: UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER.';
comment on column cube_journey.reason is 'Why it was given up; empty for what is none.';
comment on column cube_journey.bucket is 'Days since the first day of the journey, for all but the opening: bucket i up to 1.05^i days.';
comment on column cube_journey.opened is 'Journeys opened.';
comment on column cube_journey.completed is 'Journeys of which the last stage was passed, so that the family can be proposed to graduate.';
comment on column cube_journey.graduated is 'Journeys that ended in graduation by rising class.';
comment on column cube_journey.dropped_out is 'Journeys given up.';
comment on column cube_journey.ended_otherwise is 'Journeys that ended since the family left aid otherwise, as by a natural exit.';
`,
  sourceSql: /* sql */ `
with fact as not materialized (
  select j.kelurahan_code, j.household_id, j.person_id, j.started_on, j.started_on as happened_on, null::text as reason,
    null::smallint as bucket, 1 as opened, 0 as completed, 0 as graduated, 0 as dropped_out, 0 as ended_otherwise
  from journey j
  union all
  select r.kelurahan_code, j.household_id, j.person_id, j.started_on, last.passed_on, null,
    ${durationBucket('last.passed_on - j.started_on')}, 0, 1, 0, 0, 0
  from journey j
  -- one passed attempt at most for each of the five stages
  cross join lateral (
    select max(a.ended_on) as passed_on
    from stage_attempt a
    where a.journey_id = j.id and a.person_id = j.person_id and a.state = 'PASSED'
    having count(*) = 5
  ) last
  join residence r on r.household_id = j.household_id and ${livedThereOn('r', 'last.passed_on')}
  union all
  select r.kelurahan_code, j.household_id, j.person_id, j.started_on, j.ended_on, j.drop_out_reason,
    ${durationBucket('j.ended_on - j.started_on')}, 0, 0,
    (j.state = 'GRADUATED')::integer, (j.state = 'DROPPED_OUT')::integer, (j.state = 'ENDED')::integer
  from journey j
  join residence r on r.household_id = j.household_id
    -- with its episode it ends after its last day, given up it is on the day itself
    and ${livedThereOn('r', `(j.ended_on - (j.state <> 'DROPPED_OUT')::integer)`)}
  where j.ended_on is not null
),
placed as (
  select 'THEN' as basis, fact.* from fact
  union all
  select 'NOW', h.kelurahan_code, f.household_id, f.person_id, f.started_on, f.happened_on, f.reason, f.bucket,
    f.opened, f.completed, f.graduated, f.dropped_out, f.ended_otherwise
  from household h
  -- family by family: the planner would rather read the facts of all
  cross join lateral (select fact.* from fact where fact.household_id = h.id offset 0) f
)
select t.kelurahan_code, t.basis, ${monthOf('t.happened_on')} as month, m.sex, ${ageBand('m.born_on', 't.started_on')} as age_band,
  t.reason, t.bucket,
  sum(t.opened)::integer as opened,
  sum(t.completed)::integer as completed,
  sum(t.graduated)::integer as graduated,
  sum(t.dropped_out)::integer as dropped_out,
  sum(t.ended_otherwise)::integer as ended_otherwise
from placed t
join person m on m.household_id = t.household_id and m.id = t.person_id
group by 1, 2, 3, 4, 5, 6, 7
`,
};
