import { describe, expect, it } from 'vitest';
import { sortRows } from './tableData.ts';

const row = (key: string, value: string | number | null) => ({ key, cells: { rate: { text: String(value), value } } });
const keys = (rows: Array<{ key: string }>) => rows.map(({ key }) => key).join('');

describe('sortRows', () => {
  const rows = [row('a', 2), row('b', null), row('c', 10), row('d', 2)];

  it('sorts numbers as numbers, keeps equal rows in place, and puts missing values last either way', () => {
    expect(keys(sortRows(rows, { column: 'rate', isDescending: false }))).toBe('adcb');
    expect(keys(sortRows(rows, { column: 'rate', isDescending: true }))).toBe('cadb');
  });

  it('sorts texts without regard to capitals', () => {
    const names = [row('a', 'pabaton'), row('b', 'Empang'), row('c', 'Sempur')];
    expect(keys(sortRows(names, { column: 'rate', isDescending: false }))).toBe('bac');
  });

  it('keeps the given order when none is asked for', () => {
    expect(keys(sortRows(rows, undefined))).toBe('abcd');
  });
});
