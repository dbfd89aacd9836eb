import { expect, it } from 'vitest';
import { momentsOf, refuseCorrection, withStandingMoments, type StepFacts } from './relief-moment.rules.ts';
import type { OrderFacts } from './relief-order.rules.ts';
import { ReliefOrderState } from './relief-order.state.ts';
import { ReliefStepAction } from './relief-step-action.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const step = (
  id: string,
  action: keyof typeof ReliefStepAction,
  hour: number,
  more: Partial<StepFacts> = {},
): StepFacts => ({
  id,
  action: ReliefStepAction[action],
  occurredAt: at(hour),
  recordedAt: at(20),
  correctsStepId: null,
  sendsAfterApproval: false,
  isAnnulled: false,
  ...more,
});
const order: OrderFacts = {
  id: 'o',
  incidentId: 'i',
  kelurahanCode: '32.71.01.1001',
  eventKelurahanCode: '32.71.01.1001',
  state: ReliefOrderState.DELIVERED,
  version: 9,
  isFastTrack: true,
  tellers: ['euis'],
  reportedAt: at(0),
  verifiedAt: at(6),
  isConfirmed: true,
  approvedAt: at(7),
  dispatchedAt: at(2),
  deliveredAt: at(9),
  closedAt: null,
  lines: [],
  handOverCount: 2,
};
/** On the fast track: sent at 2, verified at 6, approved at 7, the rest sent at 8, handed over at 4 and 9. */
const steps = [
  step('r', 'REPORT', 0),
  step('d1', 'DISPATCH', 2),
  step('h1', 'HAND_OVER_PART', 4),
  step('v', 'VERIFY', 6),
  step('a', 'APPROVE', 7),
  step('d2', 'DISPATCH', 8, { sendsAfterApproval: true }),
  step('h0', 'HAND_OVER_PART', 1, { isAnnulled: true }),
  step('h2', 'HAND_OVER_REST', 9),
];
const codes = (id: string, hour: number) => refuseCorrection(order, steps, id, at(hour)).map(({ code }) => code);

it('takes the last correction of a step for its moment', () => {
  const corrections = [
    step('c1', 'CORRECT_TIME', 5, { correctsStepId: 'v' }),
    step('c2', 'CORRECT_TIME', 3, { correctsStepId: 'v' }),
  ];
  const standing = withStandingMoments([...steps, ...corrections]);
  expect(standing).toHaveLength(steps.length);
  expect(standing.find(({ id }) => id === 'v')!.occurredAt).toEqual(at(3));
});

it('takes the first dispatch and the last hand-over that counts for those of the order', () => {
  expect(momentsOf(order, steps)).toEqual({
    verifiedAt: at(6),
    approvedAt: at(7),
    dispatchedAt: at(2),
    deliveredAt: at(9),
    closedAt: null,
  });
});

it('lets the fast track leave before approval, and nothing else', () => {
  expect(codes('d1', 3)).toEqual([]);
  expect(codes('d2', 6)).toEqual(['MOMENT_NOT_POSSIBLE']); // it needed the approval at 7
  expect(codes('a', 9)).toEqual(['MOMENT_NOT_POSSIBLE']); // the rest was sent at 8
  expect(codes('a', 8)).toEqual([]);
});

it('keeps every hop after the one it follows', () => {
  expect(codes('d1', 5)).toEqual(['MOMENT_NOT_POSSIBLE']); // handed over at 4
  expect(codes('h1', 1)).toEqual(['MOMENT_NOT_POSSIBLE']); // sent at 2
  expect(codes('v', 8)).toEqual(['MOMENT_NOT_POSSIBLE']); // approved at 7
  expect(codes('h2', 21)).toEqual(['MOMENT_NOT_POSSIBLE']); // recorded at 20
});

it('corrects no report, no annulled hand-over, no other order, and nothing to what it is', () => {
  expect(codes('r', 1)).toEqual(['STEP_NOT_CORRECTABLE']);
  expect(codes('h0', 3)).toEqual(['STEP_NOT_CORRECTABLE']);
  expect(codes('x', 3)).toEqual(['STEP_NOT_CORRECTABLE']);
  expect(codes('v', 6)).toEqual(['NOTHING_TO_CORRECT']);
});
