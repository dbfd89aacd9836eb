import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { dayOf } from '../clock.ts';
import { findDocuments, markAttached, type FoundDocument, type GivenDocument } from '../document/attach.ts';
import { evidenceOf } from '../document/document-evidence.ts';
import type { Evidence, JournalKind } from '../journal/journal-entry.entity.ts';
import { fillBackOrders } from '../stock/back-order.ts';
import { refuseEvidence, tidyEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import { ReliefOrderStep } from './relief-order-step.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import { lockOrder } from './relief-order.facts.ts';
import { refuseAction, type OrderFacts } from './relief-order.rules.ts';
import { reliefOrderMachine, type ReliefOrderAction } from './relief-order.state.ts';

/** What became of a request about an order. */
export interface ReliefOrderOutcome extends Outcome {
  /** The order, changed or refused; missing when there is none of this id. */
  readonly orderId?: string;
  /** The hand-over that was recorded or annulled. */
  readonly handOverId?: string;
}

/** An order at work: locked with its incident, and what the rules ask of it. */
export interface OrderAtWork {
  readonly work: Work;
  readonly order: OrderFacts;
  /** Id that the step will have. */
  readonly stepId: string;
  /** When it happened. */
  readonly occurredAt: Date;
  /** What it rests on, the documents included. */
  readonly evidence: readonly Evidence[];
  /** Uploaded documents to be attached. */
  readonly documents: readonly FoundDocument[];
}

/** What a step changed. */
export interface Applied {
  readonly changes?: Partial<Pick<ReliefOrder, ChangedColumn>>;
  /** Why, or what was found, as the step tells it. */
  readonly reason?: string | null;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly handOverId?: string;
  readonly correctsStepId?: string;
  /** Items of which stock became free: it goes to the orders that are short of them. */
  readonly freed?: readonly string[];
  /** What the documents belong to, where not to the step. */
  readonly documentsOf?: 'hand_over_id';
}

type ChangedColumn =
  | 'verifiedAt'
  | 'verifiedBy'
  | 'isConfirmed'
  | 'approvedAt'
  | 'approvedBy'
  | 'dispatchedAt'
  | 'deliveredAt'
  | 'closedAt'
  | 'endedAt'
  | 'endReason';

/** What every request about an order brings. */
export interface OrderRequest {
  readonly idempotencyKey?: string | null;
  /** Missing where nothing has to have been read before. */
  readonly expectedVersion?: number;
  /** Now where not given. */
  readonly occurredAt?: Date | null;
  readonly evidence?: readonly GivenEvidence[] | null;
  readonly documents?: readonly GivenDocument[] | null;
}

/** What one request adds to the rules that all requests about orders share. */
export interface OrderStep {
  readonly mutation: string;
  readonly kind: JournalKind;
  readonly input: OrderRequest;
  /** Finds the order that the request is about; an error where there is none. */
  findOrder(em: SqlEntityManager): Promise<string | UserError>;
  /** The action it stands for, which may hang on the details. */
  actionOf(order: OrderFacts): ReliefOrderAction;
  /** Why it is refused with these details; asked only where the state allows the action. */
  refuse(at: OrderAtWork): Promise<UserError[]> | UserError[];
  /** Changes what the step changes beside the order; the errors of one that has changed nothing refuse it still. */
  apply(at: OrderAtWork): Promise<Applied | UserError[]> | Applied;
}

/** Does one thing with an order, in one transaction, or tells every reason against and changes nothing. */
export function act(performer: Performer, step: OrderStep): Promise<ReliefOrderOutcome> {
  const { input } = step;
  return perform(performer, step.mutation, input, async (work): Promise<ReliefOrderOutcome> => {
    const found = await findDocuments(work.em, input.documents ?? [], 'documents');
    const orderId = await step.findOrder(work.em);
    if (typeof orderId !== 'string') return { userErrors: [orderId] };
    const order = await lockOrder(work.em, orderId);
    if (!order) return { userErrors: [unknownOrder(orderId)] };

    const action = step.actionOf(order);
    const next = reliefOrderMachine.next(order.state, action);
    const at: OrderAtWork = {
      work,
      order,
      stepId: v7(),
      occurredAt: input.occurredAt ?? work.now,
      evidence: [...tidyEvidence(input.evidence), ...found.documents.map(evidenceOf)],
      documents: found.documents,
    };
    const userErrors = [
      ...(input.expectedVersion === undefined
        ? []
        : refuseStale(reliefOrderMachine.thing, order.version, input.expectedVersion)),
      ...refuseAction(action, order, work.officer.name),
      ...(next === null ? [] : [...(await step.refuse(at)), ...refuseEvidence(input.evidence), ...found.userErrors]),
    ];
    if (userErrors.length > 0 || next === null) return { orderId, userErrors };
    const applied = await step.apply(at);
    if (isRefusal(applied)) return { orderId, userErrors: [...applied] };
    return { orderId, handOverId: applied.handOverId, ...(await record(step, at, { action, next, applied })) };
  });
}

/** An id that no order has. */
export function unknownOrder(id: string): UserError {
  return unknownRecord('relief order', id, 'orderId', 'Read reliefOrders and give the id of one.');
}

/** Finds the order where the request names it itself. */
export function ofOrder({ orderId }: { readonly orderId: string }): () => Promise<string> {
  // an id may come in capitals, and is compared as text
  return () => Promise.resolve(orderId.toLowerCase());
}

interface Done {
  readonly action: ReliefOrderAction;
  readonly next: OrderFacts['state'];
  readonly applied: Applied;
}

/** Writes what every step leaves behind: the order as it is now, the step, its documents, and last the entry. */
async function record(step: OrderStep, at: OrderAtWork, { action, next, applied }: Done): Promise<Outcome> {
  const { work, order, stepId, occurredAt, evidence, documents } = at;
  const { em, now, officer } = work;
  // the version counts steps that change goods alone as well
  await em.nativeUpdate(ReliefOrder, { id: order.id }, { ...applied.changes, state: next, version: order.version + 1 });
  em.create(ReliefOrderStep, {
    id: stepId,
    order: order.id,
    action,
    fromState: order.state,
    toState: next,
    occurredAt,
    recordedAt: now,
    actor: officer.name,
    reason: applied.reason ?? null,
    evidence: [...evidence],
    correctsStep: applied.correctsStepId ?? null,
  });
  await em.flush();
  const column = applied.documentsOf ?? 'step_id';
  await markAttached(em, documents, now, { column, id: applied.handOverId ?? stepId });
  // after the order: one that has ended waits for nothing
  await fillBackOrders(work, applied.freed ?? []);
  const journalEntryId = await work.record({
    kind: step.kind,
    kelurahanCode: order.kelurahanCode,
    alsoConcerns: [order.eventKelurahanCode],
    subjectId: order.id,
    occurredOn: dayOf(occurredAt),
    evidence,
    payload: {
      incidentId: order.incidentId,
      action,
      from: order.state,
      to: next,
      occurredAt: occurredAt.toISOString(),
      ...applied.payload,
    },
  });
  return { journalEntryId, userErrors: [] };
}

function isRefusal(applied: Applied | UserError[]): applied is UserError[] {
  return Array.isArray(applied);
}
