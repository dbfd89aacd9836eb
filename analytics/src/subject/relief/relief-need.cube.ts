import type { Cube } from '../../cube/cube.ts';
import { REPORTED_EVENT } from './reported-event.ts';

/**
 * Disasters, the families hit that are entitled to relief, and those of them that were served.
 *
 * A family that several reports of one event name is one, with the people of the largest count; it is known again by its
 * household, else by the hash of its family card. Reports that were rejected did not happen; of orders that were cancelled
 * the disaster counts and nobody needs anything. A family is served when a hand-over names it that is not annulled. By day,
 * since the minimum service (SPM) is asked for spans of days, and a day has few disasters.
 */
export const reliefNeedCube: Cube = {
  table: 'cube_relief_need',
  columns: [
    'kelurahan_code',
    'occurred_on',
    'hazard',
    'incidents',
    'families',
    'persons',
    'served_families',
    'served_persons',
  ],
  time: { column: 'occurred_on', grain: 'DAY' },
  dimensions: { hazard: 'hazard' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_relief_need (
  kelurahan_code text not null,
  occurred_on date not null,
  hazard text not null,
  incidents integer not null,
  families integer not null,
  persons integer not null,
  served_families integer not null,
  served_persons integer not null,
  primary key (kelurahan_code, occurred_on, hazard),
  constraint relief_need_cell_not_empty check (incidents > 0),
  constraint relief_need_serves_whom_it_counts check (served_families <= families and served_persons <= persons)
);
create index cube_relief_need_day on cube_relief_need (occurred_on);
comment on table cube_relief_need is 'Cube: disasters, and families and people who need relief and were served, by kelurahan, day and hazard. Derived; recomputed per kelurahan from cube_relief_need_source.';
comment on column cube_relief_need.kelurahan_code is 'Where the disaster was: that of the leading report, where reports were merged.';
comment on column cube_relief_need.occurred_on is 'Day in Bogor on which it happened, by the leading report.';
comment on column cube_relief_need.hazard is 'What struck.';
comment on column cube_relief_need.incidents is 'Disasters (kejadian) that were reported and not rejected, merged reports being one; at least 1.';
comment on column cube_relief_need.families is 'Families hit that are entitled to relief, of orders neither rejected nor cancelled.';
comment on column cube_relief_need.persons is 'People (jiwa) in these families.';
comment on column cube_relief_need.served_families is 'Of these families, those that a hand-over record (BAST) names which is not annulled.';
comment on column cube_relief_need.served_persons is 'People in the families served.';
`,
  sourceSql: /* sql */ `
with family as (
  -- one row for each family of an event, and one without a family for reports in which nobody needs anything
  select event.kelurahan_code, event.occurred_on, event.hazard, event.event_id,
    coalesce(f.household_id::text, encode(f.kk_hash, 'hex'), f.id::text) as family,
    max(f.person_count) as persons,
    bool_or(served.by_hand_over is not null) as is_served
  from ${REPORTED_EVENT} as event
  left join relief_order o on o.incident_id = event.incident_id
  left join affected_family f on f.incident_id = event.incident_id and f.struck_at is null and o.state <> 'CANCELLED'
    and exists (select from family_entitlement e where e.family_id = f.id)
  -- for each family by the index, however few families are asked for
  left join lateral (
    select h.id as by_hand_over from hand_over_family s join hand_over h on h.id = s.hand_over_id
    where s.family_id = f.id and h.annulled_at is null
    limit 1
  ) as served on true
  where o.state is distinct from 'REJECTED'
  group by 1, 2, 3, 4, 5
)
select kelurahan_code, occurred_on, hazard,
  count(distinct event_id)::integer as incidents,
  count(family)::integer as families,
  coalesce(sum(persons) filter (where family is not null), 0)::integer as persons,
  count(family) filter (where is_served)::integer as served_families,
  coalesce(sum(persons) filter (where is_served), 0)::integer as served_persons
from family
group by 1, 2, 3
`,
};
