import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { selectRows } from '../database/rows.ts';
import { sqlOf } from '../database/sql.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { Point } from '../region/distance.ts';
import { enqueueFill } from '../stock/back-order-job.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { reserveStock } from '../stock/reservation.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { Quantities } from './entitlement.rules.ts';
import { ReliefOrderStep } from './relief-order-step.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import type { ReliefPolicy } from './relief-policy.ts';
import { ReliefStepAction } from './relief-step-action.ts';

/** One line of an order as it is to be made. */
export interface NewLine {
  readonly id: string;
  readonly itemCode: string;
  readonly needed: number;
  readonly isFastTrack: boolean;
}

/** What of an item decides how fast it may leave. */
export type ItemSpeed = ReadonlyMap<string, { readonly isLifeSaving: boolean }>;

/** Reads the relief items, of which those that policy grants have to be some. @param field the input field that needs them */
export async function findItems(
  em: SqlEntityManager,
  policy: ReliefPolicy,
  field: string,
): Promise<{ readonly items: ItemSpeed; readonly userErrors: UserError[] }> {
  const rows = await selectRows(em, ReliefItem, { orderBy: { code: 'asc' } });
  const known = new Map(rows.map(({ code, isLifeSaving }) => [code, { isLifeSaving }]));
  const unknown = [...new Set(policy['relief.package'].map(({ item }) => item))].filter((code) => !known.has(code));
  if (unknown.length === 0) return { items: known, userErrors: [] };
  const message = `The policy relief.package grants ${unknown.join(', ')}, which is no relief item. Have the item added or the policy set anew.`;
  return { items: known, userErrors: [{ code: 'PACKAGE_ITEM_UNKNOWN', field, message }] };
}

/**
 * Says what is needed and how fast it may leave: a small order as a whole, of others the items on which lives hang, where
 * policy wants it so.
 */
export function planLines(needed: Quantities, familyCount: number, items: ItemSpeed, policy: ReliefPolicy): NewLine[] {
  const isSmall = familyCount <= policy['relief.fast_track_families'];
  return [...needed]
    .map(([itemCode, quantity]) => ({
      id: v7(),
      itemCode,
      needed: quantity,
      isFastTrack: isSmall || (policy['relief.fast_track_life_saving'] && items.get(itemCode)!.isLifeSaving),
    }))
    .toSorted((one, other) => (one.itemCode < other.itemCode ? -1 : 1));
}

/** Where an order belongs, and where its goods go. */
export interface OrderPlace {
  readonly incidentId: string;
  readonly kelurahanCode: string;
  readonly to: Point;
}

/** What is to be brought, to how many families. */
export interface OrderNeed {
  readonly needed: Quantities;
  readonly familyCount: number;
  readonly items: ItemSpeed;
  readonly evidence: readonly Evidence[];
}

/** An order that was made. */
export interface MadeOrder {
  readonly id: string;
  readonly isFastTrack: boolean;
  /** Lines that stock was not found for in full. */
  readonly short: readonly NewLine[];
}

/** Makes the order of an incident, with its lines, and reserves what is there. */
export async function makeOrder(
  work: Work,
  { incidentId, kelurahanCode, to }: OrderPlace,
  policy: ReliefPolicy,
  { needed, familyCount, items, evidence }: OrderNeed,
): Promise<MadeOrder> {
  const { em, now, officer } = work;
  const lines = planLines(needed, familyCount, items, policy);
  const order = em.create(ReliefOrder, {
    incident: incidentId,
    kelurahan: kelurahanCode,
    isFastTrack: lines.some(({ isFastTrack }) => isFastTrack),
    reportedAt: now,
    reportedBy: officer.name,
    verifyHours: policy['relief.verify_hours'],
    approveHours: policy['relief.approve_hours'],
    dispatchHours: policy['relief.dispatch_hours'],
    deliverHours: policy['relief.deliver_hours'],
    wholeHours: policy['relief.whole_hours'],
    atRiskShare: policy['relief.at_risk_share'],
  });
  em.create(ReliefOrderStep, {
    order,
    action: ReliefStepAction.REPORT,
    fromState: order.state,
    toState: order.state,
    occurredAt: now,
    recordedAt: now,
    actor: officer.name,
    evidence: [...evidence],
  });
  await em.flush();
  const reserved = await addLines(work, order.id, lines, to);
  const short = lines.filter(({ id, needed: units }) => (reserved.get(id) ?? 0) < units);
  // goods that came into a warehouse at this moment were not seen, nor was this order by who received them
  const missing = short.map(({ itemCode }) => itemCode);
  if (missing.length > 0) await enqueueFill(em, missing);
  return { id: order.id, isFastTrack: order.isFastTrack, short };
}

/** Writes the lines of an order and reserves what they need. @returns units reserved, by line */
export async function addLines(
  work: Work,
  orderId: string,
  lines: readonly NewLine[],
  to: Point,
): Promise<ReadonlyMap<string, number>> {
  await sqlOf(work.em).query(
    `/* relief.add_lines */
     insert into relief_order_line (id, order_id, item_code, needed, is_fast_track)
     select l.id, $1, l.item_code, l.needed, l.is_fast_track
     from unnest($2::uuid[], $3::text[], $4::integer[], $5::boolean[]) l (id, item_code, needed, is_fast_track)`,
    [
      orderId,
      lines.map(({ id }) => id),
      lines.map(({ itemCode }) => itemCode),
      lines.map(({ needed }) => needed),
      lines.map(({ isFastTrack }) => isFastTrack),
    ],
  );
  const wants = lines.map(({ id, itemCode, needed }) => ({ orderLineId: id, itemCode, quantity: needed }));
  const reserved = new Map<string, number>();
  for (const { orderLineId, quantity } of await reserveStock(work, wants, to)) {
    reserved.set(orderLineId, (reserved.get(orderLineId) ?? 0) + quantity);
  }
  return reserved;
}
