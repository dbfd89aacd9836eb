import { describe, expect, it } from 'vitest';
import { dayOf, toDate } from '../calendar.ts';
import { latestFileOn, toldOn, toldUntil } from './feed-calendar.ts';

const told = (date: string) => toDate(toldOn(dayOf(date)));
const until = (today: string) => toDate(toldUntil(dayOf(today)));

describe('the files of a week', () => {
  it('come on Tuesday with what happened until the Sunday before', () => {
    // 22 November 2026 is a Sunday.
    expect(told('2026-11-22')).toBe('2026-11-24');
    expect(told('2026-11-16')).toBe('2026-11-24');
    expect(told('2026-11-23')).toBe('2026-12-01');
    expect(told('2021-01-01')).toBe('2021-01-05');
  });

  it('have told by a day what its latest file holds', () => {
    expect(until('2026-11-23')).toBe('2026-11-16');
    expect(until('2026-11-24')).toBe('2026-11-23');
    expect(until('2026-11-30')).toBe('2026-11-23');
    for (let today = dayOf('2026-10-01'); today < dayOf('2026-10-20'); today++) {
      expect(toldOn(toldUntil(today) - 1)).toBeLessThanOrEqual(today);
      expect(toldOn(toldUntil(today))).toBeGreaterThan(today);
    }
  });

  it('came last on the Tuesday of a day or before it', () => {
    expect(toDate(latestFileOn(dayOf('2026-11-24')))).toBe('2026-11-24');
    expect(toDate(latestFileOn(dayOf('2026-11-23')))).toBe('2026-11-17');
    expect(toDate(latestFileOn(dayOf('2026-11-23'), 2))).toBe('2026-11-03');
  });
});
