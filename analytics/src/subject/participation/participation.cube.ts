import type { Cube } from '../../cube/cube.ts';

/**
 * Families on aid by kelurahan, programme, month entered, month left and how they left.
 *
 * One row of the source is one stretch of participation at one place: an episode (programme `*`, any programme, so that
 * a family in two programmes counts once) or an enrolment (its programme), cut where the family moved within the city.
 * A stretch cut by a move ends as `RELOCATED` and goes on in the other kelurahan.
 */
export const participationCube: Cube = {
  table: 'cube_participation',
  columns: ['kelurahan_code', 'programme_code', 'entered_month', 'left_month', 'left_how', 'families'],
  time: { column: 'entered_month', grain: 'MONTH' },
  dimensions: { programme: 'programme_code', leftHow: 'left_how' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_participation (
  kelurahan_code text not null,
  programme_code text not null,
  entered_month date not null,
  left_month date,
  left_how text,
  families integer not null,
  constraint participation_cell_not_empty check (families > 0),
  constraint one_participation_cell unique nulls not distinct
    (programme_code, kelurahan_code, entered_month, left_month, left_how) include (families)
);
comment on table cube_participation is 'Cube: families by kelurahan, programme, month entered, month left and how. Derived; recomputed per kelurahan from cube_participation_source.';
comment on column cube_participation.kelurahan_code is 'Where the family lived during the stretch.';
comment on column cube_participation.programme_code is 'The programme, or * for aid of any kind.';
comment on column cube_participation.entered_month is 'First day of the month in which the stretch began.';
comment on column cube_participation.left_month is 'First day of the month in which it ended; empty while it runs.';
comment on column cube_participation.left_how is 'Exit kind of the episode, RELOCATED for a move within the city, or the reason only this enrolment ended; empty while it runs.';
comment on column cube_participation.families is 'Number of families, at least 1.';
`,
  sourceSql: /* sql */ `
with participation as (
  select household_id, '*' as programme_code, started_on, ended_on, exit_kind as left_how
  from episode
  union all
  select n.household_id, n.programme_code, n.started_on, n.ended_on,
    case n.end_reason when 'EPISODE_ENDED' then e.exit_kind else n.end_reason end
  from enrolment n
  join episode e on e.household_id = n.household_id and e.id = n.episode_id
),
stretch as (
  select r.kelurahan_code, p.programme_code,
    greatest(p.started_on, r.started_on) as entered_on,
    least(p.ended_on, r.ended_on) as left_on,
    case when r.ended_on < coalesce(p.ended_on, 'infinity') then 'RELOCATED' else p.left_how end as left_how
  from residence r
  join participation p on p.household_id = r.household_id
    and daterange(p.started_on, p.ended_on) && daterange(r.started_on, r.ended_on)
)
select kelurahan_code, programme_code,
  date_trunc('month', entered_on)::date as entered_month,
  date_trunc('month', left_on)::date as left_month,
  left_how,
  count(*)::integer as families
from stretch
group by 1, 2, 3, 4, 5
`,
};
