import { expect, it } from 'vitest';
import { addDays, addMonths } from './days.ts';

it.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days are %s', (day, days, later) => expect(addDays(day, days)).toBe(later));

it.each([
  ['2026-11-24', 3, '2027-02-24'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2026-12-31', 6, '2027-06-30'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months are %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));
