import { describe, expect, it } from 'vitest';
import { WelfareClass } from '../welfare/welfare.state.ts';
import { outcomeOf, refuseFollowUp } from './follow-up.rules.ts';

const due = { dueOn: '2026-11-20', doneOn: null, cancelledOn: null, graduatedOn: '2026-08-20' };
const codes = (day: string, changes: Partial<typeof due> | object = {}) =>
  refuseFollowUp({ ...due, ...changes }, day, 30, '2026-11-24').map(({ code, field }) => `${code} ${field}`);

describe('a follow-up', () => {
  it('counts from thirty days before it is due, and also when it is late', () => {
    expect(codes('2026-10-21')).toEqual([]);
    expect(codes('2026-11-24', { dueOn: '2026-01-20', graduatedOn: '2025-10-20' })).toEqual([]);
    expect(codes('2026-10-20')).toEqual(['FOLLOW_UP_TOO_EARLY doneOn']);
  });

  it.each([
    ['in the future', '2026-11-25', {}, 'DAY_NOT_POSSIBLE doneOn'],
    ['on the day of graduation', '2026-08-20', { dueOn: '2026-09-10' }, 'DAY_NOT_POSSIBLE doneOn'],
    ['twice', '2026-11-21', { doneOn: '2026-11-20' }, 'FOLLOW_UP_DONE followUpId'],
    ['of an annulled graduation', '2026-11-21', { cancelledOn: '2026-11-01' }, 'FOLLOW_UP_CANCELLED followUpId'],
  ])('is not recorded %s', (_, day, changes, error) => {
    expect(codes(day, changes)).toEqual([error]);
  });

  it.each([
    [WelfareClass.MANDIRI, 'SUSTAINED'],
    [WelfareClass.MAMPU, 'SUSTAINED'],
    [WelfareClass.KURANG_MAMPU, 'NOT_SUSTAINED'],
    [WelfareClass.TIDAK_MAMPU, 'NOT_SUSTAINED'],
    [null, 'NOT_FOUND'],
  ])('that finds %s says %s where policy asks MAMPU', (found, outcome) => {
    expect(outcomeOf(found, WelfareClass.MAMPU)).toBe(outcome);
  });
});
