import type { Cube } from '../../cube/cube.ts';
import { ageBand, durationBucket, livedThereOn, monthOf } from '../../cube/fragments.ts';

/**
 * What happened at the stages of the pathway, by month.
 *
 * What is counted is a member at a stage of a journey, however many attempts it takes: a stage counts for the member who
 * passed it, so a member who takes over begins anew, and the stage that the one before left is neither passed nor dropped
 * out of. What came of those who reached a stage stands in the month they reached it (`reached_passed`), so that of a
 * month everybody is asked and who is still at it is not lost; what happened in a month stands in that month (`passed`,
 * `dropped_out`). A journey that is given up counts once, at the latest stage of who went it last, whether that stage was
 * under way or passed already.
 */
export const pathwayCube: Cube = {
  table: 'cube_pathway',
  columns: [
    'kelurahan_code',
    'basis',
    'month',
    'stage',
    'agency_code',
    'skill_code',
    'cohort_id',
    'sex',
    'age_band',
    'reason',
    'bucket',
    'reached',
    'reached_passed',
    'reached_repeated',
    'passed',
    'dropped_out',
  ],
  time: { column: 'month', grain: 'MONTH' },
  dimensions: {
    stage: 'stage',
    provider: 'agency_code',
    skill: 'skill_code',
    cohort: 'cohort_id',
    sex: 'sex',
    ageBand: 'age_band',
    dropOutReason: 'reason',
  },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_pathway (
  kelurahan_code text not null,
  basis text not null constraint pathway_cell_basis_closed check (basis in ('THEN', 'NOW')),
  month date not null,
  stage text not null,
  agency_code text not null,
  skill_code text,
  cohort_id uuid,
  sex text not null,
  age_band text not null,
  reason text,
  bucket smallint,
  reached integer not null,
  reached_passed integer not null,
  reached_repeated integer not null,
  passed integer not null,
  dropped_out integer not null,
  constraint pathway_cell_not_empty check (reached + passed + dropped_out > 0)
);
create index cube_pathway_place on cube_pathway (kelurahan_code, basis, month);
comment on table cube_pathway is 'Cube: members at the stages of the pathway (tahap graduasi) by month: who reached, passed and gave up. Derived; recomputed per kelurahan from cube_pathway_source.';
comment on column cube_pathway.kelurahan_code is 'The kelurahan.';
comment on column cube_pathway.basis is 'THEN where the family lived when it happened, NOW where it lives at present.';
comment on column cube_pathway.month is 'First day of the month in which it happened.';
comment on column cube_pathway.stage is 'The stage (tahap).';
comment on column cube_pathway.agency_code is 'Who provides the attempt: the first for those who reached the stage, the last for those who passed it or gave up.';
comment on column cube_pathway.skill_code is 'Skill of that attempt (keterampilan); empty in stages without.';
comment on column cube_pathway.cohort_id is 'Cohort of that attempt (angkatan); empty where the family is seen alone.';
comment on column cube_pathway.sex is 'Sex of the member.';
comment on column cube_pathway.age_band is 'Age of the member on that day: UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER.';
comment on column cube_pathway.reason is 'Why the journey was given up; empty for what is none.';
comment on column cube_pathway.bucket is 'Days from reaching to passing the stage, for those who passed: bucket i up to 1.05^i days.';
comment on column cube_pathway.reached is 'Members who reached the stage in the month.';
comment on column cube_pathway.reached_passed is 'Of those who reached it in the month, members who passed it so far.';
comment on column cube_pathway.reached_repeated is 'Of those who reached it in the month, members who needed more than one attempt so far.';
comment on column cube_pathway.passed is 'Members who passed the stage in the month, whenever they reached it.';
comment on column cube_pathway.dropped_out is 'Journeys given up in the month, at this stage.';
`,
  sourceSql: /* sql */ `
with fact as not materialized (
  -- reached: the first attempt of a member at the stage
  select a.kelurahan_code, a.household_id, a.person_id, a.started_on as happened_on,
    a.stage, a.agency_code, a.skill_code, a.cohort_id, null::text as reason, null::smallint as bucket,
    1 as reached,
    exists (select from stage_attempt p
      where (p.household_id, p.journey_id, p.person_id, p.stage) = (a.household_id, a.journey_id, a.person_id, a.stage)
        and p.state = 'PASSED')::integer as reached_passed,
    exists (select from stage_attempt s
      where (s.household_id, s.journey_id, s.person_id, s.stage) = (a.household_id, a.journey_id, a.person_id, a.stage)
        and s.attempt_number = 2)::integer as reached_repeated,
    0 as passed, 0 as dropped_out
  from stage_attempt a
  where a.attempt_number = 1
  union all
  -- passed: in the days since the first attempt
  select r.kelurahan_code, p.household_id, p.person_id, p.ended_on,
    p.stage, p.agency_code, p.skill_code, p.cohort_id, null, ${durationBucket('p.ended_on - a.started_on')},
    0, 0, 0, 1, 0
  from stage_attempt p
  join stage_attempt a on
    (a.household_id, a.journey_id, a.person_id, a.stage) = (p.household_id, p.journey_id, p.person_id, p.stage)
    and a.attempt_number = 1
  join residence r on r.household_id = p.household_id and ${livedThereOn('r', 'p.ended_on')}
  where p.state = 'PASSED'
  union all
  -- given up
  select r.kelurahan_code, j.household_id, j.person_id, j.ended_on,
    l.stage, l.agency_code, l.skill_code, l.cohort_id, j.drop_out_reason, null,
    0, 0, 0, 0, 1
  from journey j
  join residence r on r.household_id = j.household_id and ${livedThereOn('r', 'j.ended_on')}
  cross join lateral (
    select a.stage, a.agency_code, a.skill_code, a.cohort_id
    from stage_attempt a
    where a.journey_id = j.id and a.person_id = j.person_id
    -- two of one day: the later stage was begun when the earlier was passed
    order by a.started_on desc, a.ended_on desc nulls first, a.id desc
    limit 1
  ) l
  where j.state = 'DROPPED_OUT'
),
placed as (
  select 'THEN' as basis, fact.* from fact
  union all
  select 'NOW', h.kelurahan_code, f.household_id, f.person_id, f.happened_on, f.stage, f.agency_code, f.skill_code,
    f.cohort_id, f.reason, f.bucket, f.reached, f.reached_passed, f.reached_repeated, f.passed, f.dropped_out
  from household h
  -- family by family: the planner would rather read the facts of all
  cross join lateral (select fact.* from fact where fact.household_id = h.id offset 0) f
)
select t.kelurahan_code, t.basis, ${monthOf('t.happened_on')} as month,
  t.stage, t.agency_code, t.skill_code, t.cohort_id, m.sex, ${ageBand('m.born_on', 't.happened_on')} as age_band,
  t.reason, t.bucket,
  sum(t.reached)::integer as reached,
  sum(t.reached_passed)::integer as reached_passed,
  sum(t.reached_repeated)::integer as reached_repeated,
  sum(t.passed)::integer as passed,
  sum(t.dropped_out)::integer as dropped_out
from placed t
join person m on m.household_id = t.household_id and m.id = t.person_id
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
`,
};
