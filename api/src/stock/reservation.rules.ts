import { metresBetween, type Point } from '../region/distance.ts';

/** What one warehouse holds of one item. */
export interface Shelf extends Point {
  readonly itemCode: string;
  readonly warehouseCode: string;
  readonly isActive: boolean;
  readonly onHand: number;
  readonly reserved: number;
}

/** Units that a line of an order still needs. */
export interface Want {
  readonly orderLineId: string;
  readonly itemCode: string;
  readonly quantity: number;
}

/** Units of one warehouse for a line of an order. */
export interface Allocation extends Want {
  readonly warehouseCode: string;
}

/**
 * Says which warehouse gives what: the nearest that holds an item gives what it has free, then the next nearest. What no
 * warehouse has is short.
 *
 * @param wants in the order in which they are served
 * @param to where the goods go
 */
export function planReservation(shelves: readonly Shelf[], wants: readonly Want[], to: Point): Allocation[] {
  const byDistance = shelves
    .filter(({ isActive }) => isActive)
    .map((shelf) => ({ shelf, free: shelf.onHand - shelf.reserved, metres: metresBetween(shelf, to) }))
    .toSorted(
      (one, other) => one.metres - other.metres || (one.shelf.warehouseCode < other.shelf.warehouseCode ? -1 : 1),
    );
  return wants.flatMap((want) => {
    let open = want.quantity;
    return byDistance.flatMap((source) => {
      const quantity = source.shelf.itemCode === want.itemCode ? Math.min(open, source.free) : 0;
      if (quantity <= 0) return [];
      open -= quantity;
      source.free -= quantity;
      return [{ ...want, quantity, warehouseCode: source.shelf.warehouseCode }];
    });
  });
}
