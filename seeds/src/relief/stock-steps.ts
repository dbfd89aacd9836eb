import type { OrderLine, ReliefOrder } from './relief-order.ts';
import type { Occasion, ReliefRows } from './relief-rows.ts';

/** Units by item, as the journal tells them. */
export type Units = Record<string, number>;

/** Sends what waits for lines. @returns what the journal tells of it */
export function sendWaiting(
  rows: ReliefRows,
  lines: readonly OrderLine[],
  occasion: Occasion,
): { units: Units; warehouses: string[] } {
  const units: Units = {};
  const warehouses = new Set<string>();
  for (const line of lines) {
    const { itemCode, id: orderLineId } = line;
    for (const { warehouseCode, quantity } of line.waiting.splice(0)) {
      rows.movement(
        { itemCode, warehouseCode, kind: 'DISPATCH', onHandChange: -quantity, reservedChange: -quantity, orderLineId },
        occasion,
      );
      line.dispatched += quantity;
      units[itemCode] = (units[itemCode] ?? 0) + quantity;
      warehouses.add(warehouseCode);
    }
  }
  return { units, warehouses: [...warehouses].sort() };
}

/** Sets free what waits for an order that needs it no longer. */
export function releaseWaiting(rows: ReliefRows, order: ReliefOrder, occasion: Occasion): Units {
  const released: Units = {};
  for (const line of order.lines) {
    const { itemCode, id: orderLineId } = line;
    for (const { warehouseCode, quantity } of line.waiting.splice(0)) {
      rows.movement(
        { itemCode, warehouseCode, kind: 'RELEASE', onHandChange: 0, reservedChange: -quantity, orderLineId },
        occasion,
      );
      line.reserved -= quantity;
      released[itemCode] = (released[itemCode] ?? 0) + quantity;
    }
  }
  return released;
}

/** Brings back to the central warehouse what was sent and not handed over. */
export function returnGoods(
  rows: ReliefRows,
  order: ReliefOrder,
  occasion: Occasion,
): { units: Units; warehouse: string } {
  const warehouse = rows.book.centralCode;
  const units: Units = {};
  for (const line of order.onTheWay) {
    const quantity = line.dispatched - line.delivered;
    const { itemCode, id: orderLineId } = line;
    rows.movement(
      { itemCode, warehouseCode: warehouse, kind: 'RETURN', onHandChange: quantity, reservedChange: 0, orderLineId },
      occasion,
    );
    line.dispatched -= quantity;
    line.reserved -= quantity;
    units[itemCode] = quantity;
  }
  return { units, warehouse };
}

/** Reserves what lines still need, by the rule of the API. @returns what was reserved where */
export function reserve(
  rows: ReliefRows,
  order: ReliefOrder,
  occasion: Occasion,
): { itemCode: string; warehouseCode: string; quantity: number }[] {
  const { lines } = order;
  const wants = lines.flatMap(({ itemCode, needed, reserved }, index) =>
    needed > reserved ? [{ orderLineId: String(index), itemCode, quantity: needed - reserved }] : [],
  );
  return rows.book.plan(wants, order.incident).map(({ orderLineId, itemCode, warehouseCode, quantity }) => {
    const line = lines[Number(orderLineId)] as OrderLine;
    rows.movement(
      { itemCode, warehouseCode, kind: 'RESERVATION', onHandChange: 0, reservedChange: quantity, orderLineId: line.id },
      occasion,
    );
    line.reserved += quantity;
    line.waiting.push({ warehouseCode, quantity });
    return { itemCode, warehouseCode, quantity };
  });
}
