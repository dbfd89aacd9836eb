import { describe, expect, it } from 'vitest';
import { toGraduationRows, toStanding } from './graduationRows.ts';
import { answerFor, noRate, PLACES, rate } from './graduation.test-world.ts';

describe('toGraduationRows', () => {
  const answers = [
    answerFor('Empang', rate(0.004, 0.002, 0.007)),
    answerFor('Bondongan', rate(0.009, 0.006, 0.013)),
    answerFor('Pasir Jaya', rate(0.004, 0.001, 0.008)),
    answerFor('Pabaton', noRate('SUPPRESSED')),
  ];
  const rows = toGraduationRows(PLACES, answers, 0.005);

  it('keeps all 68 kelurahan, the highest rate first', () => {
    expect(rows).toHaveLength(68);
    expect(rows.slice(0, 3).map(({ place }) => place.name)).toEqual(['Bondongan', 'Empang', 'Pasir Jaya']);
  });

  it('lets equal rates share a rank and gives none to a missing value', () => {
    expect(rows.slice(0, 4).map(({ rank }) => rank)).toEqual([1, 2, 2, undefined]);
  });

  it('keeps the reason of a missing value, and says no data where the API gave no answer', () => {
    const reasonOf = (name: string) => rows.find(({ place }) => place.name === name)?.rate.missingReason;
    expect(reasonOf('Pabaton')).toBe('SUPPRESSED');
    expect(reasonOf('Sempur')).toBe('NO_DATA');
  });
});

describe('toStanding', () => {
  it('is above or below only when the whole interval is', () => {
    expect(toStanding(rate(0.009, 0.006, 0.013), 0.005)).toBe('ABOVE');
    expect(toStanding(rate(0.002, 0.001, 0.004), 0.005)).toBe('BELOW');
    expect(toStanding(rate(0.006, 0.004, 0.009), 0.005)).toBe('WITHIN');
    expect(toStanding(rate(0.006, 0.005, 0.009), 0.005)).toBe('WITHIN');
  });

  it('is unknown without an interval or without a figure of the city', () => {
    expect(toStanding(noRate('NO_DATA'), 0.005)).toBeUndefined();
    expect(toStanding(rate(0.006, 0.004, 0.009), null)).toBeUndefined();
  });
});
