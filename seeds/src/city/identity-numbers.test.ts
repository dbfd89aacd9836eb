import { describe, expect, it } from 'vitest';
import { dayOf } from '../calendar.ts';
import { IdentityNumbers } from './identity-numbers.ts';

describe('identity numbers', () => {
  it('follow the form of a NIK: region, day with 40 added for women, month, year, and a serial never issued', () => {
    const numbers = new IdentityNumbers();
    // Born on 15 March 1985, as in the published examples 3271011503850001 and 3271015503850001.
    expect(numbers.nextNik('327101', dayOf('1985-03-15'), 'MALE')).toBe('3271011503850000');
    expect(numbers.nextNik('327101', dayOf('1985-03-15'), 'FEMALE')).toBe('3271015503850000');
    expect(numbers.nextNik('327103', dayOf('2000-02-29'), 'FEMALE')).toBe('3271036902000000');
  });

  it('move to a region that does not exist when two people of one district share day and sex', () => {
    const numbers = new IdentityNumbers();
    numbers.nextNik('327101', dayOf('1985-03-15'), 'MALE');
    expect(numbers.nextNik('327101', dayOf('1985-03-15'), 'MALE')).toBe('3271901503850000');
    expect(numbers.nextNik('327101', dayOf('1985-03-15'), 'MALE')).toBe('3271911503850000');
    expect(numbers.nextNik('327102', dayOf('1985-03-15'), 'MALE')).toBe('3271021503850000');
  });

  it('tell apart people born a hundred years apart, whose dates read the same', () => {
    const numbers = new IdentityNumbers();
    const old = numbers.nextNik('327101', dayOf('1925-06-01'), 'FEMALE');
    expect(numbers.nextNik('327101', dayOf('2025-06-01'), 'FEMALE')).not.toBe(old);
  });

  it('stay distinct for as many people as share a day in a province, and end with a sentence when regions run out', () => {
    const numbers = new IdentityNumbers();
    const born = dayOf('2010-01-01');
    // 10 districts of 327190 to 327199 and 20 regencies of 99 districts.
    const made = Array.from({ length: 1_990 }, () => numbers.nextNik(undefined, born, 'MALE'));
    expect(new Set(made).size).toBe(1_990);
    expect(() => numbers.nextNik(undefined, born, 'MALE')).toThrow(/010110.*smaller scale/);
  });

  it('count family cards apart from people', () => {
    const numbers = new IdentityNumbers();
    numbers.nextNik('327101', dayOf('2015-05-04'), 'MALE');
    expect(numbers.nextKk('327101', dayOf('2015-05-04'))).toBe('3271010405150000');
  });
});
