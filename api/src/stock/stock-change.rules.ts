import type { UserError } from '../user-error.ts';

/** Units of one item in one request, and of one shelf. */
export const LARGEST_QUANTITY = 1_000_000;
export const LARGEST_STOCK = 1_000_000_000;
/** Items in one request. */
export const MOST_LINES = 100;

/** Units of one item, as a request names them. */
export interface ItemUnits {
  readonly itemCode: string;
  readonly units: number;
}

/** What a shelf holds. */
export interface ShelfLevel {
  readonly onHand: number;
  readonly reserved: number;
}

/** Why the items of a request cannot be taken together. @param least units that each has at least */
export function refuseLines(lines: readonly ItemUnits[], least: 0 | 1): UserError[] {
  if (lines.length === 0 || lines.length > MOST_LINES) {
    const message = `A request names 1 to ${MOST_LINES} items; this one names ${lines.length}. Send what is more in another one.`;
    return [{ code: 'LINES_NOT_POSSIBLE', field: 'lines', message }];
  }
  const first = new Map<string, number>();
  return lines.flatMap(({ itemCode, units }, index) => {
    const before = first.get(itemCode);
    if (before === undefined) first.set(itemCode, index);
    else {
      const message = `${itemCode} is named in line ${before} already. Name each item once, with its sum.`;
      return [{ code: 'ITEM_NAMED_TWICE', field: `lines.${index}.itemCode`, message }];
    }
    return units >= least && units <= LARGEST_QUANTITY ? [] : [refuseUnits(units, least, `lines.${index}`)];
  });
}

/** A number of units that none can be. */
export function refuseUnits(units: number, least: 0 | 1, field: string): UserError {
  const message = `${units} units are not possible. Give a whole number from ${least} to ${LARGEST_QUANTITY}.`;
  return { code: 'QUANTITY_NOT_POSSIBLE', field, message };
}

/** Why a shelf cannot lose so many units. */
export function refuseLoss({ onHand }: ShelfLevel, units: number, place: string, field: string): UserError[] {
  if (units <= onHand) return [];
  const message = `${place}: ${onHand} units are there, so ${units} cannot be lost. Where the books are wrong, record a count (countStock).`;
  return [{ code: 'MORE_THAN_ON_HAND', field, message }];
}

/** Why a shelf cannot take so many units. */
export function refuseReceipt({ onHand }: ShelfLevel, units: number, place: string, field: string): UserError[] {
  if (onHand + units <= LARGEST_STOCK) return [];
  const message = `${place}: ${onHand} units are there, and ${LARGEST_STOCK} are the most that are kept. Look whether the quantity is right.`;
  return [{ code: 'QUANTITY_NOT_POSSIBLE', field, message }];
}

/**
 * What a count changes: the difference to what the books said at that moment, which is added to what they say now.
 *
 * @param movedSince units by which the shelf changed after the count
 * @returns the change, or why there is none
 */
export function changeByCount(
  { onHand }: ShelfLevel,
  counted: number,
  movedSince: number,
  place: string,
  field: string,
): number | UserError {
  const change = counted - (onHand - movedSince);
  if (onHand + change >= 0 && onHand + change <= LARGEST_STOCK) return change;
  const message = `${place}: ${counted} units were counted, and since then ${-movedSince} have left, which is more. Look at stockMovements, and count again.`;
  return { code: 'COUNT_CONTRADICTS_MOVEMENTS', field, message };
}

/** Units that are promised and would not be there after a change. */
export function excessAfter({ onHand, reserved }: ShelfLevel, change: number): number {
  return Math.max(0, reserved - (onHand + change));
}
