import { Machine } from '../use-case/machine.ts';

/** Where a review stands. */
export enum ReviewState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

/** What an officer can do with a review. */
export enum ReviewAction {
  CLOSE = 'CLOSE',
}

/** The moves of a review. */
export const reviewMachine = new Machine<ReviewState, ReviewAction>('review', ReviewState.OPEN, {
  OPEN: { CLOSE: ReviewState.CLOSED },
  CLOSED: { CLOSE: null },
});
