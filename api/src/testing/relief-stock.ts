import { v7 } from 'uuid';
import type { World } from './world.ts';

/** Puts goods into a warehouse past the services. */
export async function putStock(
  world: World,
  warehouse: string,
  goods: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [item, quantity] of Object.entries(goods)) {
    await world.owner.query(
      `insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, occurred_at,
         recorded_at, recorded_by)
       values ($1, $2, $3, 'RECEIPT', $4, 0, '2026-01-01', '2026-01-01', 'euis')`,
      [v7(), item, warehouse, quantity],
    );
  }
}
