import { Machine } from '../use-case/machine.ts';

/** How an episode of aid can end. */
export enum ExitKind {
  RISING_CLASS = 'RISING_CLASS',
  DECEASED = 'DECEASED',
  NO_LONGER_POOR = 'NO_LONGER_POOR',
  MOVED_AWAY = 'MOVED_AWAY',
  NO_ELIGIBLE_COMPONENT = 'NO_ELIGIBLE_COMPONENT',
  DUPLICATE = 'DUPLICATE',
  NOT_FOUND = 'NOT_FOUND',
  DECLINED = 'DECLINED',
}

/** State of an episode, derived from its end. */
export enum EpisodeState {
  OPEN = 'OPEN',
  GRADUATED = 'GRADUATED',
  EXITED = 'EXITED',
}

/** What can be done with an episode. */
export enum EpisodeAction {
  ENROL = 'ENROL',
  PROPOSE_GRADUATION = 'PROPOSE_GRADUATION',
  PROPOSE_EXIT = 'PROPOSE_EXIT',
  // what follows from other decisions
  GRADUATE = 'GRADUATE',
  EXIT = 'EXIT',
  REINSTATE = 'REINSTATE',
}

/** The actions that are an officer's own decision; the others follow: of an approved proposal, of a decided exit case. */
export const officerActions = [
  EpisodeAction.ENROL,
  EpisodeAction.PROPOSE_GRADUATION,
  EpisodeAction.PROPOSE_EXIT,
] as const;

const { OPEN, GRADUATED, EXITED } = EpisodeState;

const nothing = {
  ENROL: null,
  PROPOSE_GRADUATION: null,
  PROPOSE_EXIT: null,
  GRADUATE: null,
  EXIT: null,
  REINSTATE: null,
} as const;

/** The moves of an episode. */
export const episodeMachine = new Machine<EpisodeState, EpisodeAction>('episode', OPEN, {
  OPEN: {
    ENROL: OPEN,
    PROPOSE_GRADUATION: OPEN,
    PROPOSE_EXIT: OPEN,
    GRADUATE: GRADUATED,
    EXIT: EXITED,
    REINSTATE: null,
  },
  GRADUATED: { ...nothing, REINSTATE: OPEN },
  EXITED: { ...nothing, REINSTATE: OPEN },
});

/**
 * The action by which each kind of exit ends an episode. Graduation is of two kinds: by rising class, and naturally by
 * having died out, risen out of poverty, or moved away. The others end aid without graduation.
 */
export const exitAction = {
  RISING_CLASS: EpisodeAction.GRADUATE,
  DECEASED: EpisodeAction.GRADUATE,
  NO_LONGER_POOR: EpisodeAction.GRADUATE,
  MOVED_AWAY: EpisodeAction.GRADUATE,
  NO_ELIGIBLE_COMPONENT: EpisodeAction.EXIT,
  DUPLICATE: EpisodeAction.EXIT,
  NOT_FOUND: EpisodeAction.EXIT,
  DECLINED: EpisodeAction.EXIT,
} as const satisfies Record<ExitKind, EpisodeAction>;

/** The state an episode is in. */
export function stateOf({ exitKind }: { readonly exitKind: ExitKind | null }): EpisodeState {
  return exitKind === null ? OPEN : episodeMachine.next(OPEN, exitAction[exitKind])!;
}
