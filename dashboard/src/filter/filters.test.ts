import { describe, expect, it } from 'vitest';
import { parseFilters, periodStart, toFilterChoices, toFilterQuery } from './filters.ts';

const covered = {
  coverage: { firstQuarter: '2025Q3', lastClosedQuarter: '2026Q1', currentQuarter: '2026Q2' },
  kecamatan: [{ code: '32.71.01' }, { code: '32.71.02' }],
  kelurahan: [{ code: '32.71.01.1001' }],
  programmes: [{ code: 'PKH' }],
};
const choices = toFilterChoices({ ...covered, audience: 'INTERNAL' });

describe('filters in the address', () => {
  it('default to the last closed quarter, all kinds, the whole city and all programmes', () => {
    expect(parseFilters({}, choices)).toEqual({
      filters: {
        quarter: '2026Q1',
        span: 'QUARTER',
        from: undefined,
        kind: 'ALL',
        kecamatan: undefined,
        kelurahan: undefined,
        programme: undefined,
        since: 'AID',
        hazard: undefined,
      },
      rejected: [],
    });
  });

  it('begin for the public with the last calendar year that is covered whole', () => {
    const coverage = { firstQuarter: '2024Q2', lastClosedQuarter: '2026Q3', currentQuarter: '2026Q4' };
    const forPublic = toFilterChoices({ ...covered, coverage, audience: 'PUBLIC' });
    expect(parseFilters({}, forPublic).filters).toMatchObject({ quarter: '2025Q4', span: 'FOUR_QUARTERS' });
    expect(toFilterQuery(parseFilters({}, forPublic).filters, forPublic)).toEqual({});
    // Of 2025 only the last half is covered, so there is no whole year.
    const early = toFilterChoices({ ...covered, audience: 'PUBLIC' });
    expect(parseFilters({}, early).filters).toMatchObject({ quarter: '2026Q1', span: 'QUARTER' });
  });

  it('offer every covered quarter, the open one included', () => {
    expect(choices.quarters).toEqual(['2025Q3', '2025Q4', '2026Q1', '2026Q2']);
  });

  it('are read when they name known values', () => {
    const query = {
      quarter: '2025Q4',
      span: 'FOUR_QUARTERS',
      from: '2025Q3',
      kind: 'NATURAL',
      kecamatan: '32.71.02',
      kelurahan: '32.71.01.1001',
      programme: 'PKH',
      since: 'JOURNEY',
      hazard: 'FLOOD',
    };
    expect(parseFilters(query, choices)).toEqual({ filters: query, rejected: [] });
  });

  it('report a value that is not known and fall back to the default', () => {
    const { filters, rejected } = parseFilters({ quarter: '2031Q9', kind: 'natural', kecamatan: '99' }, choices);
    expect(filters).toMatchObject({ quarter: '2026Q1', kind: 'ALL', kecamatan: undefined });
    expect(rejected).toEqual([
      { filter: 'quarter', value: '2031Q9' },
      { filter: 'kind', value: 'natural' },
      { filter: 'kecamatan', value: '99' },
    ]);
  });

  it('take the first of a repeated value and report an empty one', () => {
    expect(parseFilters({ kind: ['NATURAL', 'ALL'] }, choices).filters.kind).toBe('NATURAL');
    expect(parseFilters({ programme: '' }, choices).rejected).toEqual([{ filter: 'programme', value: '' }]);
  });

  it('leave defaults out of the address', () => {
    expect(toFilterQuery(parseFilters({ quarter: '2026Q1', kind: 'ALL' }, choices).filters, choices)).toEqual({});
  });

  it('come back unchanged from the address they were written to', () => {
    const query = {
      quarter: '2025Q4',
      span: 'FOUR_QUARTERS',
      from: '2025Q3',
      kind: 'RISING_CLASS',
      kecamatan: '32.71.01',
      programme: 'PKH',
      hazard: 'LANDSLIDE',
    };
    expect(toFilterQuery(parseFilters(query, choices).filters, choices)).toEqual(query);
  });
});

describe('the period', () => {
  it('begins where the address says, unless that is after its end', () => {
    expect(periodStart(parseFilters({ from: '2025Q4' }, choices).filters, choices, 2)).toBe('2025Q4');
    expect(parseFilters({ quarter: '2025Q3', from: '2025Q4' }, choices).rejected).toEqual([
      { filter: 'from', value: '2025Q4' },
    ]);
  });

  it('is as long as the page shows, and no longer than there are facts', () => {
    const { filters } = parseFilters({}, choices);
    // Two quarters that end with 2026Q1; the facts begin with 2025Q3.
    expect(periodStart(filters, choices, 2)).toBe('2025Q4');
    expect(periodStart(filters, choices, 4)).toBe('2025Q3');
    expect(periodStart(filters, choices)).toBe('2025Q3');
  });
});
