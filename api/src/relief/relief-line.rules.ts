import type { UserError } from '../user-error.ts';

/** What is known of a line of an order. */
export interface LineFacts {
  readonly id: string;
  readonly itemCode: string;
  /** Whether it may leave before approval. */
  readonly isFastTrack: boolean;
  readonly needed: number;
  /** Units that stock was found for, those that left included. */
  readonly reserved: number;
  /** Units that left and did not come back. */
  readonly dispatched: number;
  readonly delivered: number;
}

/** Units of an item as they are given. */
export interface GivenQuantity {
  readonly itemCode: string;
  readonly quantity: number;
}

/** Units of a line that something is done with. */
export interface LineQuantity {
  readonly line: LineFacts;
  readonly quantity: number;
}

/** Units that are reserved and have not left. */
export function waitingOf({ reserved, dispatched }: LineFacts): number {
  return reserved - dispatched;
}

/** Units that have left and are not handed over. */
export function inTransitOf({ dispatched, delivered }: LineFacts): number {
  return dispatched - delivered;
}

/** Whether all that is needed is handed over, or would be with what is handed over now. */
export function isAllDelivered(lines: readonly LineFacts[], now: readonly LineQuantity[] = []): boolean {
  return lines.every((line) => line.delivered + sum(now.filter((one) => one.line.id === line.id)) >= line.needed);
}

/** Units of which there can be so many at most, and what is said where more are given. */
export interface Limit {
  readonly code: string;
  of(line: LineFacts): number;
  /** Says what there is: `are in transit`. */
  readonly there: string;
  /** What can be done. */
  readonly remedy: string;
}

/** The lines that quantities are of, or why they cannot be: no item of the order, twice, none, more than there is. */
export function judgeQuantities(
  lines: readonly LineFacts[],
  given: readonly GivenQuantity[],
  limit: Limit,
): { readonly quantities: LineQuantity[]; readonly userErrors: UserError[] } {
  const byItem = new Map(lines.map((line) => [line.itemCode, line]));
  const named = new Set<string>();
  const quantities: LineQuantity[] = [];
  const userErrors: UserError[] = [];
  given.forEach(({ itemCode, quantity }, index) => {
    const line = byItem.get(itemCode);
    const refuse = (code: string, member: string, message: string) =>
      userErrors.push({ code, field: `lines.${index}.${member}`, message });
    if (!line) {
      refuse(
        'ITEM_NOT_ORDERED',
        'itemCode',
        `This relief order has no ${itemCode}. It has ${[...byItem.keys()].join(', ')}.`,
      );
    } else if (named.has(itemCode)) {
      refuse('ITEM_TWICE', 'itemCode', `${itemCode} is named twice. Give its whole quantity once.`);
    } else if (quantity < 1) {
      refuse(
        'QUANTITY_NOT_POSITIVE',
        'quantity',
        `${quantity} of ${itemCode} is nothing. Give 1 or more, or leave it out.`,
      );
    } else if (quantity > limit.of(line)) {
      const message = `${limit.of(line)} of ${itemCode} ${limit.there}, ${quantity} were given. ${limit.remedy}`;
      refuse(limit.code, 'quantity', message);
    } else quantities.push({ line, quantity });
    named.add(itemCode);
  });
  if (given.length === 0) {
    userErrors.push({ code: 'LINES_MISSING', field: 'lines', message: 'No goods are named. Give one item or more.' });
  }
  return { quantities, userErrors };
}

/** Units that wait in a warehouse for a line. */
export interface WaitingUnits {
  readonly orderLineId: string;
  readonly warehouseCode: string;
  readonly quantity: number;
}

/** Says which warehouses send what, in the order in which they hold it ready. */
export function planDispatch<Units extends WaitingUnits>(
  waiting: readonly Units[],
  wanted: readonly LineQuantity[],
): Units[] {
  const open = new Map(wanted.map(({ line, quantity }) => [line.id, quantity]));
  return waiting.flatMap((units) => {
    const left = open.get(units.orderLineId) ?? 0;
    const quantity = Math.min(left, units.quantity);
    open.set(units.orderLineId, left - quantity);
    return quantity > 0 ? [{ ...units, quantity }] : [];
  });
}

/** Quantities as the journal tells them: units by item. */
export function unitsByItem(quantities: readonly LineQuantity[]): Record<string, number> {
  return Object.fromEntries(quantities.map(({ line, quantity }) => [line.itemCode, quantity]));
}

function sum(quantities: readonly LineQuantity[]): number {
  return quantities.reduce((total, { quantity }) => total + quantity, 0);
}
