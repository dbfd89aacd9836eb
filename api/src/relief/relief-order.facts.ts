import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { LineFacts } from './relief-line.rules.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import type { OrderFacts } from './relief-order.rules.ts';

/**
 * Locks an order with its incident until the transaction ends: whoever else decides on it waits, and then meets what was
 * left.
 *
 * @returns what is known of it, or undefined where there is none
 */
export async function lockOrder(em: SqlEntityManager, orderId: string): Promise<OrderFacts | undefined> {
  const sql = sqlOf(em);
  // an order stays with its incident, so this cannot change before the lock
  const [found] = await sql.query<{ incident_id: string }>(
    `/* relief.incident_of_order */ select incident_id from relief_order where id = $1`,
    [orderId],
  );
  if (!found) return undefined;
  await sql.query(`/* relief.lock_incident */ select from incident where id = $1 for no key update`, [
    found.incident_id,
  ]);
  await sql.query(`/* relief.lock_order */ select from relief_order where id = $1 for no key update`, [orderId]);
  return (await findOrderFacts(em, [orderId])).get(orderId);
}

/** What is known of orders, in two statements for all of them, by their ids. */
export async function findOrderFacts(
  em: SqlEntityManager,
  orderIds: readonly string[],
): Promise<Map<string, OrderFacts>> {
  const orders = await em.find(ReliefOrder, { id: { $in: [...orderIds] } });
  const goods = await sqlOf(em).query<{
    id: string;
    lines: LineFacts[];
    handOverCount: number;
    tellers: string[];
    eventKelurahanCode: string;
  }>(
    `/* relief.goods_of_orders */
     select o.id, (select count(*)::integer from hand_over h where h.order_id = o.id and h.annulled_at is null)
         as "handOverCount",
       array(select s.actor from relief_order_step s where s.order_id = o.id and s.action in ('REPORT', 'REVISE')
         union select i.reported_by from relief_order r join incident i on i.id = r.incident_id where r.id = o.id)
         as tellers,
       (select main.kelurahan_code from relief_order r join incident i on i.id = r.incident_id
         join incident main on main.id = coalesce(i.merged_into_id, i.id) where r.id = o.id)
         as "eventKelurahanCode",
       (select coalesce(json_agg(json_build_object('id', l.id, 'itemCode', l.item_code, 'isFastTrack', l.is_fast_track,
           'needed', l.needed, 'reserved', l.reserved, 'dispatched', l.dispatched, 'delivered', l.delivered)
           order by l.item_code), '[]')
         from relief_order_line l where l.order_id = o.id) as lines
     from unnest($1::uuid[]) o (id)`,
    [[...orderIds]],
  );
  const goodsOf = new Map(goods.map(({ id, ...one }) => [id, one]));
  return new Map(
    orders.map((order) => [
      order.id,
      {
        id: order.id,
        incidentId: order.incident.id,
        kelurahanCode: order.kelurahan.code,
        state: order.state,
        version: order.version,
        isFastTrack: order.isFastTrack,
        reportedAt: order.reportedAt,
        verifiedAt: order.verifiedAt,
        isConfirmed: order.isConfirmed,
        approvedAt: order.approvedAt,
        dispatchedAt: order.dispatchedAt,
        deliveredAt: order.deliveredAt,
        closedAt: order.closedAt,
        ...goodsOf.get(order.id)!,
      },
    ]),
  );
}
