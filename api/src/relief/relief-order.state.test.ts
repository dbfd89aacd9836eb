import { describe, expect, it } from 'vitest';
import { ReliefOrderAction, reliefOrderMachine, ReliefOrderState } from './relief-order.state.ts';

const no = null;
const [REPORTED, VERIFIED, APPROVED, SENT] = ['REPORTED', 'VERIFIED', 'APPROVED', 'DISPATCHED'];
const [PARTLY, DELIVERED, CLOSED] = ['PARTLY_DELIVERED', 'DELIVERED', 'CLOSED'];
const [REJECTED, CANCELLED] = ['REJECTED', 'CANCELLED'];

/**
 * Every state × every action, in the order REVISE VERIFY APPROVE DISPATCH, HAND_OVER_PART HAND_OVER_REST ANNUL_PART
 * ANNUL_ALL RETURN, CLOSE REJECT CANCEL CORRECT_TIME.
 */
const expected: Record<string, (string | null | undefined)[]> = {
  // dispatch before approval is the fast track
  REPORTED: [REPORTED, VERIFIED, no, SENT, no, no, no, no, no, no, REJECTED, CANCELLED, no],
  VERIFIED: [VERIFIED, no, APPROVED, SENT, no, no, no, no, no, no, REJECTED, CANCELLED, VERIFIED],
  APPROVED: [no, no, no, SENT, no, no, no, no, no, no, no, CANCELLED, APPROVED],
  // what left on the fast track is verified and approved on its way; all of it back, it can be cancelled
  DISPATCHED: [no, SENT, SENT, SENT, PARTLY, DELIVERED, no, no, SENT, no, no, CANCELLED, SENT],
  PARTLY_DELIVERED: [no, PARTLY, PARTLY, PARTLY, PARTLY, DELIVERED, PARTLY, SENT, PARTLY, CLOSED, no, no, PARTLY],
  DELIVERED: [no, DELIVERED, DELIVERED, no, no, no, PARTLY, SENT, no, CLOSED, no, no, DELIVERED],
  CLOSED: [no, no, no, no, no, no, PARTLY, SENT, no, no, no, no, CLOSED],
  REJECTED: [no, no, no, no, no, no, no, no, no, no, no, no, no],
  CANCELLED: [no, no, no, no, no, no, no, no, no, no, no, no, no],
};

describe('a relief order', () => {
  it('knows every state and action, and begins with the report', () => {
    expect(Object.keys(expected)).toEqual(Object.values(ReliefOrderState));
    expect(reliefOrderMachine.actions).toEqual(Object.values(ReliefOrderAction));
    expect(reliefOrderMachine.initial).toBe('REPORTED');
  });

  it.each(
    Object.values(ReliefOrderState).flatMap((state) =>
      Object.values(ReliefOrderAction).map((action, index) => [state, action, expected[state]![index]!] as const),
    ),
  )('when %s, %s leads to %s', (state, action, next) => {
    expect(reliefOrderMachine.next(state, action)).toBe(next);
  });
});
