import { Machine } from '../use-case/machine.ts';

/** Who sends a feed. */
export enum FeedSource {
  DUKCAPIL = 'DUKCAPIL',
  DTSEN = 'DTSEN',
  FIELD_REPORT = 'FIELD_REPORT',
}

/** What a line of a feed says. */
export enum FeedFactKind {
  DEATH = 'DEATH',
  MOVE_WITHIN_CITY = 'MOVE_WITHIN_CITY',
  MOVE_OUT = 'MOVE_OUT',
  CORRECTION = 'CORRECTION',
  DECILE = 'DECILE',
  NOT_FOUND = 'NOT_FOUND',
  DECLINED = 'DECLINED',
  DUPLICATE = 'DUPLICATE',
}

/** How a feed comes. */
export enum FeedChannel {
  FILE = 'FILE',
  MUTATION = 'MUTATION',
}

/** State of a feed. */
export enum FeedBatchState {
  RECEIVED = 'RECEIVED',
  WORKING = 'WORKING',
  FAILED = 'FAILED',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}

/** What is done with a feed. */
export enum FeedBatchAction {
  WORK = 'WORK',
  FINISH = 'FINISH',
  REFUSE = 'REFUSE',
  FAIL = 'FAIL',
  RESUME = 'RESUME',
}

/** The moves of a feed. The job that works on it makes them; a person only resumes one that failed. */
export const feedBatchMachine = new Machine<FeedBatchState, FeedBatchAction>('feed', FeedBatchState.RECEIVED, {
  RECEIVED: {
    WORK: FeedBatchState.WORKING,
    FINISH: null,
    REFUSE: FeedBatchState.REFUSED,
    FAIL: FeedBatchState.FAILED,
    RESUME: null,
  },
  WORKING: {
    WORK: FeedBatchState.WORKING,
    FINISH: FeedBatchState.DONE,
    REFUSE: FeedBatchState.REFUSED,
    FAIL: FeedBatchState.FAILED,
    RESUME: null,
  },
  FAILED: { WORK: null, FINISH: null, REFUSE: null, FAIL: null, RESUME: FeedBatchState.WORKING },
  DONE: { WORK: null, FINISH: null, REFUSE: null, FAIL: null, RESUME: null },
  REFUSED: { WORK: null, FINISH: null, REFUSE: null, FAIL: null, RESUME: null },
});

/** What became of a line of a feed. */
export enum FeedRowState {
  APPLIED = 'APPLIED',
  UNCHANGED = 'UNCHANGED',
  REFUSED = 'REFUSED',
  TO_MATCH = 'TO_MATCH',
  NOT_CONCERNED = 'NOT_CONCERNED',
  MATCHED = 'MATCHED',
  DISMISSED = 'DISMISSED',
}

/** What a person does with a line of a feed. */
export enum FeedRowAction {
  MATCH = 'MATCH',
  DISMISS = 'DISMISS',
}

const settled = { MATCH: null, DISMISS: null };

/** The moves of a line: only one that waits for a person can be decided. */
export const feedRowMachine = new Machine<FeedRowState, FeedRowAction>('line of a feed', FeedRowState.TO_MATCH, {
  APPLIED: settled,
  UNCHANGED: settled,
  REFUSED: settled,
  TO_MATCH: { MATCH: FeedRowState.MATCHED, DISMISS: FeedRowState.DISMISSED },
  NOT_CONCERNED: settled,
  MATCHED: settled,
  DISMISSED: settled,
});
