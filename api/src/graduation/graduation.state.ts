import { Machine } from '../use-case/machine.ts';

/** State of a proposed graduation. */
export enum GraduationState {
  PROPOSED = 'PROPOSED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  ANNULLED = 'ANNULLED',
}

/** What an officer can do with a proposed graduation. */
export enum GraduationAction {
  APPROVE = 'APPROVE',
  REFUSE = 'REFUSE',
  WITHDRAW = 'WITHDRAW',
  ANNUL = 'ANNUL',
}

const decided = { APPROVE: null, REFUSE: null, WITHDRAW: null, ANNUL: null } as const;

/** The moves of a proposed graduation. */
export const graduationMachine = new Machine<GraduationState, GraduationAction>(
  'proposed graduation',
  GraduationState.PROPOSED,
  {
    PROPOSED: {
      APPROVE: GraduationState.APPROVED,
      REFUSE: GraduationState.REFUSED,
      WITHDRAW: GraduationState.WITHDRAWN,
      ANNUL: null,
    },
    APPROVED: { ...decided, ANNUL: GraduationState.ANNULLED },
    REFUSED: decided,
    WITHDRAWN: decided,
    ANNULLED: decided,
  },
);
