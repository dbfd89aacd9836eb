import { Machine } from '../use-case/machine.ts';

/** State of a journey. */
export enum JourneyState {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  COMPLETED = 'COMPLETED',
  GRADUATED = 'GRADUATED',
  DROPPED_OUT = 'DROPPED_OUT',
  ENDED = 'ENDED',
}

/** What can be done with a journey. */
export enum JourneyAction {
  START_STAGE = 'START_STAGE',
  PASS_STAGE = 'PASS_STAGE',
  REPEAT_STAGE = 'REPEAT_STAGE',
  GRANT_SKILL_AID = 'GRANT_SKILL_AID',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  TRANSFER = 'TRANSFER',
  DROP_OUT = 'DROP_OUT',
  // what follows from other decisions
  COMPLETE = 'COMPLETE',
  GRADUATE = 'GRADUATE',
  END = 'END',
  REINSTATE = 'REINSTATE',
}

/** The actions that are an officer's own decision; the others follow: of the last stage, of graduation, of the episode. */
export const officerActions = [
  JourneyAction.START_STAGE,
  JourneyAction.PASS_STAGE,
  JourneyAction.REPEAT_STAGE,
  JourneyAction.GRANT_SKILL_AID,
  JourneyAction.PAUSE,
  JourneyAction.RESUME,
  JourneyAction.TRANSFER,
  JourneyAction.DROP_OUT,
] as const;

const nothing = {
  START_STAGE: null,
  PASS_STAGE: null,
  REPEAT_STAGE: null,
  GRANT_SKILL_AID: null,
  PAUSE: null,
  RESUME: null,
  TRANSFER: null,
  DROP_OUT: null,
  COMPLETE: null,
  GRADUATE: null,
  END: null,
  REINSTATE: null,
};

/** The moves of a journey. */
export const journeyMachine = new Machine<JourneyState, JourneyAction>('journey', JourneyState.ACTIVE, {
  ACTIVE: {
    START_STAGE: JourneyState.ACTIVE,
    PASS_STAGE: JourneyState.ACTIVE,
    REPEAT_STAGE: JourneyState.ACTIVE,
    GRANT_SKILL_AID: JourneyState.ACTIVE,
    PAUSE: JourneyState.PAUSED,
    RESUME: null,
    TRANSFER: JourneyState.ACTIVE,
    DROP_OUT: JourneyState.DROPPED_OUT,
    COMPLETE: JourneyState.COMPLETED,
    GRADUATE: null,
    END: JourneyState.ENDED,
    REINSTATE: null,
  },
  PAUSED: {
    ...nothing,
    RESUME: JourneyState.ACTIVE,
    // somebody else of the family goes on, so the pause is over
    TRANSFER: JourneyState.ACTIVE,
    DROP_OUT: JourneyState.DROPPED_OUT,
    END: JourneyState.ENDED,
  },
  COMPLETED: {
    ...nothing,
    DROP_OUT: JourneyState.DROPPED_OUT,
    GRADUATE: JourneyState.GRADUATED,
    END: JourneyState.ENDED,
  },
  // an exit that was annulled takes the journey back
  GRADUATED: { ...nothing, REINSTATE: JourneyState.COMPLETED },
  DROPPED_OUT: nothing,
  ENDED: { ...nothing, REINSTATE: JourneyState.ACTIVE },
});
