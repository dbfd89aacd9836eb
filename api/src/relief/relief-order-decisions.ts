import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { releaseStock } from '../stock/reservation.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { requireEvidence } from '../use-case/evidence.ts';
import { tidy } from '../use-case/text.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { lastHandOver } from './hand-over.steps.ts';
import { isAllDelivered } from './relief-line.rules.ts';
import { followed, refuseHopMoment, type Before } from './relief-moment.rules.ts';
import { ofOrder, type OrderAtWork, type OrderStep } from './relief-order.act.ts';
import type {
  ApproveReliefOrderInput,
  CancelReliefOrderInput,
  CloseReliefOrderInput,
  RejectReliefOrderInput,
  VerifyReliefOrderInput,
} from './relief-order.input.ts';
import { refusal, type OrderFacts } from './relief-order.rules.ts';
import { ReliefOrderAction } from './relief-order.state.ts';

/** What the field team found. On the fast track it comes when the goods have left, and the state stays. */
export function verification(input: VerifyReliefOrderInput): OrderStep {
  return {
    mutation: 'verifyReliefOrder',
    kind: JournalKind.RELIEF_VERIFIED,
    input,
    findOrder: ofOrder(input),
    actionOf: () => ReliefOrderAction.VERIFY,
    refuse: ({ work, order, occurredAt, documents }) => [
      ...refuseHopMoment(occurredAt, work.now, followed.report(order)),
      ...refusePlainText(input.finding, 'finding', 'finding'),
      ...(documents.length > 0 || input.evidence.length > 0
        ? []
        : requireEvidence([], 'Name the report of the field team, or attach a photo or a form.')),
      ...(input.isConfirmed || order.dispatchedAt !== null
        ? []
        : [
            refusal(
              'REJECTION_FITS',
              'Nothing has left yet: a report that is not confirmed is rejected. Use rejectReliefOrder, which releases the stock.',
              'isConfirmed',
            ),
          ]),
    ],
    apply: ({ work, occurredAt }) => ({
      changes: { verifiedAt: occurredAt, verifiedBy: work.officer.name, isConfirmed: input.isConfirmed },
      reason: tidy(input.finding),
      payload: { isConfirmed: input.isConfirmed },
    }),
  };
}

/** Another officer than who reported approves. */
export function approval(input: ApproveReliefOrderInput): OrderStep {
  return {
    mutation: 'approveReliefOrder',
    kind: JournalKind.RELIEF_APPROVED,
    input,
    findOrder: ofOrder(input),
    actionOf: () => ReliefOrderAction.APPROVE,
    async refuse({ work, order, occurredAt }) {
      const repeats = await countRepeatClaims(work.em, order.incidentId);
      return [
        ...refuseHopMoment(occurredAt, work.now, followed.report(order), followed.verification(order)),
        ...(input.remark == null ? [] : refusePlainText(input.remark, 'remark', 'remark')),
        ...(repeats === 0 || input.repeatClaimsConsidered
          ? []
          : [
              refusal(
                'REPEAT_CLAIMS_NOT_CONSIDERED',
                `${repeats} of the families claimed before, within the window of the policy (repeatsFamily). Look at them, strike those that do not belong here where nothing has left yet (reviseIncident), and say repeatClaimsConsidered.`,
                'repeatClaimsConsidered',
              ),
            ]),
      ];
    },
    async apply({ work, order, occurredAt }) {
      return {
        changes: { approvedAt: occurredAt, approvedBy: work.officer.name },
        reason: tidy(input.remark),
        payload: { repeatClaims: await countRepeatClaims(work.em, order.incidentId) },
      };
    },
  };
}

/** The report does not hold: nothing is brought. */
export function rejection(input: RejectReliefOrderInput): OrderStep {
  return ending(input, 'rejectReliefOrder', ReliefOrderAction.REJECT, JournalKind.RELIEF_REJECTED);
}

/** What was reported needs nothing any more. */
export function cancellation(input: CancelReliefOrderInput): OrderStep {
  return ending(input, 'cancelReliefOrder', ReliefOrderAction.CANCEL, JournalKind.RELIEF_CANCELLED);
}

function ending(
  input: RejectReliefOrderInput | CancelReliefOrderInput,
  mutation: string,
  action: ReliefOrderAction,
  kind: JournalKind,
): OrderStep {
  return {
    mutation,
    kind,
    input,
    findOrder: ofOrder(input),
    actionOf: () => action,
    refuse: (at) => [...refuseMomentAfterAll(at), ...refusePlainText(input.reason, 'reason', 'reason')],
    async apply({ work, order, occurredAt }) {
      const reason = tidy(input.reason);
      const released = await releaseAll(work, order);
      return {
        freed: Object.keys(released),
        changes: { endedAt: occurredAt, endReason: reason },
        reason,
        payload: { reason, released },
      };
    },
  };
}

/** All was handed over, or no more can be: what is still reserved is released. */
export function closing(input: CloseReliefOrderInput): OrderStep {
  return {
    mutation: 'closeReliefOrder',
    kind: JournalKind.RELIEF_CLOSED,
    input,
    findOrder: ofOrder(input),
    actionOf: () => ReliefOrderAction.CLOSE,
    async refuse(at) {
      const { work, order } = at;
      const needsReason = !isAllDelivered(order.lines) || order.isConfirmed === false;
      return [
        ...refuseMomentAfterAll(at, { at: await lastHandOver(work.em, order.id), what: 'Goods were handed over' }),
        ...(needsReason || input.reason != null ? refusePlainText(input.reason ?? '', 'reason', 'reason') : []),
      ];
    },
    async apply({ work, order, occurredAt }) {
      const reason = tidy(input.reason);
      const released = await releaseAll(work, order);
      return {
        freed: Object.keys(released),
        changes: { closedAt: occurredAt, endReason: reason },
        reason,
        payload: {
          isShort: !isAllDelivered(order.lines),
          released,
          ...(reason === null ? {} : { reason }),
        },
      };
    },
  };
}

/** Releases what waits for an order. @returns units by item */
async function releaseAll(work: Work, { lines }: OrderFacts): Promise<Record<string, number>> {
  const released: Record<string, number> = {};
  for (const { itemCode, quantity } of await releaseStock(
    work,
    lines.map(({ id }) => ({ orderLineId: id })),
  )) {
    released[itemCode] = (released[itemCode] ?? 0) + quantity;
  }
  return released;
}

/** Why the moment of an end is none: it is before something that was done with the order. */
function refuseMomentAfterAll({ work, order, occurredAt }: OrderAtWork, ...more: Before[]): UserError[] {
  return refuseHopMoment(occurredAt, work.now, ...Object.values(followed).map((hop) => hop(order)), ...more);
}

/** Families of an incident that claimed before, within the window of the policy, with a claim that still counts. */
async function countRepeatClaims(em: SqlEntityManager, incidentId: string): Promise<number> {
  const [row] = await sqlOf(em).query<{ count: number }>(
    `/* relief.repeat_claims */
     select count(*)::integer as count
     from affected_family f join affected_family earlier on earlier.id = f.repeats_family_id
     where f.incident_id = $1 and f.struck_at is null and earlier.struck_at is null and not exists (
       select from relief_order o where o.incident_id = earlier.incident_id and o.state in ('REJECTED', 'CANCELLED'))`,
    [incidentId],
  );
  return row!.count;
}
