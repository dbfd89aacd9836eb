import { describe, expect, it } from 'vitest';
import { isEstimated, isSeen, rateOfAllSeen, toGraduationRows } from './graduationRows.ts';
import { answerFor, groupPeer, noRate, peer, PLACES, rate } from './graduation.test-world.ts';

describe('toGraduationRows', () => {
  const rows = toGraduationRows(PLACES, [
    answerFor('Empang', rate(0.004, 0.002, 0.007), peer(0.0045)),
    answerFor('Bondongan', rate(0.009, 0.006, 0.013), peer(0.006)),
    answerFor('Pasir Jaya', rate(0.004, 0.001, 0.008), peer(0.005)),
    answerFor('Pabaton', noRate('SUPPRESSED'), groupPeer(0.0048)),
    answerFor('Sempur', noRate('SUPPRESSED')),
  ]);

  it('keeps all 68 kelurahan, the highest estimate first, those without one last', () => {
    expect(rows).toHaveLength(68);
    expect(rows.slice(0, 4).map(({ place }) => place.name)).toEqual(['Bondongan', 'Pasir Jaya', 'Pabaton', 'Empang']);
  });

  it('lets the rate decide between equal estimates, then the name', () => {
    const equal = toGraduationRows(PLACES, [
      answerFor('Empang', rate(0.004, 0.002, 0.007), peer(0.005)),
      answerFor('Sempur', rate(0.009, 0.006, 0.013), peer(0.005)),
      answerFor('Bondongan', rate(0.004, 0.001, 0.008), peer(0.005)),
    ]);
    expect(equal.slice(0, 3).map(({ place }) => place.name)).toEqual(['Sempur', 'Bondongan', 'Empang']);
  });

  it('tells apart what is seen, what is estimated from a group, and what is not known at all', () => {
    const of = (name: string) => rows.find(({ place }) => place.name === name)!;
    expect(['Empang', 'Pabaton', 'Sempur', 'Gudang'].map((name) => [isSeen(of(name)), isEstimated(of(name))])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ]);
    expect(of('Sempur').rate.missingReason).toBe('SUPPRESSED');
    expect(of('Gudang').rate.missingReason).toBe('NO_DATA');
  });

  it('makes the rate of all that are seen from their counts, not from their rates', () => {
    // 4, 9 and 4 of 1,000 each: 17 of 3,000.
    expect(rateOfAllSeen(rows)).toBeCloseTo(17 / 3000, 12);
    // With 2 of 500 for Empang: (2 + 9) of (500 + 1,000).
    const small = { ...rate(0.004, 0.001, 0.014), numerator: 2, denominator: 500 };
    const unequal = [answerFor('Empang', small), answerFor('Bondongan', rate(0.009, 0.006, 0.013))];
    expect(rateOfAllSeen(toGraduationRows(PLACES, unequal))).toBeCloseTo(11 / 1500, 12);
    expect(rateOfAllSeen(toGraduationRows(PLACES, []))).toBeUndefined();
  });
});
