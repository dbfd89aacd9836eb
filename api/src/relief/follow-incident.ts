import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { Point } from '../region/distance.ts';
import { releaseStock } from '../stock/reservation.ts';
import type { Work } from '../use-case/use-case.ts';
import { adjustOrder, findNeed } from './adjust-order.ts';
import { changeOrder } from './order-change.ts';
import type { ItemSpeed } from './order-making.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';
import type { ReliefOrder } from './relief-order.entity.ts';
import { ReliefOrderAction } from './relief-order.state.ts';
import type { ReliefPolicy } from './relief-policy.ts';

/** Why an order follows its incident, and where its goods go. */
export interface Following {
  readonly to: Point;
  readonly policy: ReliefPolicy;
  readonly items: ItemSpeed;
  readonly reason: string;
  readonly evidence?: readonly Evidence[];
}

/**
 * Has an order that was not approved follow a change of its incident: adjusted to what the families are granted now, or
 * cancelled where nobody needs anything any more. The caller holds both.
 *
 * @returns whether it was cancelled
 */
export async function followIncident(
  work: Work,
  order: ReliefOrder,
  { to, policy, items, reason, evidence = [] }: Following,
): Promise<boolean> {
  const { needed } = await findNeed(work, order.incident.id);
  if (needed.size > 0) {
    const isFastTrack = await adjustOrder(work, order, to, policy, items);
    await changeOrder(work, order, { action: ReliefOrderAction.REVISE, reason, evidence, changes: { isFastTrack } });
    return false;
  }
  const lines = await work.em.find(ReliefOrderLine, { order: order.id }, { orderBy: { id: 'asc' } });
  await releaseStock(
    work,
    lines.map(({ id }) => ({ orderLineId: id })),
  );
  const changes = { endedAt: work.now, endReason: reason };
  await changeOrder(work, order, { action: ReliefOrderAction.CANCEL, reason, evidence, changes });
  return true;
}
