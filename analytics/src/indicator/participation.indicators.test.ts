import { describe, expect, it } from 'vitest';
import type { Quarter } from '../quarter.ts';
import {
  familiesOnAidChange,
  familiesOnAidValue,
  graduationRateChange,
  graduationRateValue,
  type IndicatorContext,
} from './participation.indicators.ts';
import type { ParticipationCounts } from './participation.query.ts';

const context: IndicatorContext = {
  currentQuarter: '2026Q4',
  facts: { first: '2024Q1', last: '2026Q4' },
  smallGroupThreshold: 5,
};

const counts = (changes: Partial<ParticipationCounts> = {}): ParticipationCounts => ({
  onAid: 890,
  exposed: 900,
  entered: 0,
  left: 10,
  risingClass: 3,
  natural: 7,
  ...changes,
});

const always =
  (changes: Partial<ParticipationCounts> = {}) =>
  () =>
    counts(changes);

describe('the graduation rate', () => {
  it('is the share of the families on aid in the quarter that graduated in it, by kind', () => {
    expect(graduationRateValue('RISING_CLASS', '2026Q3', always(), context)).toMatchObject({
      numerator: 3,
      denominator: 900,
    });
    expect(graduationRateValue('NATURAL', '2026Q3', always(), context)).toMatchObject({
      numerator: 7,
      denominator: 900,
    });
    const all = graduationRateValue('ALL', '2026Q3', always(), context);
    expect(all).toMatchObject({ numerator: 10, denominator: 900, missingReason: null });
    expect(all.value).toBeCloseTo(10 / 900, 12);
    expect(all.lower!).toBeLessThan(all.value!);
    expect(all.upper!).toBeGreaterThan(all.value!);
  });

  it('is zero, with an interval, when nobody graduated', () => {
    const none = graduationRateValue('ALL', '2026Q3', always({ risingClass: 0, natural: 0 }), context);
    expect(none).toMatchObject({ value: 0, lower: 0, missingReason: null });
    expect(none.upper!).toBeGreaterThan(0);
  });

  it.each<[string, Quarter, Partial<ParticipationCounts>, Partial<IndicatorContext>]>([
    ['PERIOD_OPEN', '2026Q4', {}, {}],
    ['NO_DATA', '2027Q1', {}, {}],
    ['NO_DATA', '2023Q4', {}, {}],
    ['NO_DATA', '2026Q3', {}, { facts: undefined }],
    ['NO_DATA', '2026Q3', {}, { facts: { first: '2024Q1', last: '2026Q2' } }],
    ['DENOMINATOR_ZERO', '2026Q3', { exposed: 0, risingClass: 0, natural: 0 }, {}],
    ['GROUP_TOO_SMALL', '2026Q3', { exposed: 4, risingClass: 1, natural: 0 }, {}],
  ])('has no value but the reason %s for %s', (reason, quarter, changes, more) => {
    const missing = graduationRateValue('ALL', quarter, always(changes), { ...context, ...more });
    expect(missing).toMatchObject({ value: null, lower: null, upper: null, missingReason: reason });
  });

  it('does not tell the numbers of a group too small', () => {
    const missing = graduationRateValue('ALL', '2026Q3', always({ exposed: 4, risingClass: 1 }), context);
    expect(missing).toMatchObject({ numerator: null, denominator: null });
  });

  it('has no value for an area that is not known', () => {
    expect(graduationRateValue('ALL', '2026Q3', () => undefined, context).missingReason).toBe('NO_DATA');
  });

  it('changes by the difference of both quarters, and not at all when one is missing', () => {
    const rising = (quarter: Quarter) => counts({ risingClass: quarter === '2026Q3' ? 20 : 3, natural: 0 });
    const change = graduationRateChange('ALL', '2026Q3', rising, context);
    expect(change.difference).toBeCloseTo(17 / 900, 12);
    expect(change.lower!).toBeGreaterThan(0);
    expect(graduationRateChange('ALL', '2024Q2', rising, context)).toMatchObject({
      difference: null,
      missingReason: 'NO_DATA',
      before: { missingReason: 'NO_DATA' },
      after: { missingReason: null },
    });
  });
});

describe('families on aid', () => {
  it('are the families at the end of the quarter, and now while it runs', () => {
    expect(familiesOnAidValue('2026Q3', always(), context)).toMatchObject({
      value: 890,
      numerator: 890,
      denominator: null,
    });
    expect(familiesOnAidValue('2026Q4', always(), context)).toMatchObject({ value: 890 });
  });

  it('can be none, which is a value', () => {
    expect(familiesOnAidValue('2026Q3', always({ onAid: 0 }), context)).toMatchObject({
      value: 0,
      missingReason: null,
    });
  });

  it('are withheld when so few that families could be recognised', () => {
    expect(familiesOnAidValue('2026Q3', always({ onAid: 4 }), context)).toMatchObject({
      value: null,
      numerator: null,
      missingReason: 'GROUP_TOO_SMALL',
    });
  });

  it('stay known for the quarter after the newest fact, not longer', () => {
    const silent = { ...context, facts: { first: '2024Q1' as const, last: '2026Q2' as const } };
    expect(familiesOnAidValue('2026Q3', always(), silent).missingReason).toBeNull();
    expect(familiesOnAidValue('2026Q4', always(), silent).missingReason).toBe('NO_DATA');
  });

  it('change by what entered and left in four quarters', () => {
    const growing = (quarter: Quarter) => counts({ onAid: quarter === '2026Q3' ? 928 : 900, entered: 16, left: 9 });
    // 4 x 16 entered, 4 x 9 left; the interval by hand in flow-difference.test.ts
    expect(familiesOnAidChange('2026Q3', growing, context)).toMatchObject({
      difference: 28,
      lower: expect.closeTo(7.8, 1),
      upper: expect.closeTo(48.75, 1),
    });
  });
});
