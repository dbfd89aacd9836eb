import type { Point } from '../region/distance.ts';
import { planReservation, type Allocation, type Shelf, type Want } from './reservation.rules.ts';

/** One reason for the priority of a family, with its points. */
export interface RankingReason {
  readonly code: string;
  readonly points: number;
}

/** What decides which order comes first when an item is short. */
export interface Ranking {
  readonly orderId: string;
  /** Points of the neediest family that is entitled to the item; 0 where none is known. */
  readonly priority: number;
  readonly priorityReasons: readonly RankingReason[];
  readonly reportedAt: Date;
}

/** A line of an order that stock is missing for. */
export interface BackOrderLine extends Want, Ranking {
  readonly kelurahanCode: string;
  /** Where the goods go. */
  readonly to: Point;
}

/** Units that a warehouse holds ready for a line of an order. */
export interface PromisedGoods extends Allocation, Ranking {
  readonly kelurahanCode: string;
}

/**
 * Orders by who comes first: the order whose neediest family has more points, of equals the one that has waited longer. So
 * an order of one family with infants is not behind a larger one, and nobody waits for ever behind equals.
 */
export function compareRanking(one: Ranking, other: Ranking): number {
  return (
    other.priority - one.priority ||
    one.reportedAt.getTime() - other.reportedAt.getTime() ||
    (one.orderId < other.orderId ? -1 : one.orderId > other.orderId ? 1 : 0)
  );
}

/**
 * Says which line gets what of what is free: who comes first gets all it needs, from the warehouses nearest to it, before
 * the next gets anything.
 */
export function planBackOrders(shelves: readonly Shelf[], lines: readonly BackOrderLine[]): Allocation[] {
  const left = shelves.map((shelf) => ({ ...shelf }));
  return lines.toSorted(compareRanking).flatMap(({ orderLineId, itemCode, quantity, to }) => {
    const allocations = planReservation(left, [{ orderLineId, itemCode, quantity }], to);
    for (const given of allocations) {
      left.find(
        (shelf) => shelf.itemCode === given.itemCode && shelf.warehouseCode === given.warehouseCode,
      )!.reserved += given.quantity;
    }
    return allocations;
  });
}

/**
 * Says which promises are taken back when a shelf holds less than it has promised: those of who comes last first.
 *
 * @param promises of one item in one warehouse
 * @param excess units that are promised and not there
 */
export function planRelease(promises: readonly PromisedGoods[], excess: number): PromisedGoods[] {
  let open = excess;
  return promises
    .toSorted((one, other) => compareRanking(other, one))
    .flatMap((promise) => {
      const quantity = Math.min(open, promise.quantity);
      if (quantity <= 0) return [];
      open -= quantity;
      return [{ ...promise, quantity }];
    });
}

/** Why an order has its place, in words. @param before the order before it; undefined for the first */
export function explainPlace(own: Ranking, before: Ranking | undefined): string {
  const grounds = own.priorityReasons.map(({ code, points }) => `${code} ${points}`).join(', ');
  const need = `The neediest family has ${own.priority} points${grounds === '' ? '' : ` (${grounds})`}`;
  if (!before) return `${need}; no order that waits comes before it.`;
  if (before.priority > own.priority) return `${need}, that of the order before it ${before.priority}.`;
  return `${need} as that of the order before it, which was reported earlier, at ${before.reportedAt.toISOString()}.`;
}
