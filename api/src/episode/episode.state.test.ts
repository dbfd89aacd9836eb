import { expect, it } from 'vitest';
import { episodeMachine, ExitKind, stateOf } from './episode.state.ts';

it('an episode moves as the rules of aid say', () => {
  expect(episodeMachine.moves).toEqual({
    OPEN: {
      ENROL: 'OPEN',
      PROPOSE_GRADUATION: 'OPEN',
      PROPOSE_EXIT: 'OPEN',
      GRADUATE: 'GRADUATED',
      EXIT: 'EXITED',
      REINSTATE: null,
    },
    GRADUATED: {
      ENROL: null,
      PROPOSE_GRADUATION: null,
      PROPOSE_EXIT: null,
      GRADUATE: null,
      EXIT: null,
      REINSTATE: 'OPEN',
    },
    EXITED: {
      ENROL: null,
      PROPOSE_GRADUATION: null,
      PROPOSE_EXIT: null,
      GRADUATE: null,
      EXIT: null,
      REINSTATE: 'OPEN',
    },
  });
});

it('graduation is by rising class, and naturally by death, rising out of poverty and moving away', () => {
  expect(stateOf({ exitKind: null })).toBe('OPEN');
  const graduated = Object.values(ExitKind).filter((exitKind) => stateOf({ exitKind }) === 'GRADUATED');
  expect(graduated).toEqual(['RISING_CLASS', 'DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY']);
});
