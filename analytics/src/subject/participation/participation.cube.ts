import type { Cube } from '../../cube/cube.ts';
import { FAMILY_PLACE, PLACE_COMMENTS, basesOf } from '../family-place.ts';
import { ageBand, headOfFamily } from '../head-of-family.ts';

/**
 * Families on aid by kelurahan, programme, month entered and how, month left and how, and the head of the family when it
 * came on aid. The source of the cubes of quarters.
 *
 * One row of the source is one stretch of participation at one place: an episode (programme `*`, any programme, so that
 * a family in two programmes counts once) or an enrolment (its programme). By the kelurahan of that time, it is cut where
 * the family moved within the city: a stretch cut by a move ends as `RELOCATED` and goes on in the other kelurahan.
 */
export const participationCube: Cube = {
  table: 'cube_participation',
  columns: [
    'kelurahan_code',
    'basis',
    'programme_code',
    'entered_month',
    'left_month',
    'left_how',
    'entered_how',
    'head_sex',
    'head_age_band',
    'families',
  ],
  time: { column: 'entered_month', grain: 'MONTH' },
  dimensions: {
    programme: 'programme_code',
    leftHow: 'left_how',
    headSex: 'head_sex',
    headAgeBand: 'head_age_band',
  },
  hasBasis: true,
  // The kelurahan comes first, since cells are only read to refresh what is derived from them.
  tableSql: /* sql */ `
create table cube_participation (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  entered_month date not null,
  left_month date,
  left_how text,
  entered_how text not null,
  head_sex text not null,
  head_age_band text not null,
  families integer not null,
  constraint participation_basis_closed check (basis in ('THEN', 'NOW')),
  constraint participation_cell_entered_how_closed check (entered_how in ('ON_AID', 'RELOCATED')),
  constraint participation_cell_not_empty check (families > 0),
  constraint one_participation_cell unique nulls not distinct
    (kelurahan_code, basis, programme_code, entered_month, left_month, left_how, entered_how, head_sex, head_age_band)
);
comment on table cube_participation is 'Cube: families by kelurahan, programme, month entered and how, month left and how, and head of the family. Derived; recomputed per kelurahan from cube_participation_source.';
comment on column cube_participation.kelurahan_code is '${PLACE_COMMENTS.kelurahan}';
comment on column cube_participation.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_participation.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_participation.entered_month is 'First day of the month in which the stretch began.';
comment on column cube_participation.left_month is 'First day of the month in which it ended; empty while it runs.';
comment on column cube_participation.left_how is 'Exit kind of the episode, RELOCATED for a move within the city, or the reason only this enrolment ended; empty while it runs.';
comment on column cube_participation.entered_how is 'ON_AID where the family came on aid, RELOCATED where it was so already and moved in from another kelurahan of the city.';
comment on column cube_participation.head_sex is 'Sex of the head of the family (kepala keluarga) on the first day of the episode: FEMALE, MALE, or UNKNOWN where it had none.';
comment on column cube_participation.head_age_band is 'Age of the head on that day: UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER, or UNKNOWN.';
comment on column cube_participation.families is 'Number of families, at least 1.';
`,
  sourceSql: /* sql */ `
with place as (${FAMILY_PLACE}),
episode_at as (
  select p.kelurahan_code, p.basis, p.came_on, p.moved_on, e.household_id, e.id, e.started_on, e.ended_on, e.exit_kind
  from place p
  join episode e on e.household_id = p.household_id
    and e.started_on < coalesce(p.moved_on, 'infinity') and p.came_on < coalesce(e.ended_on, 'infinity')
),
stretch as (
  select e.kelurahan_code, e.basis, s.programme_code,
    greatest(s.started_on, e.came_on) as entered_on,
    least(s.ended_on, e.moved_on) as left_on,
    case when e.came_on > s.started_on then 'RELOCATED' else 'ON_AID' end as entered_how,
    case when e.moved_on < coalesce(s.ended_on, 'infinity') then 'RELOCATED' else s.left_how end as left_how,
    coalesce(head.sex, 'UNKNOWN') as head_sex,
    ${ageBand('head.years')} as head_age_band
  from episode_at e
  left join lateral ${headOfFamily('e.household_id', 'e.started_on')} as head on true
  cross join lateral (
    select '*' as programme_code, e.started_on, e.ended_on, e.exit_kind as left_how
    union all
    select n.programme_code, n.started_on, n.ended_on,
      case n.end_reason when 'EPISODE_ENDED' then e.exit_kind else n.end_reason end
    from enrolment n
    where n.episode_id = e.id
      and n.started_on < coalesce(e.moved_on, 'infinity') and e.came_on < coalesce(n.ended_on, 'infinity')
  ) as s
)
select s.kelurahan_code, b.basis, s.programme_code, s.entered_month, s.left_month, s.left_how, s.entered_how,
  s.head_sex, s.head_age_band, sum(s.families)::integer as families
from (
  select kelurahan_code, basis, programme_code,
    date_trunc('month', entered_on)::date as entered_month,
    date_trunc('month', left_on)::date as left_month,
    left_how, entered_how, head_sex, head_age_band, count(*) as families
  from stretch
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
) as s
cross join ${basesOf('s.basis')}
group by 1, 2, 3, 4, 5, 6, 7, 8, 9
`,
};
