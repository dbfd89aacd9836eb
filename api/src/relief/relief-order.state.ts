import { Machine } from '../use-case/machine.ts';

/** Where an order stands. */
export enum ReliefOrderState {
  REPORTED = 'REPORTED',
  VERIFIED = 'VERIFIED',
  APPROVED = 'APPROVED',
  DISPATCHED = 'DISPATCHED',
  PARTLY_DELIVERED = 'PARTLY_DELIVERED',
  DELIVERED = 'DELIVERED',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  CANCELLED = 'CANCELLED',
}

/** What can be done with an order. */
export enum ReliefOrderAction {
  REVISE = 'REVISE',
  VERIFY = 'VERIFY',
  APPROVE = 'APPROVE',
  DISPATCH = 'DISPATCH',
  HAND_OVER_PART = 'HAND_OVER_PART',
  HAND_OVER_REST = 'HAND_OVER_REST',
  ANNUL_PART = 'ANNUL_PART',
  ANNUL_ALL = 'ANNUL_ALL',
  RETURN = 'RETURN',
  CLOSE = 'CLOSE',
  REJECT = 'REJECT',
  CANCEL = 'CANCEL',
  CORRECT_TIME = 'CORRECT_TIME',
}

const { REPORTED, VERIFIED, APPROVED, DISPATCHED, PARTLY_DELIVERED, DELIVERED, CLOSED, REJECTED, CANCELLED } =
  ReliefOrderState;

const nothing = {
  REVISE: null,
  VERIFY: null,
  APPROVE: null,
  DISPATCH: null,
  HAND_OVER_PART: null,
  HAND_OVER_REST: null,
  ANNUL_PART: null,
  ANNUL_ALL: null,
  RETURN: null,
  CLOSE: null,
  REJECT: null,
  CANCEL: null,
  CORRECT_TIME: null,
} as const;

/**
 * The way of an order. On the fast track goods leave before anybody has verified; then verification and approval follow
 * while the goods are on their way, and the state stays where the goods are.
 */
export const reliefOrderMachine = new Machine<ReliefOrderState, ReliefOrderAction>('relief order', REPORTED, {
  REPORTED: {
    ...nothing,
    REVISE: REPORTED,
    VERIFY: VERIFIED,
    DISPATCH: DISPATCHED,
    REJECT: REJECTED,
    CANCEL: CANCELLED,
  },
  VERIFIED: {
    ...nothing,
    REVISE: VERIFIED,
    APPROVE: APPROVED,
    DISPATCH: DISPATCHED,
    REJECT: REJECTED,
    CANCEL: CANCELLED,
    CORRECT_TIME: VERIFIED,
  },
  APPROVED: { ...nothing, DISPATCH: DISPATCHED, CANCEL: CANCELLED, CORRECT_TIME: APPROVED },
  DISPATCHED: {
    ...nothing,
    VERIFY: DISPATCHED,
    APPROVE: DISPATCHED,
    DISPATCH: DISPATCHED,
    HAND_OVER_PART: PARTLY_DELIVERED,
    HAND_OVER_REST: DELIVERED,
    RETURN: DISPATCHED,
    CANCEL: CANCELLED,
    CORRECT_TIME: DISPATCHED,
  },
  PARTLY_DELIVERED: {
    ...nothing,
    VERIFY: PARTLY_DELIVERED,
    APPROVE: PARTLY_DELIVERED,
    DISPATCH: PARTLY_DELIVERED,
    HAND_OVER_PART: PARTLY_DELIVERED,
    HAND_OVER_REST: DELIVERED,
    ANNUL_PART: PARTLY_DELIVERED,
    ANNUL_ALL: DISPATCHED,
    RETURN: PARTLY_DELIVERED,
    CLOSE: CLOSED,
    CORRECT_TIME: PARTLY_DELIVERED,
  },
  DELIVERED: {
    ...nothing,
    VERIFY: DELIVERED,
    APPROVE: DELIVERED,
    ANNUL_PART: PARTLY_DELIVERED,
    ANNUL_ALL: DISPATCHED,
    CLOSE: CLOSED,
    CORRECT_TIME: DELIVERED,
  },
  CLOSED: { ...nothing, ANNUL_PART: PARTLY_DELIVERED, ANNUL_ALL: DISPATCHED, CORRECT_TIME: CLOSED },
  REJECTED: nothing,
  CANCELLED: nothing,
});
