import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { toKecamatanTable } from './toKecamatanTable.ts';

const none = { lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null, missingReason: null };
const row = (code: string, families: number, value: number | null) => ({
  area: { code, name: `Kecamatan ${code}` },
  familiesOnAid: { ...none, value: families },
  graduationRate: { ...none, value, ...(value === null ? { missingReason: 'SUPPRESSED' as const } : {}) },
});

describe('toKecamatanTable', () => {
  const table = toKecamatanTable(
    [row('01', 12000, null), row('02', 5256, 0.0137), row('03', 6084, 0.0141)],
    (kecamatan) => ({ kecamatan }),
    TEXTS.id,
  );

  it('puts the highest rate first and a missing one last, with its reason', () => {
    expect(table.rows.map(({ cells }) => cells['rate']?.text)).toEqual(['1,41%', '1,37%', 'dirahasiakan']);
    expect(table.rows[1]?.cells['families']?.text).toBe('5.256');
  });

  it('leads from each kecamatan to its kelurahan', () => {
    expect(table.rows[0]?.cells['name']?.to).toEqual({ path: '/graduation', query: { kecamatan: '03' } });
  });
});
