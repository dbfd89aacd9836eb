import { describe, expect, it } from 'vitest';
import { nothingKnown } from './nothingKnown.ts';

const none = { value: null, lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null };
const missing = (missingReason: 'SUPPRESSED' | 'DENOMINATOR_ZERO') => ({ ...none, missingReason });

describe('nothingKnown', () => {
  it('is silent as soon as one value is known', () => {
    expect(nothingKnown([missing('SUPPRESSED'), { ...none, value: 0, missingReason: null }])).toBeUndefined();
  });

  it('names what is kept from the reader before what there is not', () => {
    expect(nothingKnown([missing('DENOMINATOR_ZERO'), missing('SUPPRESSED')])).toBe('SUPPRESSED');
    expect(nothingKnown([missing('DENOMINATOR_ZERO')])).toBe('DENOMINATOR_ZERO');
  });

  it('says that there is no data where there is not even a row', () => {
    expect(nothingKnown([])).toBe('NO_DATA');
  });
});
