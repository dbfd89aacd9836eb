import { sqlOf } from '../database/sql.ts';
import type { Point } from '../region/distance.ts';
import { lockStock, releaseStock, reserveStock } from '../stock/reservation.ts';
import type { Work } from '../use-case/use-case.ts';
import { addLines, planLines, type ItemSpeed } from './order-making.ts';
import type { ReliefOrder } from './relief-order.entity.ts';
import type { ReliefPolicy } from './relief-policy.ts';

interface PresentLine {
  readonly id: string;
  readonly itemCode: string;
  readonly needed: number;
  readonly reserved: number;
}

/** What the families of an incident who have a claim are granted, and how many they are. */
export async function findNeed(
  { em }: Work,
  incidentId: string,
): Promise<{ readonly needed: Map<string, number>; readonly familyCount: number }> {
  const rows = await sqlOf(em).query<{ item: string | null; needed: number; families: number }>(
    `/* relief.need */
     select e.item_code as item, coalesce(sum(e.quantity), 0)::integer as needed,
       (select count(*)::integer from affected_family where incident_id = $1 and struck_at is null) as families
     from affected_family f left join family_entitlement e on e.family_id = f.id
     where f.incident_id = $1 and f.struck_at is null
     group by e.item_code`,
    [incidentId],
  );
  return {
    needed: new Map(rows.flatMap(({ item, needed }) => (item === null ? [] : [[item, needed] as const]))),
    familyCount: rows[0]?.families ?? 0,
  };
}

/**
 * Brings an order that was not approved yet in line with what its families are granted now: what is too much is released,
 * what is missing reserved. The caller holds the incident and the order.
 *
 * @returns whether some of it may leave before verification
 */
export async function adjustOrder(
  work: Work,
  order: ReliefOrder,
  to: Point,
  policy: ReliefPolicy,
  items: ItemSpeed,
): Promise<boolean> {
  const { em } = work;
  const { needed, familyCount } = await findNeed(work, order.incident.id);
  const present = await sqlOf(em).query<PresentLine>(
    `/* relief.present_lines */
     select id, item_code as "itemCode", needed, reserved from relief_order_line where order_id = $1 order by item_code`,
    [order.id],
  );
  const wanted = new Map(planLines(needed, familyCount, items, policy).map((line) => [line.itemCode, line]));
  // all at once, in the order that everybody takes; what follows locks parts of it
  await lockStock(em, [...present.map(({ itemCode }) => itemCode), ...wanted.keys()]);
  await releaseStock(
    work,
    present.flatMap(({ id, itemCode, reserved }) => {
      const surplus = reserved - (wanted.get(itemCode)?.needed ?? 0);
      return surplus > 0 ? [{ orderLineId: id, quantity: surplus }] : [];
    }),
  );
  for (const { id, itemCode } of present) {
    const line = wanted.get(itemCode);
    await sqlOf(em).query(
      `/* relief.change_line */ update relief_order_line set needed = $2, is_fast_track = $3 where id = $1`,
      [id, line?.needed ?? 0, line?.isFastTrack ?? false],
    );
  }
  await reserveStock(
    work,
    present.flatMap(({ id, itemCode, reserved }) => {
      const missing = (wanted.get(itemCode)?.needed ?? 0) - reserved;
      return missing > 0 ? [{ orderLineId: id, itemCode, quantity: missing }] : [];
    }),
    to,
  );
  const known = new Set(present.map(({ itemCode }) => itemCode));
  const added = [...wanted.values()].filter(({ itemCode }) => !known.has(itemCode));
  if (added.length > 0) await addLines(work, order.id, added, to);
  return [...wanted.values()].some(({ isFastTrack }) => isFastTrack);
}
