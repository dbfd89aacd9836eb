import { describe, expect, it } from 'vitest';
import { availabilityOf } from './action-availability.ts';
import { Machine } from './machine.ts';

type State = 'OPEN' | 'HEARD' | 'CLOSED';
type Action = 'HEAR' | 'CLOSE';

const machine = new Machine<State, Action>('case', 'OPEN', {
  OPEN: { HEAR: 'HEARD', CLOSE: null },
  HEARD: { HEAR: 'HEARD', CLOSE: 'CLOSED' },
  CLOSED: { HEAR: null, CLOSE: null },
});

describe('a state machine', () => {
  it('knows its states and actions in the order of its table', () => {
    expect(machine.states).toEqual(['OPEN', 'HEARD', 'CLOSED']);
    expect(machine.actions).toEqual(['HEAR', 'CLOSE']);
  });

  it.each<[State, Action, State | null]>([
    ['OPEN', 'HEAR', 'HEARD'],
    ['OPEN', 'CLOSE', null],
    ['HEARD', 'HEAR', 'HEARD'],
    ['HEARD', 'CLOSE', 'CLOSED'],
    ['CLOSED', 'HEAR', null],
    ['CLOSED', 'CLOSE', null],
  ])('from %s, %s leads to %s', (state, action, next) => {
    expect(machine.next(state, action)).toBe(next);
    expect(machine.refuse(state, action, 'caseId')).toHaveLength(next === null ? 1 : 0);
    expect(machine.actionsFrom(state).includes(action)).toBe(next !== null);
  });

  it('refuses with what was asked, the state it met and what can be done', () => {
    expect(machine.refuse('OPEN', 'CLOSE', 'caseId')).toEqual([
      {
        code: 'STATE_DOES_NOT_ALLOW',
        field: 'caseId',
        message: 'This case is OPEN, which does not allow CLOSE. Possible now: HEAR.',
      },
    ]);
    expect(machine.refuse('CLOSED', 'HEAR', 'caseId')[0]!.message).toBe(
      'This case is CLOSED, which does not allow HEAR. Nothing more can be done with it.',
    );
  });

  it('refuses a decision made on an older version, and one made on a version that never was', () => {
    expect(machine.refuseStale(3, 3)).toEqual([]);
    expect(machine.refuseStale(3, 2)).toEqual([
      {
        code: 'STALE_VERSION',
        field: 'expectedVersion',
        message: 'The case is at version 3, not 2: someone changed it. Read it again and decide anew.',
      },
    ]);
    expect(machine.refuseStale(3, 4)).toHaveLength(1);
  });

  it('tells of every action whether it can be done, and if not, why', () => {
    expect(availabilityOf(machine.actions, (action) => machine.refuse('OPEN', action, 'caseId'))).toEqual([
      { action: 'HEAR', isAvailable: true, reasons: [] },
      { action: 'CLOSE', isAvailable: false, reasons: machine.refuse('OPEN', 'CLOSE', 'caseId') },
    ]);
  });
});
