import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { compareRanking, type BackOrderLine, type PromisedGoods, type RankingReason } from './back-order.rules.ts';

interface RankedRow {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly itemCode: string;
  readonly kelurahanCode: string;
  readonly quantity: number;
  readonly reportedAt: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly priority: number;
  readonly priorityReasons: RankingReason[];
}

/** Lines of open orders that stock is missing for, who comes first first. Orders whose report was found wrong wait for none. */
export async function findBackOrders(em: SqlEntityManager, itemCodes: readonly string[]): Promise<BackOrderLine[]> {
  const rows = await sqlOf(em).query<RankedRow>(
    `/* stock.back_orders */
     select ${RANKED}, l.needed - l.reserved as quantity
     from relief_order_line l ${WITH_RANKING}
     where l.reserved < l.needed and l.item_code = any ($1)
       and o.state not in ('CLOSED', 'REJECTED', 'CANCELLED') and o.is_confirmed is distinct from false`,
    [[...itemCodes]],
  );
  return rows
    .map(({ latitude, longitude, reportedAt, ...row }) => ({
      ...row,
      reportedAt: new Date(reportedAt),
      to: { latitude, longitude },
    }))
    .toSorted(compareRanking);
}

/** What a warehouse holds ready of some items, and for which orders. */
export async function findPromises(
  em: SqlEntityManager,
  warehouseCode: string,
  itemCodes: readonly string[],
): Promise<PromisedGoods[]> {
  const rows = await sqlOf(em).query<RankedRow & { warehouseCode: string }>(
    `/* stock.promises */
     select ${RANKED}, a.waiting as quantity, $1 as "warehouseCode"
     from (
       select order_line_id, sum(reserved_change)::integer as waiting from stock_movement
       where warehouse_code = $1 and item_code = any ($2) and order_line_id is not null
       group by order_line_id having sum(reserved_change) > 0
     ) a
     join relief_order_line l on l.id = a.order_line_id ${WITH_RANKING}`,
    [warehouseCode, [...itemCodes]],
  );
  return rows.map((row) => ({ ...row, reportedAt: new Date(row.reportedAt) }));
}

const RANKED = /* sql */ `l.order_id as "orderId", l.id as "orderLineId", l.item_code as "itemCode",
  o.kelurahan_code as "kelurahanCode", o.reported_at::text as "reportedAt",
  coalesce(i.latitude, k.latitude) as latitude, coalesce(i.longitude, k.longitude) as longitude,
  coalesce(f.priority, 0) as priority, coalesce(f.priority_reasons, '[]') as "priorityReasons"`;

/** The neediest family is one that the order is for. */
const WITH_RANKING = /* sql */ `
join relief_order o on o.id = l.order_id
join incident i on i.id = o.incident_id
join kelurahan k on k.code = o.kelurahan_code
left join lateral (
  select f.priority, f.priority_reasons
  from affected_family f
  join family_entitlement e on e.family_id = f.id and e.item_code = l.item_code
  where f.struck_at is null and f.incident_id = i.id
  order by f.priority desc, f.id limit 1
) f on true`;
