import { describe, expect, it } from 'vitest';
import { addQuarters, firstDayOf, parseQuarter, quarterOfDay, quartersBetween } from './quarter.ts';

describe('a quarter', () => {
  it.each([
    ['2026-01-01', '2026Q1'],
    ['2026-03-31', '2026Q1'],
    ['2026-04-01', '2026Q2'],
    ['2026-09-30', '2026Q3'],
    ['2026-12-31', '2026Q4'],
  ])('of %s is %s', (day, quarter) => {
    expect(quarterOfDay(day)).toBe(quarter);
  });

  it('begins on the first day of its first month', () => {
    expect(['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((text) => firstDayOf(parseQuarter(text)))).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
  });

  it('counts on over the turn of the year', () => {
    expect(addQuarters('2025Q4', 1)).toBe('2026Q1');
    expect(addQuarters('2026Q1', -1)).toBe('2025Q4');
    expect(addQuarters('2026Q3', -4)).toBe('2025Q3');
  });

  it('spans from the first to the last', () => {
    expect(quartersBetween('2025Q3', '2026Q2')).toEqual(['2025Q3', '2025Q4', '2026Q1', '2026Q2']);
    expect(quartersBetween('2026Q2', '2026Q1')).toEqual([]);
  });

  it.each(['2026Q0', '2026Q5', '2026-Q1', '26Q1', '', '2026q1', '0000Q1', '9999Q4'])('is not written "%s"', (text) => {
    expect(() => parseQuarter(text)).toThrow('for example 2026Q3');
  });
});
