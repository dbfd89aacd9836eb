import { describe, expect, it } from 'vitest';
import {
  FeedBatchAction,
  feedBatchMachine,
  FeedBatchState,
  type FeedRowAction,
  feedRowMachine,
  FeedRowState,
} from './feed.state.ts';

const no = null;

describe('a feed', () => {
  const actions: FeedBatchAction[] = [
    FeedBatchAction.WORK,
    FeedBatchAction.FINISH,
    FeedBatchAction.REFUSE,
    FeedBatchAction.FAIL,
    FeedBatchAction.RESUME,
  ];
  // a row for each state, a column for each action in the order above
  // prettier-ignore
  const expected: [FeedBatchState, (string | null)[]][] = [
    //                          WORK       FINISH  REFUSE     FAIL      RESUME
    [FeedBatchState.RECEIVED, ['WORKING', no,     'REFUSED', 'FAILED', no]],
    [FeedBatchState.WORKING,  ['WORKING', 'DONE', 'REFUSED', 'FAILED', no]],
    [FeedBatchState.FAILED,   [no,        no,     no,        no,       'WORKING']],
    [FeedBatchState.DONE,     [no,        no,     no,        no,       no]],
    [FeedBatchState.REFUSED,  [no,        no,     no,        no,       no]],
  ];

  it('has an expectation for every state and every action', () => {
    expect(expected.map(([state]) => state)).toEqual(feedBatchMachine.states);
    expect(actions).toEqual(feedBatchMachine.actions);
    for (const [, row] of expected) expect(row).toHaveLength(actions.length);
  });

  it.each(
    expected.flatMap(([state, row]) =>
      row.map((to, index): [FeedBatchState, FeedBatchAction, string | null] => [state, actions[index]!, to]),
    ),
  )('that is %s, asked to %s, becomes %s', (state, action, to) => {
    expect(feedBatchMachine.next(state, action)).toBe(to);
    const refusals = feedBatchMachine.refuse(state, action, 'feedBatchId');
    expect(refusals.map(({ code }) => code)).toEqual(to === null ? ['STATE_DOES_NOT_ALLOW'] : []);
  });

  it('begins as received', () => expect(feedBatchMachine.initial).toBe('RECEIVED'));
});

describe('a line of a feed', () => {
  const expected: [FeedRowState, Record<FeedRowAction, string | null>][] = [
    [FeedRowState.APPLIED, { MATCH: no, DISMISS: no }],
    [FeedRowState.UNCHANGED, { MATCH: no, DISMISS: no }],
    [FeedRowState.REFUSED, { MATCH: no, DISMISS: no }],
    [FeedRowState.TO_MATCH, { MATCH: 'MATCHED', DISMISS: 'DISMISSED' }],
    [FeedRowState.NOT_CONCERNED, { MATCH: no, DISMISS: no }],
    [FeedRowState.MATCHED, { MATCH: no, DISMISS: no }],
    [FeedRowState.DISMISSED, { MATCH: no, DISMISS: no }],
  ];

  it('has an expectation for every state', () => {
    expect(expected.map(([state]) => state)).toEqual(feedRowMachine.states);
  });

  it.each(
    expected.flatMap(([state, row]) =>
      Object.entries(row).map(([action, to]): [string, string, string | null] => [state, action, to]),
    ),
  )('that is %s, asked to %s, becomes %s', (state, action, to) => {
    expect(feedRowMachine.next(state as FeedRowState, action as FeedRowAction)).toBe(to);
    const refusals = feedRowMachine.refuse(state as FeedRowState, action as FeedRowAction, 'feedRowId');
    expect(refusals.map(({ code }) => code)).toEqual(to === null ? ['STATE_DOES_NOT_ALLOW'] : []);
  });
});
