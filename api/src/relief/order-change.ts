import type { Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { ReliefOrderStep } from './relief-order-step.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import { reliefOrderMachine, type ReliefOrderAction } from './relief-order.state.ts';

/** A change of an order that follows from a change of its incident. */
export interface OrderChange {
  readonly action: ReliefOrderAction.REVISE | ReliefOrderAction.CANCEL;
  readonly reason: string;
  readonly evidence?: readonly Evidence[];
  readonly changes: Partial<Pick<ReliefOrder, 'isFastTrack' | 'endedAt' | 'endReason'>>;
}

/** Writes a change of an order that the caller holds, with its step. */
export async function changeOrder(
  { em, now, officer }: Work,
  order: ReliefOrder,
  { action, reason, evidence = [], changes }: OrderChange,
): Promise<void> {
  const { id, state: fromState, version } = order;
  const toState = reliefOrderMachine.next(fromState, action)!;
  // the version counts changes of lines alone as well
  await em.nativeUpdate(ReliefOrder, { id }, { ...changes, state: toState, version: version + 1 });
  em.create(ReliefOrderStep, {
    order: id,
    action,
    fromState,
    toState,
    occurredAt: now,
    recordedAt: now,
    actor: officer.name,
    reason,
    evidence: [...evidence],
  });
  await em.flush();
}
