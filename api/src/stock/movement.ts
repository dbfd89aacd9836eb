import { v7 } from 'uuid';
import { enqueueStockRefresh } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { enqueueFill } from './back-order-job.ts';
import type { StockMovementKind } from './movement-kind.ts';

/** One movement to record. Whoever records it has locked the stock it is of. */
export interface Movement {
  readonly itemCode: string;
  readonly warehouseCode: string;
  readonly kind: `${StockMovementKind}`;
  readonly onHandChange: number;
  readonly reservedChange: number;
  readonly orderLineId?: string;
}

/** What several movements have in common. */
export interface MovementOccasion {
  /** When it happened; now where not said. */
  readonly occurredAt?: Date;
  readonly reason?: string;
  readonly evidence?: readonly Evidence[];
}

/**
 * Records movements in one statement; a trigger adds them to the stock and to the lines of orders. What orders let go of is
 * offered to those that are short. The cube of the stock is recomputed where the warehouses stand.
 *
 * @returns their ids
 */
export async function recordMovements(
  { em, now, officer }: Work,
  movements: readonly Movement[],
  { occurredAt = now, reason, evidence = [] }: MovementOccasion = {},
): Promise<string[]> {
  if (movements.length === 0) return [];
  const ids = movements.map(() => v7());
  await sqlOf(em).query(
    `/* stock.move */
     insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, order_line_id,
       occurred_at, recorded_at, recorded_by, reason, evidence)
     select m.*, $8::timestamptz, $9::timestamptz, $10, $11, $12::jsonb
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::uuid[]) m`,
    [
      ids,
      movements.map(({ itemCode }) => itemCode),
      movements.map(({ warehouseCode }) => warehouseCode),
      movements.map(({ kind }) => kind),
      movements.map(({ onHandChange }) => onHandChange),
      movements.map(({ reservedChange }) => reservedChange),
      movements.map(({ orderLineId }) => orderLineId ?? null),
      occurredAt,
      now,
      officer.name,
      reason ?? null,
      JSON.stringify(evidence),
    ],
  );
  await enqueueStockRefresh(
    em,
    movements.map(({ warehouseCode }) => warehouseCode),
  );
  const letGo = movements.filter(({ kind }) => kind === 'RELEASE' || kind === 'RETURN');
  if (letGo.length > 0) {
    await enqueueFill(
      em,
      letGo.map(({ itemCode }) => itemCode),
    );
  }
  return ids;
}
