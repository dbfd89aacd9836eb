import type { UserError } from '../user-error.ts';
import { inTransitOf, waitingOf, type LineFacts } from './relief-line.rules.ts';
import { ReliefOrderAction, reliefOrderMachine, ReliefOrderState } from './relief-order.state.ts';

/** What is known of an order. */
export interface OrderFacts {
  readonly id: string;
  readonly incidentId: string;
  readonly kelurahanCode: string;
  /** Where its event counts: that of the leading report, where its own was merged. */
  readonly eventKelurahanCode: string;
  readonly state: ReliefOrderState;
  readonly version: number;
  readonly isFastTrack: boolean;
  /** Officers who reported its families, or added to them. */
  readonly tellers: readonly string[];
  readonly reportedAt: Date;
  readonly verifiedAt: Date | null;
  /** Whether the verification confirmed the report; null before it. */
  readonly isConfirmed: boolean | null;
  readonly approvedAt: Date | null;
  /** When the first goods left. */
  readonly dispatchedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly closedAt: Date | null;
  readonly lines: readonly LineFacts[];
  /** Hand-overs that are not annulled. */
  readonly handOverCount: number;
}

type Rule = (order: OrderFacts, officer: string) => UserError[];

/**
 * Why an officer cannot do something with an order now, whatever the details. What a request brings of its own is asked
 * besides.
 *
 * @returns every reason against; empty when it can be done
 */
export function refuseAction(action: ReliefOrderAction, order: OrderFacts, officer: string): UserError[] {
  const refused = reliefOrderMachine.refuse(order.state, action, 'orderId');
  if (refused.length > 0) return refused;
  return rulesOf[action].flatMap((rule) => rule(order, officer));
}

/** The action that stands for a hand-over. */
export function handOverActionOf(isLast: boolean): ReliefOrderAction {
  return isLast ? ReliefOrderAction.HAND_OVER_REST : ReliefOrderAction.HAND_OVER_PART;
}

/** The action that stands for annulling one of the hand-overs. */
export function annulmentActionOf({ handOverCount }: OrderFacts): ReliefOrderAction {
  return handOverCount > 1 ? ReliefOrderAction.ANNUL_PART : ReliefOrderAction.ANNUL_ALL;
}

/** Whether goods of a line may leave: approval or the fast track lets them. */
export function mayLeave(line: LineFacts, { approvedAt, isFastTrack }: OrderFacts): boolean {
  return approvedAt !== null || (isFastTrack && line.isFastTrack);
}

/** Lines that have to wait for approval, as an error that names them. Empty where all may leave. */
export function refuseBeforeApproval(lines: readonly LineFacts[], order: OrderFacts, field: string): UserError[] {
  const waiting = lines.filter((line) => !mayLeave(line, order)).map(({ itemCode }) => itemCode);
  if (waiting.length === 0) return [];
  const message = `${waiting.join(', ')} may not leave before the order is approved: only the fast track may. Have it verified and approved (verifyReliefOrder, approveReliefOrder), or leave them out.`;
  return [refusal('APPROVAL_NEEDED', message, field)];
}

const notVerifiedYet: Rule = ({ verifiedAt }) =>
  verifiedAt === null
    ? []
    : [
        refusal(
          'ALREADY_VERIFIED',
          `It was verified at ${verifiedAt.toISOString()}, and is verified once. Correct the moment by correctReliefTime.`,
        ),
      ];

const notApprovedYet: Rule = ({ approvedAt }) =>
  approvedAt === null
    ? []
    : [
        refusal(
          'ALREADY_APPROVED',
          `It was approved at ${approvedAt.toISOString()}, and is approved once. Correct the moment by correctReliefTime.`,
        ),
      ];

const verified: Rule = ({ verifiedAt }) =>
  verifiedAt === null
    ? [
        refusal(
          'VERIFICATION_MISSING',
          'Nobody has verified it in the field yet. Have that done first (verifyReliefOrder).',
        ),
      ]
    : [];

