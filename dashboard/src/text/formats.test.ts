import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.ts';

// Expected spellings: Indonesian writes the thousands with a point and the decimals with a comma, English the other way.
describe('formats', () => {
  const id = createFormats('id');
  const en = createFormats('en');

  it('writes counts with the separators of the language', () => {
    expect(id.count(62013)).toBe('62.013');
    expect(en.count(62013)).toBe('62,013');
  });

  it('gives small rates two decimals', () => {
    expect(id.percent(0.00492)).toBe('0,49%');
    expect(en.percent(0.00492)).toBe('0.49%');
    expect(en.percent(0.95, 0)).toBe('95%');
  });

  it('carries the sign of a change, and none for zero', () => {
    expect(id.signedCount(1204)).toBe('+1.204');
    expect(id.signedCount(-1204)).toBe('-1.204');
    expect(id.signedCount(0)).toBe('0');
    expect(en.signedPoints(0.0012)).toBe('+0.12');
    expect(en.signedPoints(-0.0012)).toBe('-0.12');
    expect(en.points(-0.0012)).toBe('0.12');
    expect(en.signedPercent(0.0194, 1)).toBe('+1.9%');
  });

  it('names quarters as the city does', () => {
    expect(id.quarter('2026Q3')).toBe('TW III 2026');
    expect(en.quarter('2026Q3')).toBe('Q3 2026');
    expect(id.quarter('2025Q4')).toBe('TW IV 2025');
  });

  it('names four quarters by their year where they are one, else from and to', () => {
    expect(id.period('2026Q3', 1)).toBe('TW III 2026');
    expect(id.period('2025Q4', 4)).toBe('2025');
    expect(id.period('2026Q3', 4)).toBe('TW IV 2025–TW III 2026');
    expect(en.period('2026Q1', 4)).toBe('Q2 2025–Q1 2026');
  });

  it('tells instants in Western Indonesian time, seven hours after UTC', () => {
    expect(id.instant('2026-11-24T18:05:00Z')).toBe('25 Nov 2026, 01.05 WIB');
    expect(en.instant('2026-11-24T18:05:00Z')).toBe('25 Nov 2026, 01:05 WIB');
  });

  it('writes durations in the unit that people think in', () => {
    expect(id.hours(2.465)).toBe('2,5 jam');
    expect(id.hours(20.09)).toBe('20 jam');
    // 84 hours are three and a half days.
    expect(en.hours(84)).toBe('3.5 days');
    expect(en.days(1408)).toBe('1,408 days');
    expect([6, 72, 168, 2160, 8760].map(id.span)).toEqual(['6 jam', '3 hari', '1 minggu', '3 bulan', '1 tahun']);
  });

  it('writes rupiah in three digits, and shares with a decimal where they have one', () => {
    expect(id.rupiah(16_135_739)).toBe('Rp\u00a016,1\u00a0jt');
    expect(en.rupiah(16_135_739)).toBe('Rp\u00a016.1m');
    expect([1, 0.978].map(id.share)).toEqual(['100%', '97,8%']);
  });
});
