import { Machine } from '../use-case/machine.ts';

/** State of an attempt at a stage. */
export enum StageAttemptState {
  IN_PROGRESS = 'IN_PROGRESS',
  PASSED = 'PASSED',
  NOT_PASSED = 'NOT_PASSED',
  ABANDONED = 'ABANDONED',
}

/** What can become of an attempt at a stage. */
export enum StageAttemptAction {
  PASS = 'PASS',
  FAIL = 'FAIL',
  ABANDON = 'ABANDON',
  REINSTATE = 'REINSTATE',
}

/** The moves of an attempt at a stage. */
export const stageAttemptMachine = new Machine<StageAttemptState, StageAttemptAction>(
  'attempt',
  StageAttemptState.IN_PROGRESS,
  {
    IN_PROGRESS: {
      PASS: StageAttemptState.PASSED,
      FAIL: StageAttemptState.NOT_PASSED,
      ABANDON: StageAttemptState.ABANDONED,
      REINSTATE: null,
    },
    PASSED: { PASS: null, FAIL: null, ABANDON: null, REINSTATE: null },
    NOT_PASSED: { PASS: null, FAIL: null, ABANDON: null, REINSTATE: null },
    // goes on with the journey when the exit that ended both is annulled
    ABANDONED: { PASS: null, FAIL: null, ABANDON: null, REINSTATE: StageAttemptState.IN_PROGRESS },
  },
);
