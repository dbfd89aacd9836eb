import type { Cube } from '../../cube/cube.ts';

/**
 * Free stock of each item in each warehouse, and what of it left, as a series of days on which either changed.
 *
 * Free is what the books of the day said, by when movements were recorded: the books never held less than nothing, and
 * what a day said stays. What left counts when it left, whatever came back later. A dispatch leaves the 90 days after
 * ninety days, which makes a day of its own ahead of time: no cell changes because a day begins.
 */
export const stockCube: Cube = {
  table: 'cube_stock',
  columns: [
    'kelurahan_code',
    'warehouse_code',
    'item_code',
    'day',
    'until_day',
    'free',
    'dispatched',
    'dispatched_90_days',
  ],
  time: { column: 'day', grain: 'DAY', until: 'until_day' },
  dimensions: { warehouse: 'warehouse_code', item: 'item_code' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_stock (
  kelurahan_code text not null,
  warehouse_code text not null,
  item_code text not null,
  day date not null,
  until_day date not null,
  free integer not null,
  dispatched integer not null,
  dispatched_90_days integer not null,
  primary key (kelurahan_code, warehouse_code, item_code, day),
  constraint stock_cell_holds_for_days check (day < until_day),
  constraint stock_cell_not_negative check (free >= 0 and dispatched >= 0 and dispatched_90_days >= dispatched)
);
create index cube_stock_until on cube_stock (until_day);
comment on table cube_stock is 'Cube: free stock and what left of it, by warehouse, item and day on which either changed. Derived; recomputed per kelurahan from cube_stock_source.';
comment on column cube_stock.kelurahan_code is 'Where the warehouse stands.';
comment on column cube_stock.warehouse_code is 'The warehouse (gudang).';
comment on column cube_stock.item_code is 'The item; units of different items do not add up to anything.';
comment on column cube_stock.day is 'First day, in Bogor, of the state.';
comment on column cube_stock.until_day is 'Day of the next state; infinity for the last.';
comment on column cube_stock.free is 'Units on hand and not promised at the end of the day, by the books.';
comment on column cube_stock.dispatched is 'Units that left for orders on the day.';
comment on column cube_stock.dispatched_90_days is 'Units that left on the day and the 89 days before.';
`,
  // by way of the shelves: the index of movements begins with the item
  sourceSql: /* sql */ `
with change as (
  select w.kelurahan_code, s.warehouse_code, s.item_code, effect.day, effect.free, effect.dispatched, effect.recent
  from warehouse w
  join stock s on s.warehouse_code = w.code
  join stock_movement m on m.item_code = s.item_code and m.warehouse_code = s.warehouse_code
  cross join lateral (values
    ((m.recorded_at at time zone 'Asia/Jakarta')::date, m.on_hand_change - m.reserved_change, 0, 0),
    ((m.occurred_at at time zone 'Asia/Jakarta')::date, 0,
      case m.kind when 'DISPATCH' then -m.on_hand_change else 0 end,
      case m.kind when 'DISPATCH' then -m.on_hand_change else 0 end),
    ((m.occurred_at at time zone 'Asia/Jakarta')::date + 90, 0, 0,
      case m.kind when 'DISPATCH' then m.on_hand_change else 0 end)
  ) as effect (day, free, dispatched, recent)
  where effect.free <> 0 or effect.recent <> 0
),
total as (
  select kelurahan_code, warehouse_code, item_code, day,
    sum(free) as free, sum(dispatched) as dispatched, sum(recent) as recent
  from change
  group by 1, 2, 3, 4
)
select kelurahan_code, warehouse_code, item_code, day,
  coalesce(lead(day) over series, 'infinity') as until_day,
  -- recorded in the same moment, movements may stand in another order than they were made
  greatest(sum(free) over series, 0)::integer as free,
  dispatched::integer as dispatched,
  (sum(recent) over series)::integer as dispatched_90_days
from total
window series as (partition by kelurahan_code, warehouse_code, item_code order by day)
`,
};
