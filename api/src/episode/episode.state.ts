import { Machine } from '../use-case/machine.ts';

/** How an episode of aid can end. */
export enum ExitKind {
  RISING_CLASS = 'RISING_CLASS',
  DECEASED = 'DECEASED',
  NO_LONGER_POOR = 'NO_LONGER_POOR',
  MOVED_AWAY = 'MOVED_AWAY',
}

/** State of an episode, derived from its end. */
export enum EpisodeState {
  OPEN = 'OPEN',
  GRADUATED = 'GRADUATED',
}

/** What an officer can do with an episode. */
export enum EpisodeAction {
  CONFIRM_GRADUATION = 'CONFIRM_GRADUATION',
}

/** The moves of an episode. */
export const episodeMachine = new Machine<EpisodeState, EpisodeAction>('episode', EpisodeState.OPEN, {
  OPEN: { CONFIRM_GRADUATION: EpisodeState.GRADUATED },
  GRADUATED: { CONFIRM_GRADUATION: null },
});

/** The state an episode is in. */
export function stateOf(episode: { endedOn: string | null }): EpisodeState {
  return episode.endedOn === null ? EpisodeState.OPEN : EpisodeState.GRADUATED;
}
