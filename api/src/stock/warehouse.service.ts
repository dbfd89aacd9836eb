import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v5 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Point } from '../region/distance.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { fillBackOrders } from './back-order.ts';
import { findUnknownItems, findWarehouse, lockShelves, unknownWarehouse } from './shelves.ts';
import { refuseUnits, LARGEST_QUANTITY } from './stock-change.rules.ts';
import { unknownItem } from './stock-change.service.ts';
import type { SetStockMinimumInput } from './stock.input.ts';
import type { AddWarehouseInput, SetWarehouseActiveInput } from './warehouse.input.ts';
import { refuseWarehouse } from './warehouse.rules.ts';

/** What became of a change of a warehouse. */
export interface WarehouseOutcome extends Outcome {
  readonly warehouseCode?: string;
  readonly stockId?: string;
  /** Orders that got something of what is free now. */
  readonly servedOrderIds?: readonly string[];
}

/** Space of the ids by which the journal knows warehouses, which have a code and no id. */
const WAREHOUSES = '019e0000-0000-7000-8000-0000000a4e00';

/** Warehouses and what they should hold. Each method is one transaction. */
export class WarehouseService {
  constructor(private readonly performer: Performer) {}

  /** Adds a warehouse, empty and in use. */
  addWarehouse(input: AddWarehouseInput): Promise<WarehouseOutcome> {
    return perform(this.performer, 'addWarehouse', input, async (work): Promise<WarehouseOutcome> => {
      const centre = await findCentre(work.em, input.kelurahanCode);
      if (!centre) {
        const remedy = 'Read kelurahan and give the code of one.';
        return { userErrors: [unknownRecord('kelurahan', input.kelurahanCode, 'kelurahanCode', remedy)] };
      }
      const userErrors = refuseWarehouse(input, centre);
      if (userErrors.length > 0) return { userErrors };
      const { code, kelurahanCode, latitude, longitude } = input;
      const name = input.name.trim();
      const added = await sqlOf(work.em).query(
        `/* stock.add_warehouse */
         insert into warehouse (code, name, kelurahan_code, latitude, longitude) values ($1, $2, $3, $4, $5)
         on conflict (code) do nothing returning code`,
        [code, name, kelurahanCode, latitude, longitude],
      );
      if (added.length === 0) {
        const message = `There is a warehouse ${code} already. Choose another code, or use setWarehouseActive.`;
        return { warehouseCode: code, userErrors: [{ code: 'WAREHOUSE_EXISTS', field: 'code', message }] };
      }
      const payload = { change: 'ADDED', name, latitude, longitude };
      return { warehouseCode: code, journalEntryId: await recordWarehouse(work, input, payload), userErrors: [] };
    });
  }

  /**
   * Takes a warehouse out of use or into use again. What it has promised stays promised; out of use, it promises no more.
   */
  setWarehouseActive(input: SetWarehouseActiveInput): Promise<WarehouseOutcome> {
    return perform(this.performer, 'setWarehouseActive', input, async (work): Promise<WarehouseOutcome> => {
      const { warehouseCode, isActive } = input;
      const warehouse = await findWarehouse(work.em, warehouseCode);
      if (!warehouse) return { userErrors: [unknownWarehouse(warehouseCode)] };
      const userErrors = refusePlainText(input.reason, 'reason', 'reason');
      if (userErrors.length > 0) return { warehouseCode, userErrors };
      const items = await findItemsOf(work.em, warehouseCode);
      await lockShelves(work.em, warehouseCode, items);
      const changed = await sqlOf(work.em).query(
        `/* stock.set_active */ update warehouse set is_active = $2 where code = $1 and is_active <> $2 returning code`,
        [warehouseCode, isActive],
      );
      if (changed.length === 0) {
        const message = `${warehouseCode} is ${isActive ? 'in use' : 'out of use'} already. Nothing has to be done.`;
        return { warehouseCode, userErrors: [{ code: 'NOTHING_CHANGES', field: 'isActive', message }] };
      }
      const servedOrderIds = isActive ? await fillBackOrders(work, items) : [];
      const payload = { change: isActive ? 'INTO_USE' : 'OUT_OF_USE', reason: input.reason.trim() };
      const place = { code: warehouseCode, kelurahanCode: warehouse.kelurahanCode };
      const journalEntryId = await recordWarehouse(work, place, payload);
      return { warehouseCode, servedOrderIds, journalEntryId, userErrors: [] };
    });
  }

  /** Sets how much of an item a warehouse should have free. */
  setStockMinimum(input: SetStockMinimumInput): Promise<WarehouseOutcome> {
    return perform(this.performer, 'setStockMinimum', input, async (work): Promise<WarehouseOutcome> => {
      const { warehouseCode, itemCode, minimum } = input;
      const warehouse = await findWarehouse(work.em, warehouseCode);
      const unknown = await findUnknownItems(work.em, [itemCode]);
      const isPossible = minimum >= 0 && minimum <= LARGEST_QUANTITY;
      const userErrors = [
        ...(warehouse ? [] : [unknownWarehouse(warehouseCode)]),
        ...(unknown.size > 0 ? [unknownItem(itemCode, 'itemCode')] : []),
        ...(isPossible ? [] : [refuseUnits(minimum, 0, 'minimum')]),
      ];
      if (!warehouse || userErrors.length > 0) return { userErrors };
      const [shelf] = await lockShelves(work.em, warehouseCode, [itemCode]);
      await sqlOf(work.em).query(`/* stock.set_minimum */ update stock set minimum = $2 where id = $1`, [
        shelf!.id,
        minimum,
      ]);
      const journalEntryId = await work.record({
        kind: JournalKind.STOCK_MINIMUM_SET,
        kelurahanCode: warehouse.kelurahanCode,
        subjectId: shelf!.id,
        occurredOn: work.today,
        payload: { warehouseCode, itemCode, before: shelf!.minimum, minimum },
      });
      return { warehouseCode, stockId: shelf!.id, journalEntryId, userErrors: [] };
    });
  }
}

function recordWarehouse(
  work: Work,
  { code, kelurahanCode }: { readonly code: string; readonly kelurahanCode: string },
  payload: Readonly<Record<string, unknown>>,
): Promise<string> {
  return work.record({
    kind: JournalKind.WAREHOUSE_CHANGED,
    kelurahanCode,
    subjectId: v5(code, WAREHOUSES),
    occurredOn: work.today,
    payload: { warehouseCode: code, ...payload },
  });
}

async function findCentre(em: SqlEntityManager, kelurahanCode: string): Promise<Point | undefined> {
  const [centre] = await sqlOf(em).query<Point>(
    `/* stock.centre */ select latitude, longitude from kelurahan where code = $1`,
    [kelurahanCode],
  );
  return centre;
}

async function findItemsOf(em: SqlEntityManager, warehouseCode: string): Promise<string[]> {
  const rows = await sqlOf(em).query<{ itemCode: string }>(
    `/* stock.items_of */ select item_code as "itemCode" from stock where warehouse_code = $1 order by item_code`,
    [warehouseCode],
  );
  return rows.map(({ itemCode }) => itemCode);
}
