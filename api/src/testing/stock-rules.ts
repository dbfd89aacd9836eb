import type { World } from './world.ts';

/**
 * Holds all stock and all orders against what must be true whatever happened.
 *
 * @returns what is not
 */
export async function brokenStockRules(world: World): Promise<string[]> {
  const rows = await world.rows<{ broken: string }>(STOCK_RULES);
  return rows.map(({ broken }) => broken);
}

/**
 * Looks for goods that are free while an order is short of them. True only when nothing is at work.
 *
 * @returns what is
 */
export async function freeWhileShort(world: World): Promise<string[]> {
  const rows = await world.rows<{ found: string }>(`
    select distinct format('%s is free in %s while orders are short', s.item_code, s.warehouse_code) as found
    from stock s join warehouse w on w.code = s.warehouse_code and w.is_active
    join relief_order_line l on l.item_code = s.item_code and l.reserved < l.needed
    join relief_order o on o.id = l.order_id and o.state not in ('CLOSED', 'REJECTED', 'CANCELLED')
      and o.is_confirmed is distinct from false
    where s.on_hand > s.reserved order by 1`);
  return rows.map(({ found }) => found);
}

const STOCK_RULES = /* sql */ `
with moved as (
  select item_code, warehouse_code, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
  from stock_movement group by 1, 2
),
waiting as (
  select l.item_code, a.warehouse_code, sum(a.waiting) as units
  from relief_allocation a join relief_order_line l on l.id = a.order_line_id group by 1, 2
),
of_line as (
  select l.*, coalesce((select sum(waiting) from relief_allocation a where a.order_line_id = l.id), 0) as waiting,
    coalesce((select sum(dispatched) from relief_allocation a where a.order_line_id = l.id), 0) as sent,
    coalesce((select sum(h.quantity) from hand_over_line h join hand_over o on o.id = h.hand_over_id
      where h.order_line_id = l.id and o.annulled_at is null), 0) as handed
  from relief_order_line l
)
select format('stock of %s in %s is the sum of its movements', item_code, warehouse_code) as broken
from stock full join moved using (item_code, warehouse_code)
where (stock.on_hand, stock.reserved) is distinct from (coalesce(moved.on_hand, 0), coalesce(moved.reserved, 0))
union all
select format('%s in %s holds at least what it promised, and that is not negative', item_code, warehouse_code)
from stock where not (on_hand >= reserved and reserved >= 0)
union all
select format('%s in %s promised what waits for orders', item_code, warehouse_code)
from stock left join waiting using (item_code, warehouse_code) where stock.reserved <> coalesce(waiting.units, 0)
union all
select format('line %s: delivered ≤ dispatched ≤ reserved ≤ needed', id)
from of_line where not (0 <= delivered and delivered <= dispatched and dispatched <= reserved and reserved <= needed)
union all
select format('line %s: dispatched is what its movements sent', id) from of_line where dispatched <> sent
union all
select format('line %s: reserved is what waits and what was sent', id) from of_line where reserved <> waiting + sent
union all
select format('line %s: delivered is what was handed over', id) from of_line where delivered <> handed
union all
select format('order %s is over and keeps nothing waiting', o.id) from of_line l join relief_order o on o.id = l.order_id
where o.state in ('CLOSED', 'REJECTED', 'CANCELLED') and l.waiting > 0
order by 1`;
