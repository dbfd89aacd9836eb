import { sqlOf } from '../database/sql.ts';
import type { Work } from '../use-case/use-case.ts';
import { findBackOrders, findPromises } from './back-order-queue.ts';
import { holdOrders, recordForOrders } from './back-order.ts';
import { planRelease, type PromisedGoods } from './back-order.rules.ts';
import { recordMovements } from './movement.ts';
import { lockShelves, type LockedShelf } from './shelves.ts';
import { excessAfter } from './stock-change.rules.ts';

/** So often is waited for orders that somebody is at work on. Each time the waiting takes one more of them. */
const MOST_TRIES = 50;

/** What is to become of one shelf. */
export interface ShelfChange {
  readonly shelf: LockedShelf;
  /** Units more or less. */
  readonly change: number;
}

/** Shelves that are locked, with the orders whose promises a change of them breaks. */
export interface HeldShelves<Refusal> {
  readonly changes: readonly ShelfChange[];
  readonly refusals: readonly Refusal[];
  /** What has to be taken back. */
  readonly broken: readonly PromisedGoods[];
}

/**
 * Locks shelves of a warehouse, asks what is to become of them, and holds the orders whose promises that breaks. Orders
 * are held before stock everywhere else; here the stock says which, so whoever is at work on one of them is waited for
 * with the stock let go, and then it is asked anew.
 *
 * @param decide asked with the shelves as they are
 */
export async function holdShelves<Refusal>(
  { em }: Work,
  warehouseCode: string,
  itemCodes: readonly string[],
  decide: (shelves: readonly LockedShelf[]) => Promise<{ changes: ShelfChange[]; refusals: Refusal[] }>,
): Promise<HeldShelves<Refusal>> {
  const sql = sqlOf(em);
  const busy = new Set<string>();
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    await sql.query('/* stock.before */ savepoint before_stock');
    await holdOrders(em, busy, 'WAIT');
    const decision = await decide(await lockShelves(em, warehouseCode, itemCodes));
    if (decision.refusals.length > 0) {
      // nor do shelves stay that were put up for it
      await sql.query('/* stock.refused */ rollback to savepoint before_stock');
      return { ...decision, broken: [] };
    }
    const excess = new Map(decision.changes.map(({ shelf, change }) => [shelf.itemCode, excessAfter(shelf, change)]));
    if ([...excess.values()].every((units) => units === 0)) return { ...decision, broken: [] };
    const promises = Map.groupBy(await findPromises(em, warehouseCode, itemCodes), ({ itemCode }) => itemCode);
    const broken = [...excess].flatMap(([itemCode, units]) => planRelease(promises.get(itemCode) ?? [], units));
    const wanted = new Set(broken.map(({ orderId }) => orderId));
    const held = await holdOrders(em, wanted, 'SKIP');
    if (held.size === wanted.size) return { ...decision, broken };
    await sql.query('/* stock.again */ rollback to savepoint before_stock');
    for (const orderId of wanted) busy.add(orderId);
  }
  throw new Error(`The orders that ${warehouseCode} promised goods to were at work ${MOST_TRIES} times.`);
}

/** Takes back promises that can no longer be kept. The caller holds their orders and the stock. */
export async function releasePromises(
  work: Work,
  broken: readonly PromisedGoods[],
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordMovements(
    work,
    broken.map(({ orderLineId, itemCode, warehouseCode, quantity }) => ({
      kind: 'RELEASE',
      orderLineId,
      itemCode,
      warehouseCode,
      onHandChange: 0,
      reservedChange: -quantity,
    })),
  );
  await recordForOrders(work, broken, 'released', payload);
}

/** Of some orders those that are short of some items. */
export async function findShortOrders(
  { em }: Work,
  orderIds: ReadonlySet<string>,
  itemCodes: readonly string[],
): Promise<string[]> {
  const lines = await findBackOrders(em, itemCodes);
  return [...new Set(lines.map(({ orderId }) => orderId))].filter((orderId) => orderIds.has(orderId));
}
