import type { Cube } from '../../cube/cube.ts';
import { REPORTED_EVENT } from './reported-event.ts';

/**
 * Units of relief goods that families were granted and that were handed over to them.
 *
 * Of orders neither rejected nor cancelled; one that was closed short keeps all that it needed, and one that is open counts
 * with what it has delivered so far.
 */
export const reliefSupplyCube: Cube = {
  table: 'cube_relief_supply',
  columns: ['kelurahan_code', 'month', 'hazard', 'item_code', 'needed', 'delivered'],
  time: { column: 'month', grain: 'MONTH' },
  dimensions: { hazard: 'hazard', item: 'item_code' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_relief_supply (
  kelurahan_code text not null,
  month date not null,
  hazard text not null,
  item_code text not null,
  needed integer not null,
  delivered integer not null,
  primary key (kelurahan_code, month, hazard, item_code),
  constraint relief_supply_cell_not_empty check (needed > 0),
  constraint relief_supply_delivers_what_is_needed check (delivered between 0 and needed)
);
comment on table cube_relief_supply is 'Cube: units of relief goods needed and delivered, by kelurahan, month, hazard and item. Derived; recomputed per kelurahan from cube_relief_supply_source.';
comment on column cube_relief_supply.kelurahan_code is 'Where the disaster was: that of the leading report, where reports were merged.';
comment on column cube_relief_supply.month is 'First day of the month, in Bogor, in which it happened, by the leading report.';
comment on column cube_relief_supply.hazard is 'What struck.';
comment on column cube_relief_supply.item_code is 'The item; units of different items do not add up to anything.';
comment on column cube_relief_supply.needed is 'Units that policy grants the families, at least 1.';
comment on column cube_relief_supply.delivered is 'Units of these that were handed over, by records that are not annulled.';
`,
  sourceSql: /* sql */ `
select event.kelurahan_code, date_trunc('month', event.occurred_on)::date as month, event.hazard, l.item_code,
  sum(l.needed)::integer as needed, sum(l.delivered)::integer as delivered
from ${REPORTED_EVENT} as event
join relief_order o on o.incident_id = event.incident_id and o.state not in ('REJECTED', 'CANCELLED')
-- a line that a revision left without need stays
join relief_order_line l on l.order_id = o.id and l.needed > 0
group by 1, 2, 3, 4
`,
};
