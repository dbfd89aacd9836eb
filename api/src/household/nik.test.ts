import { describe, expect, it } from 'vitest';
import { judgeKk } from './kk.ts';
import { birthDateInNik, judgeNik, sexInNik } from './nik.ts';

const context = { today: '2026-11-24', acceptsUnissuedSerial: false, kecamatan: new Set(['327101', '327103']) };
const codes = (digits: string, recorded?: { sex: 'FEMALE' | 'MALE'; bornOn: string }) =>
  judgeNik(digits, context, recorded).map(({ level, code }) => `${level} ${code}`);

describe('a NIK', () => {
  // vectors computed by hand from the structure of the number: a day over 40 is a woman's
  it.each([
    ['3271011503850001', 'MALE', '1985-03-15'],
    ['3271015503850001', 'FEMALE', '1985-03-15'],
    ['3271036902000007', 'FEMALE', '2000-02-29'],
  ] as const)('%s is of a %s born on %s', (digits, sex, bornOn) => {
    expect(codes(digits, { sex, bornOn })).toEqual([]);
    expect(sexInNik(digits)).toBe(sex);
    expect(birthDateInNik(digits, context.today)).toBe(bornOn);
  });

  it.each([
    ['30 February', '3271013002850001', 'NIK_DATE_IMPOSSIBLE'],
    ['day 00', '3271010013850001', 'NIK_DATE_IMPOSSIBLE'],
    ['month 13', '3271011513850001', 'NIK_DATE_IMPOSSIBLE'],
    ['day 40', '3271014003850001', 'NIK_DATE_IMPOSSIBLE'],
    ['day 72', '3271017203850001', 'NIK_DATE_IMPOSSIBLE'],
    ['15 digits', '327101150385000', 'NIK_MALFORMED'],
    ['letters', '32710115038500O1', 'NIK_MALFORMED'],
    ['digits of another script', '٣٢٧١٠١١٥٠٣٨٥٠٠٠١', 'NIK_MALFORMED'],
    ['serial 0000', '3271011503850000', 'NIK_SERIAL_NEVER_ISSUED'],
  ])('with %s is refused', (_, digits, code) => {
    expect(codes(digits)).toEqual([`ERROR ${code}`]);
  });

  it('of a made-up person has the serial 0000, where people are made up', () => {
    expect(judgeNik('3271011503850000', { ...context, acceptsUnissuedSerial: true })).toEqual([]);
  });

  it('that disagrees with the record is a warning only: it is never corrected', () => {
    expect(codes('3271011503850001', { sex: 'FEMALE', bornOn: '1985-03-16' })).toEqual([
      'WARNING NIK_SEX_DIFFERS',
      'WARNING NIK_BIRTH_DATE_DIFFERS',
    ]);
  });

  it('of a person over 100 is of the century that the record tells', () => {
    // 15 March 20: 2020, unless the record says 1920
    expect(birthDateInNik('3271011503200001', context.today)).toBe('2020-03-15');
    expect(birthDateInNik('3271011503200001', context.today, '1920-03-15')).toBe('1920-03-15');
    expect(codes('3271011503200001', { sex: 'MALE', bornOn: '1920-03-15' })).toEqual([]);
    expect(codes('3271011503150001', { sex: 'MALE', bornOn: '1915-03-15' })).toEqual(['WARNING AGE_IMPLAUSIBLE']);
  });

  it('of a year that is still to come is of the last century', () => {
    expect(birthDateInNik('3271012411270001', context.today)).toBe('1927-11-24');
  });

  it('tells where it was issued: elsewhere is an information, nowhere a warning', () => {
    expect(codes('3273011503850001')).toEqual(['INFO NIK_ISSUED_ELSEWHERE']);
    expect(codes('3271991503850001')).toEqual(['WARNING NIK_REGION_UNKNOWN']);
    expect(codes('0171011503850001')).toEqual(['WARNING NIK_REGION_UNKNOWN']);
    expect(codes('3200011503850001')).toEqual(['WARNING NIK_REGION_UNKNOWN']);
  });

  it('is never in what is said of it', () => {
    for (const digits of ['3271013002850001', '327101150385000', '3271011503850000', '3271991503850001']) {
      for (const { message } of judgeNik(digits, context)) expect(message).not.toMatch(/\d{6}/);
    }
  });
});

describe('a family card number', () => {
  const kk = (digits: string) => judgeKk(digits, context).map(({ level, code }) => `${level} ${code}`);

  it('bears the day the family was recorded', () => {
    expect(kk('3271010101200001')).toEqual([]);
    expect(kk('3271013201200001')).toEqual(['WARNING KK_DATE_IMPOSSIBLE']);
  });

  it('with the birth date of a woman is probably a NIK', () => {
    expect(kk('3271015503850001')).toEqual(['WARNING KK_LOOKS_LIKE_NIK']);
  });

  it('has sixteen digits and a serial', () => {
    expect(kk('327101010120')).toEqual(['ERROR KK_MALFORMED']);
    expect(kk('3271010101200000')).toEqual(['ERROR KK_SERIAL_NEVER_ISSUED']);
  });
});
