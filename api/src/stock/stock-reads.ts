import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { refer } from '../graphql/read/reference.ts';
import { pageOf, type PageRequest } from '../graphql/sorted-page.ts';
import { ReliefOrderLine } from '../relief/relief-order-line.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { findBackOrders } from './back-order-queue.ts';
import { explainPlace, type BackOrderLine } from './back-order.rules.ts';
import { Stock } from './stock.entity.ts';
import type { BackOrder, BackOrderConnection, StockWarning } from './stock.types.ts';

/** What warehouses in use have less of than they should, by item and warehouse. */
export async function findStockWarnings(em: SqlEntityManager): Promise<StockWarning[]> {
  const rows = await sqlOf(em).query<{ id: string; free: number; missing: number }>(
    `/* stock.warnings */
     select s.id, s.on_hand - s.reserved as free, s.minimum - (s.on_hand - s.reserved) as missing
     from stock s join warehouse w on w.code = s.warehouse_code
     where w.is_active and s.on_hand - s.reserved < s.minimum
     order by s.item_code, s.warehouse_code`,
  );
  return rows.map(({ id, free, missing }) => ({ stock: refer(Stock, id), free, missing }));
}

/** The queue for an item, with the place of each line and why. */
export async function findBackOrderPage(
  em: SqlEntityManager,
  itemCode: string,
  page: PageRequest,
): Promise<BackOrderConnection> {
  const lines = await findBackOrders(em, [itemCode]);
  const places = lines.map((line, index) => ({ line, before: lines[index - 1], place: index + 1 }));
  const { nodes, pageInfo } = pageOf('backOrders', places, ({ line }) => keyOf(line), page);
  return {
    nodes: nodes.map(({ line, before, place }) => backOrderOf(line, before, place)),
    pageInfo,
    totalCount: lines.length,
    missingCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  };
}

function backOrderOf(line: BackOrderLine, before: BackOrderLine | undefined, place: number): BackOrder {
  return {
    place,
    order: refer(ReliefOrder, line.orderId),
    line: refer(ReliefOrderLine, line.orderLineId),
    missing: line.quantity,
    priority: line.priority,
    priorityReasons: [...line.priorityReasons],
    waitingSince: line.reportedAt,
    explanation: explainPlace(line, before),
  };
}

/** As the ranking orders them. */
function keyOf({ priority, reportedAt, orderId }: BackOrderLine): string {
  return `${String(1e9 - priority).padStart(10, '0')} ${reportedAt.toISOString()} ${orderId}`;
}
