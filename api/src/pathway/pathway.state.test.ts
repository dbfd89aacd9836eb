import { describe, expect, it } from 'vitest';
import { JourneyAction, journeyMachine, JourneyState } from './journey.state.ts';
import { type StageAttemptAction, stageAttemptMachine, StageAttemptState } from './stage-attempt.state.ts';

const no = null;

describe('a journey', () => {
  const actions: JourneyAction[] = [
    JourneyAction.START_STAGE,
    JourneyAction.PASS_STAGE,
    JourneyAction.REPEAT_STAGE,
    JourneyAction.GRANT_SKILL_AID,
    JourneyAction.PAUSE,
    JourneyAction.RESUME,
    JourneyAction.TRANSFER,
    JourneyAction.DROP_OUT,
    JourneyAction.COMPLETE,
    JourneyAction.GRADUATE,
    JourneyAction.END,
    JourneyAction.REINSTATE,
  ];
  // a row for each state, a column for each action in the order above
  // prettier-ignore
  const expected: [JourneyState, (string | null)[]][] = [
    // START     PASS      REPEAT    GRANT     PAUSE     RESUME    TRANSFER  DROP_OUT       COMPLETE     GRADUATE     END      REINSTATE
    [JourneyState.ACTIVE,
      ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PAUSED', no,       'ACTIVE', 'DROPPED_OUT', 'COMPLETED', no,          'ENDED', no]],
    [JourneyState.PAUSED,
      [no,       no,       no,       no,       no,       'ACTIVE', 'ACTIVE', 'DROPPED_OUT', no,          no,          'ENDED', no]],
    [JourneyState.COMPLETED,
      [no,       no,       no,       no,       no,       no,       no,       'DROPPED_OUT', no,          'GRADUATED', 'ENDED', no]],
    [JourneyState.GRADUATED,
      [no,       no,       no,       no,       no,       no,       no,       no,            no,          no,          no,      'COMPLETED']],
    [JourneyState.DROPPED_OUT,
      [no,       no,       no,       no,       no,       no,       no,       no,            no,          no,          no,      no]],
    [JourneyState.ENDED,
      [no,       no,       no,       no,       no,       no,       no,       no,            no,          no,          no,      'ACTIVE']],
  ];

  it('has an expectation for every state and every action', () => {
    expect(expected.map(([state]) => state)).toEqual(journeyMachine.states);
    expect(actions).toEqual(journeyMachine.actions);
    for (const [, row] of expected) expect(row).toHaveLength(actions.length);
  });

  it.each(
    expected.flatMap(([state, row]) =>
      row.map((to, index): [string, string, string | null] => [state, actions[index]!, to]),
    ),
  )('that is %s, asked to %s, becomes %s', (state, action, to) => {
    expect(journeyMachine.next(state as JourneyState, action as JourneyAction)).toBe(to);
    const refusals = journeyMachine.refuse(state as JourneyState, action as JourneyAction, 'journeyId');
    expect(refusals.map(({ code }) => code)).toEqual(to === null ? ['STATE_DOES_NOT_ALLOW'] : []);
  });
});

describe('an attempt at a stage', () => {
  // prettier-ignore
  const expected: [StageAttemptState, Record<StageAttemptAction, string | null>][] = [
    [StageAttemptState.IN_PROGRESS, { PASS: 'PASSED', FAIL: 'NOT_PASSED', ABANDON: 'ABANDONED', REINSTATE: no }],
    [StageAttemptState.PASSED, { PASS: no, FAIL: no, ABANDON: no, REINSTATE: no }],
    [StageAttemptState.NOT_PASSED, { PASS: no, FAIL: no, ABANDON: no, REINSTATE: no }],
    [StageAttemptState.ABANDONED, { PASS: no, FAIL: no, ABANDON: no, REINSTATE: 'IN_PROGRESS' }],
  ];

  it('has an expectation for every state', () => {
    expect(expected.map(([state]) => state)).toEqual(stageAttemptMachine.states);
  });

  it.each(
    expected.flatMap(([state, row]) =>
      Object.entries(row).map(([action, to]): [string, string, string | null] => [state, action, to]),
    ),
  )('that is %s, asked to %s, becomes %s', (state, action, to) => {
    expect(stageAttemptMachine.next(state as StageAttemptState, action as StageAttemptAction)).toBe(to);
  });
});
