import { catalogue, subjects, type FiguresQuestion } from '@simoncer/analytics';
import { describe, expect, it } from 'vitest';
import { chargeFor, costOf } from './figure-cost.ts';

const participation = subjects.find(({ code }) => code === 'participation')!;
const [one, other] = catalogue.filter(({ subject }) => subject === 'participation');

/** Two indicators of the 68 kelurahan of Kota Bogor by quarter of ten years. */
const question: FiguresQuestion = {
  subject: participation,
  indicators: [one!, other!],
  area: 'KELURAHAN',
  areas: Array.from({ length: 68 }, (_, index) => `kelurahan ${index}`),
  time: 'quarter',
  dimensions: [],
  period: { from: '2017Q1', to: '2026Q4' },
  basis: 'THEN',
  where: {},
};

describe('the cost of a question', () => {
  it('is how many values its table may hold: areas, periods, breakdowns and indicators multiplied', () => {
    expect(costOf(question)).toBe(68 * 40 * 2);
    expect(costOf({ ...question, time: 'year' })).toBe(68 * 10 * 2);
    expect(costOf({ ...question, time: 'month' })).toBe(68 * 120 * 2);
    // two sexes and unknown, four bands of age and unknown
    expect(costOf({ ...question, dimensions: ['headSex', 'headAgeBand'] })).toBe(68 * 40 * 3 * 5 * 2);
  });

  it('counts what is not asked as one', () => {
    const { area: _, time: __, ...whole } = question;
    expect(costOf({ ...whole, indicators: [one!] })).toBe(1);
    expect(costOf({ ...whole, indicators: [] })).toBe(1);
  });

  it('is refused above its bound, with the number, the formula and what to do', () => {
    expect(chargeFor(question)).toBe(5440);
    expect(() => chargeFor({ ...question, dimensions: ['headSex', 'headAgeBand'] })).toThrow(
      'This query would cost 81600 (areas × periods × values of each other breakdown × indicators), more than 50000. ' +
        'Ask fewer quarters, indicators or breakdowns at once, or fewer areas.',
    );
  });
});
