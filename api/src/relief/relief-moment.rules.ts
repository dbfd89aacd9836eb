import { refuseMoment, type BeforeMoment } from '../use-case/refuse-moment.ts';
import type { UserError } from '../user-error.ts';
import type { OrderFacts } from './relief-order.rules.ts';
import { ReliefStepAction } from './relief-step-action.ts';

/** Something of an order that happened, or null where it has not. */
export type Before = { readonly at: Date | null; readonly what: string };

/** What a hop of an order can follow. */
export const followed = {
  report: ({ reportedAt }: OrderFacts): Before => ({ at: reportedAt, what: 'It was reported' }),
  verification: ({ verifiedAt }: OrderFacts): Before => ({ at: verifiedAt, what: 'It was verified' }),
  approval: ({ approvedAt }: OrderFacts): Before => ({ at: approvedAt, what: 'It was approved' }),
  dispatch: ({ dispatchedAt }: OrderFacts): Before => ({ at: dispatchedAt, what: 'The first goods left' }),
  delivery: ({ deliveredAt }: OrderFacts): Before => ({ at: deliveredAt, what: 'The last goods were handed over' }),
};

/** Why a moment cannot be that of a hop: it is to come, or before one of those that the hop follows. */
export function refuseHopMoment(occurredAt: Date, now: Date, ...before: readonly Before[]): UserError[] {
  const latest = before
    .filter((one): one is BeforeMoment => one.at !== null)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())[0];
  return refuseMoment('occurredAt', occurredAt, now, latest);
}

/** A step of an order. */
export interface StepFacts {
  readonly id: string;
  readonly action: ReliefStepAction;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly correctsStepId: string | null;
  /** Whether the goods it sent had to wait for approval. */
  readonly sendsAfterApproval: boolean;
  /** Whether it is a hand-over that was annulled. */
  readonly isAnnulled: boolean;
}

/** Steps whose moment can be corrected. */
const CORRECTABLE: readonly ReliefStepAction[] = [
  ReliefStepAction.VERIFY,
  ReliefStepAction.APPROVE,
  ReliefStepAction.DISPATCH,
  ReliefStepAction.HAND_OVER_PART,
  ReliefStepAction.HAND_OVER_REST,
  ReliefStepAction.RETURN,
  ReliefStepAction.CLOSE,
];

/** When the hops of an order happened, as corrected; null what has not. */
export interface OrderMoments {
  readonly verifiedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly closedAt: Date | null;
}

/** Each step with the moment that counts: the one it was corrected to last, else its own. Corrections are left out. */
export function withStandingMoments(steps: readonly StepFacts[]): StepFacts[] {
  const corrected = new Map<string, Date>();
  for (const { correctsStepId, occurredAt } of steps) if (correctsStepId) corrected.set(correctsStepId, occurredAt);
  return steps
    .filter(({ correctsStepId }) => correctsStepId === null)
    .map((step) => ({ ...step, occurredAt: corrected.get(step.id) ?? step.occurredAt }));
}

/**
 * The moments of an order, from its steps.
 *
 * @param steps with their standing moments, in the order in which they were recorded
 */
export function momentsOf(order: OrderFacts, steps: readonly StepFacts[]): OrderMoments {
  const at = (...actions: ReliefStepAction[]) =>
    steps
      .filter(({ action, isAnnulled }) => actions.includes(action) && !isAnnulled)
      .map(({ occurredAt }) => occurredAt);
  return {
    verifiedAt: at(ReliefStepAction.VERIFY)[0] ?? null,
    approvedAt: at(ReliefStepAction.APPROVE)[0] ?? null,
    dispatchedAt: earliest(at(ReliefStepAction.DISPATCH)),
    deliveredAt: order.deliveredAt && latest(at(ReliefStepAction.HAND_OVER_PART, ReliefStepAction.HAND_OVER_REST)),
    closedAt: order.closedAt && (at(ReliefStepAction.CLOSE).at(-1) ?? null),
  };
}

