import { planReservation, type Allocation, type Want } from '@simoncer/api';
import { reliefItems, warehouseStock, type WarehouseReference } from '../reference/relief.ts';

/** A warehouse fills up what has fallen below this share of what it began with, when its truck comes. */
const FILLED_BELOW = 0.6;

/** What a warehouse holds of an item. */
export interface StockShelf {
  readonly itemCode: string;
  readonly warehouseCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly isActive: true;
  readonly initial: number;
  readonly minimum: number;
  onHand: number;
  reserved: number;
}

/** The stock of a city as it stands at a moment of its history. Never below zero: what would be, is a mistake of the model. */
export class StockBook {
  readonly shelves: StockShelf[];
  readonly #byItem = new Map<string, StockShelf[]>();

  constructor(readonly warehouses: readonly WarehouseReference[]) {
    this.shelves = warehouses.flatMap((warehouse) =>
      warehouseStock
        .filter(({ warehouseKind }) => warehouseKind === warehouse.kind)
        .map(({ itemCode, initial, minimum }) => ({
          itemCode,
          warehouseCode: warehouse.code,
          latitude: warehouse.latitude,
          longitude: warehouse.longitude,
          isActive: true as const,
          initial,
          minimum,
          onHand: 0,
          reserved: 0,
        })),
    );
    for (const { code } of reliefItems) {
      this.#byItem.set(
        code,
        this.shelves.filter(({ itemCode }) => itemCode === code),
      );
    }
  }

  /** Which warehouse gives what, by the rule of the API. */
  plan(wants: readonly Want[], to: { readonly latitude: number; readonly longitude: number }): Allocation[] {
    const items = new Set(wants.map(({ itemCode }) => itemCode));
    return planReservation(
      [...items].flatMap((item) => this.#byItem.get(item) ?? []),
      wants,
      to,
    );
  }

  /** Changes what a warehouse holds. */
  move(itemCode: string, warehouseCode: string, onHandChange: number, reservedChange: number): void {
    const known = this.#byItem.get(itemCode)?.find((one) => one.warehouseCode === warehouseCode);
    const shelf = known ?? this.#newShelf(itemCode, warehouseCode);
    shelf.onHand += onHandChange;
    shelf.reserved += reservedChange;
    if (shelf.reserved < 0 || shelf.onHand < shelf.reserved) {
      throw new RangeError(
        `${warehouseCode} would hold ${shelf.onHand} of ${itemCode}, ${shelf.reserved} of them promised.`,
      );
    }
  }

  /** Units that a warehouse has of an item, promised ones included. */
  onHand(itemCode: string, warehouseCode: string): number {
    return this.#byItem.get(itemCode)?.find((one) => one.warehouseCode === warehouseCode)?.onHand ?? 0;
  }

  /** The warehouse to which goods come back. */
  get centralCode(): string {
    return this.warehouses.find(({ kind }) => kind === 'CENTRAL')!.code;
  }

  /** A shelf for what a warehouse does not keep, but got. */
  #newShelf(itemCode: string, warehouseCode: string): StockShelf {
    const { latitude, longitude } = this.warehouses.find(({ code }) => code === warehouseCode)!;
    const place = { itemCode, warehouseCode, latitude, longitude, isActive: true as const };
    const shelf = { ...place, initial: 0, minimum: 0, onHand: 0, reserved: 0 };
    this.shelves.push(shelf);
    this.#byItem.get(itemCode)?.push(shelf);
    return shelf;
  }

  /** Whether a warehouse has less than the minimum of anything free. */
  isLow(warehouseCode: string): boolean {
    return this.shelves.some(
      (shelf) => shelf.warehouseCode === warehouseCode && shelf.onHand - shelf.reserved < shelf.minimum,
    );
  }

  /**
   * What the next truck brings to a warehouse.
   *
   * @param missing units that orders wait for, by item
   */
  deliveryFor(warehouseCode: string, missing: ReadonlyMap<string, number>): { itemCode: string; quantity: number }[] {
    return this.shelves
      .filter((shelf) => shelf.warehouseCode === warehouseCode)
      .map((shelf) => {
        const free = shelf.onHand - shelf.reserved;
        const wanted = shelf.initial + (missing.get(shelf.itemCode) ?? 0);
        return { itemCode: shelf.itemCode, quantity: free < shelf.initial * FILLED_BELOW ? wanted - free : 0 };
      })
      .filter(({ quantity }) => quantity > 0);
  }
}
