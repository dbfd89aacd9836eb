import { Machine } from '../use-case/machine.ts';

/** State of an intervention, derived from its end. */
export enum InterventionState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

/** What can be done with an intervention. */
export enum InterventionAction {
  CLOSE = 'CLOSE',
}

/** The moves of an intervention. */
export const interventionMachine = new Machine<InterventionState, InterventionAction>(
  'intervention',
  InterventionState.OPEN,
  {
    OPEN: { CLOSE: InterventionState.CLOSED },
    CLOSED: { CLOSE: null },
  },
);

/** The state an intervention is in. */
export function stateOf(intervention: { readonly closedOn: string | null }): InterventionState {
  return intervention.closedOn === null ? InterventionState.OPEN : InterventionState.CLOSED;
}
