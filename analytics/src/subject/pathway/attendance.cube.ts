import type { Cube } from '../../cube/cube.ts';
import { ageBand, monthOf } from '../../cube/fragments.ts';

/**
 * Attendance at the sessions of the pathway, by month.
 *
 * A member is expected at every session of its cohort that is held while its attempt lasts, and at each of its own:
 * whoever records a session says of everybody who was expected whether they were there.
 */
export const attendanceCube: Cube = {
  table: 'cube_attendance',
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
    'expected',
    'present',
  ],
  time: { column: 'month', grain: 'MONTH' },
  dimensions: {
    stage: 'stage',
    provider: 'agency_code',
    skill: 'skill_code',
    cohort: 'cohort_id',
    sex: 'sex',
    ageBand: 'age_band',
  },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_attendance (
  kelurahan_code text not null,
  basis text not null constraint attendance_cell_basis_closed check (basis in ('THEN', 'NOW')),
  month date not null,
  stage text not null,
  agency_code text not null,
  skill_code text,
  cohort_id uuid,
  sex text not null,
  age_band text not null,
  expected integer not null,
  present integer not null,
  constraint attendance_cell_not_empty check (expected > 0 and present between 0 and expected)
);
create index cube_attendance_place on cube_attendance (kelurahan_code, basis, month);
comment on table cube_attendance is 'Cube: attendance (kehadiran) at the sessions of the pathway by month. Derived; recomputed per kelurahan from cube_attendance_source.';
comment on column cube_attendance.kelurahan_code is 'The kelurahan.';
comment on column cube_attendance.basis is 'THEN where the family lived on the day of the session, NOW where it lives at present.';
comment on column cube_attendance.month is 'First day of the month of the session.';
comment on column cube_attendance.stage is 'The stage (tahap).';
comment on column cube_attendance.agency_code is 'Who provides the attempt.';
comment on column cube_attendance.skill_code is 'Skill of the attempt (keterampilan); empty in stages without.';
comment on column cube_attendance.cohort_id is 'Cohort of the attempt (angkatan); empty where the family is seen alone.';
comment on column cube_attendance.sex is 'Sex of the member.';
comment on column cube_attendance.age_band is 'Age of the member on that day: UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER.';
comment on column cube_attendance.expected is 'Times a member was expected at a session.';
comment on column cube_attendance.present is 'Of these, times the member was there.';
`,
  sourceSql: /* sql */ `
with placed as (
  select 'THEN' as basis, n.kelurahan_code, n.household_id, n.stage_attempt_id, n.held_on, n.was_present
  from attendance n
  union all
  -- by way of the attempts, whose index finds those of a household
  select 'NOW', h.kelurahan_code, n.household_id, n.stage_attempt_id, n.held_on, n.was_present
  from household h
  cross join lateral (select id from stage_attempt where household_id = h.id offset 0) a
  join attendance n on n.stage_attempt_id = a.id
)
select t.kelurahan_code, t.basis, ${monthOf('t.held_on')} as month,
  a.stage, a.agency_code, a.skill_code, a.cohort_id, m.sex, ${ageBand('m.born_on', 't.held_on')} as age_band,
  count(*)::integer as expected,
  (count(*) filter (where t.was_present))::integer as present
from placed t
join stage_attempt a on a.household_id = t.household_id and a.id = t.stage_attempt_id
join person m on m.household_id = a.household_id and m.id = a.person_id
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
`,
};
