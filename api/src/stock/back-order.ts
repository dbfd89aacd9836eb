import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { enqueueFill } from './back-order-job.ts';
import { findBackOrders } from './back-order-queue.ts';
import { planBackOrders, type BackOrderLine } from './back-order.rules.ts';
import { recordMovements } from './movement.ts';
import { lockStock } from './reservation.ts';
import type { Allocation } from './reservation.rules.ts';

/**
 * Reserves what is free of some items for the orders that are short of it, who comes first first. It locks the stock of
 * the items, so the caller has locked none, or just that. It waits for no order: one that somebody is at work on gets its
 * share by a job right afterwards, as do all when an order lets go of goods.
 *
 * @returns ids of the orders that got something
 */
export async function fillBackOrders(work: Work, itemCodes: readonly string[]): Promise<string[]> {
  if (itemCodes.length === 0) return [];
  const { em } = work;
  const shelves = await lockStock(em, itemCodes);
  const lines = await findBackOrders(em, itemCodes);
  const planned = planBackOrders(shelves, lines);
  if (planned.length === 0) return [];
  const orderOf = new Map(lines.map(({ orderLineId, orderId }) => [orderLineId, orderId]));
  const held = await holdOrders(em, new Set(planned.map(({ orderLineId }) => orderOf.get(orderLineId)!)), 'SKIP');
  // what was read before it was held may have changed meanwhile
  const now = new Map((await findBackOrders(em, itemCodes)).map((line) => [line.orderLineId, line]));
  const isAsPlanned = ({ orderId, orderLineId, quantity }: BackOrderLine) =>
    held.has(orderId) && now.get(orderLineId)?.quantity === quantity;
  const served = new Map(lines.filter(isAsPlanned).map((line) => [line.orderLineId, line]));
  const reserved = planned.filter(({ orderLineId }) => served.has(orderLineId));
  await recordMovements(
    work,
    reserved.map(({ orderLineId, itemCode, warehouseCode, quantity }) => ({
      kind: 'RESERVATION',
      orderLineId,
      itemCode,
      warehouseCode,
      onHandChange: 0,
      reservedChange: quantity,
    })),
  );
  const left = planned.filter(({ orderLineId }) => !served.has(orderLineId));
  if (left.length > 0) {
    await enqueueFill(
      em,
      left.map(({ itemCode }) => itemCode),
    );
  }
  return recordForOrders(
    work,
    reserved.map((allocation) => ({ ...served.get(allocation.orderLineId)!, ...allocation })),
    'reserved',
  );
}

/** Goods that are promised, or promised no longer, to an order. */
export interface OrderedGoods extends Allocation {
  readonly orderId: string;
  readonly kelurahanCode: string;
}

/** Appends one entry for each order, that says what was reserved for it or released. @returns ids of the orders */
export async function recordForOrders(
  work: Work,
  goods: readonly OrderedGoods[],
  change: 'reserved' | 'released',
  payload: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const byOrder = Map.groupBy(goods, ({ orderId }) => orderId);
  for (const [orderId, own] of byOrder) {
    await work.record({
      kind: JournalKind.RELIEF_RESERVED,
      kelurahanCode: own[0]!.kelurahanCode,
      subjectId: orderId,
      occurredOn: dayOf(work.now),
      payload: {
        ...payload,
        [change]: own.map(({ itemCode, warehouseCode, quantity }) => ({ itemCode, warehouseCode, quantity })),
      },
    });
  }
  return [...byOrder.keys()];
}

/**
 * Locks orders until the transaction ends, in the order of their ids.
 *
 * @param busy WAIT for those that somebody else is at work on, which only may who has locked no stock; or SKIP them
 * @returns ids of those that are held
 */
export async function holdOrders(
  em: SqlEntityManager,
  orderIds: ReadonlySet<string>,
  busy: 'WAIT' | 'SKIP',
): Promise<Set<string>> {
  const rows = await sqlOf(em).query<{ id: string }>(
    `/* stock.hold_orders */ select id from relief_order where id = any ($1) order by id for no key update ${
      busy === 'SKIP' ? 'skip locked' : ''
    }`,
    [[...orderIds]],
  );
  return new Set(rows.map(({ id }) => id));
}
