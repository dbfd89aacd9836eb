import { describe, expect, it } from 'vitest';
import { ExitCaseState } from './exit-case.state.ts';
import { refuseClosing, refuseOpening, type OpeningFacts } from './review.rules.ts';
import { ReviewState } from './review.state.ts';

describe('opening the review of a quarter', () => {
  /** The third quarter of 2026, to be closed 45 days after its end. */
  const facts: OpeningFacts = {
    isCityKnown: true,
    quarterOn: '2026-07-01',
    dueOn: '2026-11-14',
    existing: null,
    laterQuarter: null,
  };
  const refused = (today: string, changes: Partial<OpeningFacts> = {}) =>
    refuseOpening({ ...facts, ...changes }, today).map(({ code }) => code);

  it('is possible from its first day to the last day of closing', () => {
    expect(refused('2026-07-01')).toEqual([]);
    expect(refused('2026-11-14')).toEqual([]);
    expect(refused('2026-06-30')).toEqual(['QUARTER_NOT_BEGUN']);
    expect(refused('2026-11-15')).toEqual(['QUARTER_PAST']);
  });

  it('happens once, in the order of quarters, for a known city, under a policy', () => {
    expect(refused('2026-10-01', { existing: { openedOn: '2026-10-01', openedBy: 'euis' } })).toEqual([
      'REVIEW_EXISTS',
    ]);
    expect(refused('2026-10-01', { laterQuarter: '2026Q4' })).toEqual(['REVIEW_OUT_OF_ORDER']);
    expect(refused('2026-10-01', { isCityKnown: false })).toEqual(['CITY_UNKNOWN']);
    expect(refused('2026-10-01', { dueOn: undefined })).toEqual(['NO_POLICY']);
  });
});

describe('closing the review of a quarter', () => {
  it('is possible when nothing remains, and once', () => {
    expect(refuseClosing(ReviewState.OPEN, [])).toEqual([]);
    expect(refuseClosing(ReviewState.CLOSED, [])).toMatchObject([{ code: 'STATE_DOES_NOT_ALLOW' }]);
  });

  it('is refused with what remains, how many, by when and at whom', () => {
    const common = { lateCount: 1, kelurahanCount: 2, proposedBy: ['euis'] };
    expect(
      refuseClosing(ReviewState.OPEN, [
        { ...common, state: ExitCaseState.PROPOSED, count: 12, firstDueOn: '2026-10-08' },
        { ...common, state: ExitCaseState.HEARD, count: 3, firstDueOn: '2026-11-10', lateCount: 0 },
      ]).map(({ message }) => message),
    ).toEqual([
      '12 case(s) in 2 kelurahan are PROPOSED: the families are to be notified, the first by 2026-10-08, 1 of them late. Decide them, or carry them over with a reason.',
      '3 case(s) in 2 kelurahan are HEARD: they are to be decided, the first by 2026-11-10, 0 of them late, by another officer than euis, who proposed them. Decide them, or carry them over with a reason.',
    ]);
  });
});
