import { describe, expect, it } from 'vitest';

import { GRADUATION_KINDS, rateOfKind, toKindVariables } from './graduationKind.ts';

describe('the kind of graduation', () => {
  it('asks exactly one of the three rates', () => {
    expect(GRADUATION_KINDS.map(toKindVariables)).toEqual([
      { all: true, risingClass: false, natural: false },
      { all: false, risingClass: true, natural: false },
      { all: false, risingClass: false, natural: true },
    ]);
  });

  it('reads the rate that was asked, whichever it is', () => {
    const asked = {
      value: 0.004,
      lower: 0.002,
      upper: 0.007,
      confidence: 0.95,
      numerator: 4,
      denominator: 1000,
      missingReason: null,
    };
    expect(rateOfKind({ graduationRate: asked })).toBe(asked);
    expect(rateOfKind({ graduationRateRisingClass: asked })).toBe(asked);
    expect(rateOfKind({ graduationRateNatural: asked })).toBe(asked);
  });

  it('refuses a row that holds no rate', () => {
    expect(() => rateOfKind({})).toThrow('pass toKindVariables to the query');
  });
});