const notRefuted: Rule = ({ isConfirmed }) =>
  isConfirmed === false
    ? [
        refusal(
          'REPORT_NOT_CONFIRMED',
          'The verification did not confirm the report. Bring back what is under way (returnReliefGoods), then cancel or close the order with a reason.',
        ),
      ]
    : [];

const byAnother: Rule = ({ tellers }, officer) =>
  tellers.includes(officer)
    ? [
        refusal(
          'SECOND_OFFICER_NEEDED',
          `${officer} told of the families that this order is for, and another officer has to approve it. Ask one to decide.`,
        ),
      ]
    : [];

const somethingWaits: Rule = (order) => {
  const waiting = order.lines.filter((line) => waitingOf(line) > 0);
  if (waiting.length === 0) {
    const message =
      'Nothing is reserved for it that has not left. It can be sent when stock has come in and is reserved for it.';
    return [refusal('NOTHING_RESERVED', message)];
  }
  return waiting.some((line) => mayLeave(line, order)) ? [] : refuseBeforeApproval(waiting, order, 'orderId');
};

const somethingInTransit: Rule = ({ lines }) =>
  lines.some((line) => inTransitOf(line) > 0)
    ? []
    : [refusal('NOTHING_IN_TRANSIT', 'Nothing of it is under way. Dispatch goods first (dispatchReliefOrder).')];

const nothingInTransit: Rule = ({ lines }) => {
  const inTransit = lines.filter((line) => inTransitOf(line) > 0);
  if (inTransit.length === 0) return [];
  const told = inTransit.map((line) => `${inTransitOf(line)} of ${line.itemCode}`).join(', ');
  const message = `Under way are still ${told}. Hand them over (recordHandOver) or bring them back (returnReliefGoods) first.`;
  return [refusal('GOODS_IN_TRANSIT', message)];
};

const allInTransit: Rule = ({ lines }) => {
  const missing = lines.filter((line) => line.dispatched < line.needed);
  if (missing.length === 0) return [];
  const told = missing.map((line) => `${line.needed - line.dispatched} of ${line.itemCode}`).join(', ');
  const message = `Not all that is left is under way: ${told} have not been sent. Hand over a part, or dispatch the rest first.`;
  return [refusal('NOT_ALL_IN_TRANSIT', message)];
};

const severalHandOvers: Rule = ({ handOverCount }) =>
  handOverCount > 1
    ? []
    : [refusal('ONLY_HAND_OVER', 'There is one hand-over: annulling it annuls all that was handed over.')];

const oneHandOver: Rule = ({ handOverCount }) =>
  handOverCount === 1
    ? []
    : [refusal('OTHER_HAND_OVERS', `There are ${handOverCount} hand-overs: annulling one of them leaves the others.`)];

const decided: Rule = (order, officer) => [
  ...verified(order, officer),
  // what was not confirmed can never be approved: it is closed with a reason
  ...(order.isConfirmed === true && order.approvedAt === null
    ? [refusal('APPROVAL_MISSING', 'Nobody has approved it yet. Have that done first (approveReliefOrder).')]
    : []),
];

const rulesOf: Readonly<Record<ReliefOrderAction, readonly Rule[]>> = {
  REVISE: [],
  VERIFY: [notVerifiedYet],
  APPROVE: [notApprovedYet, verified, notRefuted, byAnother],
  DISPATCH: [notRefuted, somethingWaits],
  HAND_OVER_PART: [somethingInTransit],
  HAND_OVER_REST: [somethingInTransit, allInTransit],
  ANNUL_PART: [severalHandOvers],
  ANNUL_ALL: [oneHandOver],
  RETURN: [somethingInTransit],
  CLOSE: [
    decided,
    (order, officer) => (order.state === ReliefOrderState.DELIVERED ? [] : nothingInTransit(order, officer)),
  ],
  REJECT: [],
  CANCEL: [nothingInTransit],
  CORRECT_TIME: [],
};

/** An error about the order as a whole. */
export function refusal(code: string, message: string, field = 'orderId'): UserError {
  return { code, field, message };
}