/**
 * Why the moment of a step cannot be corrected to another: it is none that can, or the hops would no longer follow each
 * other.
 *
 * @param steps of the order with their standing moments, in the order in which they were recorded
 */
export function refuseCorrection(
  order: OrderFacts,
  steps: readonly StepFacts[],
  stepId: string,
  occurredAt: Date,
): UserError[] {
  const step = steps.find(({ id }) => id === stepId);
  const isOld = step?.action === ReliefStepAction.CLOSE && (order.closedAt === null || isSuperseded(step, steps));
  if (!step || !CORRECTABLE.includes(step.action) || step.isAnnulled || isOld) {
    const message = `The moment of ${step ? `this ${step.action}` : 'a correction'} cannot be corrected. Name a step that counts: ${CORRECTABLE.join(', ')}.`;
    return [{ code: 'STEP_NOT_CORRECTABLE', field: 'stepId', message }];
  }
  if (occurredAt.getTime() === step.occurredAt.getTime()) {
    const message = `It is recorded as of ${occurredAt.toISOString()} already. Give another moment.`;
    return [{ code: 'NOTHING_TO_CORRECT', field: 'occurredAt', message }];
  }
  if (occurredAt > step.recordedAt) {
    const message = `It was recorded at ${step.recordedAt.toISOString()}, and had happened then. Give that moment or an earlier one.`;
    return [impossible(message)];
  }
  const corrected = steps.map((one) => (one.id === stepId ? { ...one, occurredAt } : one));
  return outOfOrder(order, corrected);
}

/** Why hops do not follow each other. */
function outOfOrder(order: OrderFacts, steps: readonly StepFacts[]): UserError[] {
  const moments = momentsOf(order, steps);
  const of = (wanted: (step: StepFacts) => boolean) => steps.filter(wanted).map(({ occurredAt }) => occurredAt);
  const handedOver = of(
    ({ action, isAnnulled }) =>
      !isAnnulled && (action === ReliefStepAction.HAND_OVER_PART || action === ReliefStepAction.HAND_OVER_REST),
  );
  const returned = of(({ action }) => action === ReliefStepAction.RETURN);
  const report = { at: order.reportedAt, what: 'the report' };
  const verification = { at: moments.verifiedAt, what: 'the verification' };
  const approval = { at: moments.approvedAt, what: 'the approval' };
  const dispatch = { at: moments.dispatchedAt, what: 'the first dispatch' };
  const closing = { at: moments.closedAt, what: 'the closing' };
  const pairs: [Before, Before][] = [
    [report, verification],
    [report, dispatch],
    [verification, approval],
    [
      approval,
      { at: earliest(of(({ sendsAfterApproval }) => sendsAfterApproval)), what: 'the dispatch that needed it' },
    ],
    [dispatch, { at: earliest(handedOver), what: 'the first hand-over' }],
    [dispatch, { at: earliest(returned), what: 'the first return' }],
    [verification, closing],
    [approval, closing],
    [{ at: latest(handedOver), what: 'the last hand-over' }, closing],
    [{ at: latest(returned), what: 'the last return' }, closing],
  ];
  return pairs.flatMap(([earlier, later]) =>
    earlier.at && later.at && earlier.at > later.at
      ? [
          impossible(
            `Then ${later.what} (${later.at.toISOString()}) would come before ${earlier.what} (${earlier.at.toISOString()}). Give a moment that keeps them in order, or correct the other first.`,
          ),
        ]
      : [],
  );
}

function isSuperseded(step: StepFacts, steps: readonly StepFacts[]): boolean {
  return steps.findLast(({ action }) => action === ReliefStepAction.CLOSE)?.id !== step.id;
}

function impossible(message: string): UserError {
  return { code: 'MOMENT_NOT_POSSIBLE', field: 'occurredAt', message };
}

function earliest(moments: readonly Date[]): Date | null {
  return moments.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

function latest(moments: readonly Date[]): Date | null {
  return moments.toSorted((one, other) => one.getTime() - other.getTime()).at(-1) ?? null;
}
