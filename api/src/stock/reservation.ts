import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { Point } from '../region/distance.ts';
import type { Work } from '../use-case/use-case.ts';
import { recordMovements } from './movement.ts';
import { planReservation, type Allocation, type Shelf, type Want } from './reservation.rules.ts';

/**
 * Reads what every warehouse holds of some items, and locks it until the transaction ends: always in the order of items
 * and warehouses, so that no two who reserve can wait for each other.
 */
export function lockStock(em: SqlEntityManager, itemCodes: readonly string[]): Promise<Shelf[]> {
  return sqlOf(em).query<Shelf>(
    `/* stock.lock */
     select s.item_code as "itemCode", s.warehouse_code as "warehouseCode", s.on_hand as "onHand", s.reserved,
       w.latitude, w.longitude, w.is_active as "isActive"
     from stock s join warehouse w on w.code = s.warehouse_code
     where s.item_code = any ($1)
     order by s.item_code, s.warehouse_code
     for no key update of s`,
    [[...new Set(itemCodes)]],
  );
}

/**
 * Reserves what lines of orders need from the nearest warehouses that hold it.
 *
 * @param wants in the order in which they are served; the caller holds their orders
 * @returns what was reserved where; what is missing of a want is short
 */
export async function reserveStock(work: Work, wants: readonly Want[], to: Point): Promise<Allocation[]> {
  if (wants.length === 0) return [];
  const shelves = await lockStock(
    work.em,
    wants.map(({ itemCode }) => itemCode),
  );
  const allocations = planReservation(shelves, wants, to);
  await recordMovements(
    work,
    allocations.map(({ orderLineId, itemCode, warehouseCode, quantity }) => ({
      kind: 'RESERVATION',
      orderLineId,
      itemCode,
      warehouseCode,
      onHandChange: 0,
      reservedChange: quantity,
    })),
  );
  return allocations;
}

/** Goods that a warehouse holds ready for a line of an order. */
export function findWaiting(em: SqlEntityManager, orderLineIds: readonly string[]): Promise<Allocation[]> {
  return sqlOf(em).query<Allocation>(
    `/* stock.waiting */
     select a.order_line_id as "orderLineId", l.item_code as "itemCode", a.warehouse_code as "warehouseCode",
       a.waiting as quantity
     from relief_allocation a join relief_order_line l on l.id = a.order_line_id
     where a.order_line_id = any ($1) and a.waiting > 0
     order by a.order_line_id, a.warehouse_code`,
    [[...orderLineIds]],
  );
}

/** Units that a line of an order no longer needs. */
export interface Surplus {
  readonly orderLineId: string;
  /** All that waits where not said. */
  readonly quantity?: number;
}

/**
 * Releases goods that wait for lines of orders, whose orders the caller holds.
 *
 * @returns what was released where
 */
export async function releaseStock(work: Work, surplus: readonly Surplus[]): Promise<Allocation[]> {
  const waiting = await findWaiting(
    work.em,
    surplus.map(({ orderLineId }) => orderLineId),
  );
  if (waiting.length === 0) return [];
  const open = new Map(surplus.map(({ orderLineId, quantity }) => [orderLineId, quantity ?? Infinity]));
  const released = waiting.flatMap((allocation) => {
    const quantity = Math.min(allocation.quantity, open.get(allocation.orderLineId)!);
    open.set(allocation.orderLineId, open.get(allocation.orderLineId)! - quantity);
    return quantity > 0 ? [{ ...allocation, quantity }] : [];
  });
  await lockStock(
    work.em,
    released.map(({ itemCode }) => itemCode),
  );
  await recordMovements(
    work,
    released.map(({ orderLineId, itemCode, warehouseCode, quantity }) => ({
      kind: 'RELEASE',
      orderLineId,
      itemCode,
      warehouseCode,
      onHandChange: 0,
      reservedChange: -quantity,
    })),
  );
  return released;
}
