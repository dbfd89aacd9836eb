import { describe, expect, it } from 'vitest';
import { ExitCaseAction, ExitCaseState, exitCaseMachine, openStates } from './exit-case.state.ts';
import { ReviewAction, ReviewState, reviewMachine } from './review.state.ts';

const no = null;

/** Every state × every action, in the order NOTIFY OBJECT HEAR VERIFY CONFIRM DISMISS CARRY_OVER REINSTATE. */
const expected: Record<string, (string | null)[]> = {
  PROPOSED: ['NOTIFIED', no, no, 'PROPOSED', no, 'DISMISSED', 'PROPOSED', no],
  NOTIFIED: [no, 'OBJECTED', no, 'NOTIFIED', 'CONFIRMED', 'DISMISSED', 'NOTIFIED', no],
  OBJECTED: [no, no, 'HEARD', 'OBJECTED', no, 'DISMISSED', 'OBJECTED', no],
  HEARD: [no, no, no, 'HEARD', 'CONFIRMED', 'DISMISSED', 'HEARD', no],
  CONFIRMED: [no, no, no, no, no, no, no, 'REINSTATED'],
  DISMISSED: [no, no, no, no, no, no, no, no],
  REINSTATED: [no, no, no, no, no, no, no, no],
};

describe('the case of a natural exit', () => {
  it('knows every state and action', () => {
    expect(Object.keys(expected)).toEqual(Object.values(ExitCaseState));
    expect(exitCaseMachine.actions).toEqual([
      'NOTIFY',
      'OBJECT',
      'HEAR',
      'VERIFY',
      'CONFIRM',
      'DISMISS',
      'CARRY_OVER',
      'REINSTATE',
    ]);
    expect(exitCaseMachine.initial).toBe('PROPOSED');
  });

  it.each(
    Object.values(ExitCaseState).flatMap((state) =>
      Object.values(ExitCaseAction).map((action, index) => [state, action, expected[state]![index]!] as const),
    ),
  )('when %s, %s leads to %s', (state, action, next) => {
    expect(exitCaseMachine.next(state, action)).toBe(next);
  });

  it('is open until it is decided', () => {
    expect(openStates).toEqual(['PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD']);
  });
});

describe('the review of a quarter', () => {
  it.each([
    [ReviewState.OPEN, ReviewAction.CLOSE, 'CLOSED'],
    [ReviewState.CLOSED, ReviewAction.CLOSE, null],
  ] as const)('when %s, %s leads to %s', (state, action, next) => {
    expect(reviewMachine.next(state, action)).toBe(next);
  });

  it('knows every state and action', () => {
    expect(reviewMachine.states).toEqual(Object.values(ReviewState));
    expect(reviewMachine.actions).toEqual(Object.values(ReviewAction));
  });
});
