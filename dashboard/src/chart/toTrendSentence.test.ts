import { describe, expect, it } from 'vitest';
import { TEXTS } from '../text/text.ts';
import { toTrendSentence } from './toTrendSentence.ts';

const none = { lower: null, upper: null, confidence: 0.95, numerator: null, denominator: null, missingReason: null };
const points = [
  { quarter: '2025Q4', value: { ...none, value: null, missingReason: 'NO_DATA' as const } },
  { quarter: '2026Q1', value: { ...none, value: 0.002 } },
  { quarter: '2026Q2', value: { ...none, value: 0.006 } },
  { quarter: '2026Q3', value: { ...none, value: 0.004 } },
];

describe('toTrendSentence', () => {
  it('goes from the first to the last known value and names the peak', () => {
    const format = (value: number) => TEXTS.id.formats.percent(value);
    expect(toTrendSentence('Tingkat graduasi Kota Bogor', { points, format }, TEXTS.id)).toBe(
      'Tingkat graduasi Kota Bogor: 0,20% pada TW I 2026, 0,40% pada TW III 2026; tertinggi 0,60% pada TW II 2026.',
    );
  });

  it('admits when there is no value at all', () => {
    expect(toTrendSentence('Rate', { points: points.slice(0, 1), format: String }, TEXTS.en)).toBe(
      'Rate: no value in this range.',
    );
  });
});
