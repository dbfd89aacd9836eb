import type { Cube } from '../../cube/cube.ts';
import { FAMILY_PLACE, PLACE_COMMENTS, basesOf } from '../family-place.ts';
import { endedAt } from './stay.ts';

/**
 * Follow-ups of graduations by rising class (pemantauan pascagraduasi): by quarter of graduation, months after it and what
 * was found. Those of annulled graduations are left out. A graduation is counted under `*` and under each programme that
 * it ended, and by the kelurahan of that time where the family lived when it graduated, wherever it was visited.
 */
export const followUpCube: Cube = {
  table: 'cube_follow_up',
  columns: ['kelurahan_code', 'basis', 'programme_code', 'quarter', 'months', 'due_quarter', 'outcome', 'families'],
  time: { column: 'quarter', grain: 'QUARTER' },
  dimensions: { programme: 'programme_code', months: 'months', finding: 'outcome' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_follow_up (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  quarter date not null,
  months smallint not null,
  due_quarter date not null,
  outcome text not null,
  families integer not null,
  constraint follow_up_cell_basis_closed check (basis in ('THEN', 'NOW')),
  constraint follow_up_cell_not_empty check (families > 0),
  primary key (basis, programme_code, quarter, kelurahan_code, months, due_quarter, outcome) include (families)
);
create index on cube_follow_up (kelurahan_code);
comment on table cube_follow_up is 'Cube: follow-ups by kelurahan, programme, quarter of graduation, months after it and outcome. Derived; recomputed per kelurahan from cube_follow_up_source.';
comment on column cube_follow_up.kelurahan_code is '${PLACE_COMMENTS.kelurahan} A graduation happened where the family lived on its last day on aid.';
comment on column cube_follow_up.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_follow_up.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_follow_up.quarter is 'First day of the quarter of the graduation.';
comment on column cube_follow_up.months is 'Months after the graduation at which it is due.';
comment on column cube_follow_up.due_quarter is 'First day of the quarter in which it is due.';
comment on column cube_follow_up.outcome is 'SUSTAINED, NOT_SUSTAINED (the class has fallen), RELAPSED (back on aid when due), NOT_FOUND, MISSED (not done before the family was back on aid), or OPEN while it is not done.';
comment on column cube_follow_up.families is 'Number of graduations, at least 1.';
`,
  sourceSql: /* sql */ `
with place as (${FAMILY_PLACE})
select s.kelurahan_code, b.basis, s.programme_code, s.quarter, s.months, s.due_quarter, s.outcome,
  sum(s.families)::integer as families
from (
  select p.kelurahan_code, p.basis, s.programme_code,
    date_trunc('quarter', e.ended_on)::date as quarter,
    f.months,
    date_trunc('quarter', f.due_on)::date as due_quarter,
    coalesce(f.outcome, 'OPEN') as outcome,
    count(*) as families
  from place p
  join follow_up f on f.household_id = p.household_id and f.cancelled_on is null
  join episode e on e.household_id = f.household_id and e.id = f.episode_id and e.ended_on is not null
  cross join lateral (
    select '*' as programme_code
    union all
    select n.programme_code from enrolment n where n.episode_id = e.id and n.end_reason = 'EPISODE_ENDED'
  ) as s
  where ${endedAt('e.ended_on')}
  group by 1, 2, 3, 4, 5, 6, 7
) as s
cross join ${basesOf('s.basis')}
group by 1, 2, 3, 4, 5, 6, 7
`,
};
