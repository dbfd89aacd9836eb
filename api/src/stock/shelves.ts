import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { lockStock } from './reservation.ts';

/** A warehouse, as far as changes of its stock ask. */
export interface WarehouseFacts {
  readonly code: string;
  readonly name: string;
  readonly kelurahanCode: string;
  readonly isActive: boolean;
}

/** What one warehouse holds of one item, locked. */
export interface LockedShelf {
  readonly id: string;
  readonly itemCode: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly minimum: number;
}

/** The warehouse of a code, or undefined where there is none. */
export async function findWarehouse(em: SqlEntityManager, code: string): Promise<WarehouseFacts | undefined> {
  const [warehouse] = await sqlOf(em).query<WarehouseFacts>(
    `/* stock.warehouse */
     select code, name, kelurahan_code as "kelurahanCode", is_active as "isActive" from warehouse where code = $1`,
    [code],
  );
  return warehouse;
}

/** A code that no warehouse has. */
export function unknownWarehouse(code: string): UserError {
  return unknownRecord('warehouse', code, 'warehouseCode', 'Read warehouses and give the code of one.');
}

/** Those codes that no relief item has. */
export async function findUnknownItems(em: SqlEntityManager, itemCodes: readonly string[]): Promise<Set<string>> {
  const rows = await sqlOf(em).query<{ code: string }>(
    `/* stock.unknown_items */
     select code from unnest($1::text[]) given (code) where not exists (select from relief_item i where i.code = given.code)`,
    [[...itemCodes]],
  );
  return new Set(rows.map(({ code }) => code));
}

/**
 * Locks what all warehouses hold of some items, and reads what one of them holds. Shelves that it does not have yet are
 * put up, in the order in which stock is locked.
 */
export async function lockShelves(
  em: SqlEntityManager,
  warehouseCode: string,
  itemCodes: readonly string[],
): Promise<LockedShelf[]> {
  const items = [...itemCodes];
  await sqlOf(em).query(
    `/* stock.put_up */
     insert into stock (item_code, warehouse_code)
     select code, $1 from unnest($2::text[]) given (code)
     where not exists (select from stock s where s.item_code = given.code and s.warehouse_code = $1)
     order by code
     on conflict do nothing`,
    [warehouseCode, items],
  );
  await lockStock(em, items);
  return sqlOf(em).query<LockedShelf>(
    `/* stock.shelves */
     select id, item_code as "itemCode", on_hand as "onHand", reserved, minimum
     from stock where warehouse_code = $1 and item_code = any ($2) order by item_code`,
    [warehouseCode, items],
  );
}

/** By how much shelves of a warehouse changed after a moment. */
export async function findMovedSince(
  em: SqlEntityManager,
  warehouseCode: string,
  itemCodes: readonly string[],
  moment: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sqlOf(em).query<{ itemCode: string; moved: number }>(
    `/* stock.moved_since */
     select item_code as "itemCode", sum(on_hand_change)::integer as moved from stock_movement
     where warehouse_code = $1 and item_code = any ($2) and occurred_at > $3
     group by item_code`,
    [warehouseCode, [...itemCodes], moment],
  );
  return new Map(rows.map(({ itemCode, moved }) => [itemCode, moved]));
}
