import { describe, expect, it } from 'vitest';
import { addQuarters, laterQuarter, parseQuarter, quarterOf, quartersBetween } from './quarter.ts';

describe('quarter', () => {
  it('reads the year and the number', () => {
    expect(parseQuarter('2026Q3')).toEqual({ year: 2026, number: 3 });
  });

  it.each(['2026Q0', '2026Q5', '26Q1', '2026-Q1', ''])('refuses %j and says how a quarter is written', (text) => {
    expect(() => parseQuarter(text)).toThrow(/must be written like 2026Q3/);
  });

  it('is known of an instant', () => {
    expect(quarterOf(new Date(2026, 0, 1))).toBe('2026Q1');
    expect(quarterOf(new Date(2025, 11, 31, 23, 59))).toBe('2025Q4');
  });

  it('steps over the turn of the year in both directions', () => {
    expect(addQuarters('2025Q4', 1)).toBe('2026Q1');
    expect(addQuarters('2026Q1', -1)).toBe('2025Q4');
    expect(addQuarters('2026Q3', -4)).toBe('2025Q3');
  });

  it('lists both ends', () => {
    expect(quartersBetween('2025Q3', '2026Q2')).toEqual(['2025Q3', '2025Q4', '2026Q1', '2026Q2']);
    expect(quartersBetween('2026Q2', '2026Q1')).toEqual([]);
  });

  it('knows which of two quarters is later', () => {
    expect(laterQuarter('2025Q4', '2026Q1')).toBe('2026Q1');
    expect(laterQuarter('2026Q2', '2026Q1')).toBe('2026Q2');
  });
});
