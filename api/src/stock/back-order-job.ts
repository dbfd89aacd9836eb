import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';

/** Job that reserves what is free for the orders that are short. */
export const FILL_BACK_ORDERS = 'fill_back_orders';

/** What the job is told. */
export interface FillBackOrdersPayload {
  readonly itemCodes: readonly string[];
}

/**
 * Enqueues that what is free of some items is reserved for the orders that are short of it, after the running
 * transaction. The fillings are done one after the other.
 *
 * @param itemCodes whose stock the caller has locked: whoever reserves meanwhile has either been seen or will see it
 */
export async function enqueueFill(em: SqlEntityManager, itemCodes: readonly string[]): Promise<void> {
  const items = [...new Set(itemCodes)].sort();
  await sqlOf(em).query(
    `/* stock.enqueue_fill */
     select enqueue_job_in_line('back-orders', $1, $2::json)
     where exists (
       select from relief_order_line l join relief_order o on o.id = l.order_id
       where l.reserved < l.needed and l.item_code = any ($3) and o.state not in ('CLOSED', 'REJECTED', 'CANCELLED'))`,
    [FILL_BACK_ORDERS, JSON.stringify({ itemCodes: items } satisfies FillBackOrdersPayload), items],
  );
}
