import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { refuseMoment } from '../use-case/refuse-moment.ts';
import { tidy } from '../use-case/text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { HandOver } from './hand-over.entity.ts';
import { momentsOf, refuseCorrection, withStandingMoments, type StepFacts } from './relief-moment.rules.ts';
import type { OrderStep } from './relief-order.act.ts';
import type { CorrectReliefTimeInput } from './relief-order.input.ts';
import { ReliefOrderStep } from './relief-order-step.entity.ts';
import { ReliefOrderAction } from './relief-order.state.ts';

/** A hop happened at another moment than was recorded: a further step says so, and the order's moments follow it. */
export function timeCorrection(input: CorrectReliefTimeInput): OrderStep {
  return {
    mutation: 'correctReliefTime',
    kind: JournalKind.RELIEF_CORRECTED,
    input,
    async findOrder(em) {
      const step = await em.findOne(ReliefOrderStep, { id: input.stepId });
      const remedy = 'Read the steps of the order and give the id of one.';
      return step?.order.id ?? unknownRecord('step', input.stepId, 'stepId', remedy);
    },
    actionOf: () => ReliefOrderAction.CORRECT_TIME,
    async refuse({ work, order }) {
      const steps = await findSteps(work.em, order.id);
      const future = refuseMoment('occurredAt', input.occurredAt, work.now);
      return [
        ...refusePlainText(input.reason, 'reason', 'reason'),
        ...(future.length > 0 ? future : refuseCorrection(order, steps, stepIdOf(input), input.occurredAt)),
      ];
    },
    async apply({ work, order }) {
      const steps = await findSteps(work.em, order.id);
      const step = steps.find(({ id }) => id === stepIdOf(input))!;
      const corrected = steps.map((one) => (one === step ? { ...one, occurredAt: input.occurredAt } : one));
      // a hand-over bears the id of its step
      await work.em.nativeUpdate(HandOver, { id: step.id }, { handedAt: input.occurredAt });
      const reason = tidy(input.reason);
      return {
        changes: momentsOf(order, corrected),
        correctsStepId: step.id,
        reason,
        payload: { corrects: step.action, stepId: step.id, before: step.occurredAt.toISOString(), reason },
      };
    },
  };
}

function stepIdOf({ stepId }: CorrectReliefTimeInput): string {
  return stepId.toLowerCase();
}

/** The steps of an order with their standing moments, in the order in which they were recorded. */
async function findSteps(em: SqlEntityManager, orderId: string): Promise<StepFacts[]> {
  const steps = await em.find(ReliefOrderStep, { order: orderId }, { orderBy: { recordedAt: 'asc', id: 'asc' } });
  const marks = await sqlOf(em).query<{ id: string; sendsAfterApproval: boolean; isAnnulled: boolean }>(
    `/* relief.marks_of_steps */
     select s.id, exists (select from hand_over h where h.id = s.id and h.annulled_at is not null) as "isAnnulled",
       s.action = 'DISPATCH' and exists (
         select from stock_movement m join relief_order_line l on l.id = m.order_line_id
         where l.order_id = s.order_id and m.kind = 'DISPATCH' and m.recorded_at = s.recorded_at
           and not (l.is_fast_track and o.is_fast_track)) as "sendsAfterApproval"
     from relief_order_step s join relief_order o on o.id = s.order_id
     where s.order_id = $1`,
    [orderId],
  );
  const markOf = new Map(marks.map(({ id, ...mark }) => [id, mark]));
  return withStandingMoments(
    steps.map((step) => ({
      id: step.id,
      action: step.action,
      occurredAt: step.occurredAt,
      recordedAt: step.recordedAt,
      correctsStepId: step.correctsStep?.id ?? null,
      ...markOf.get(step.id)!,
    })),
  );
}
