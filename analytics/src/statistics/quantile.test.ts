import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly values: number[];
  readonly probabilities: number[];
  readonly expected: number[];
}

const { quantile: cases } = expectedByR<{ quantile: Case[] }>('distributions');

describe('quantile', () => {
  it.each(cases)('is that of R, type 7, of $values.length values', ({ values, probabilities, expected }) => {
    for (const [i, p] of probabilities.entries()) expect(quantile(values, p)).toBeCloseTo(expected[i]!, 10);
  });

  it('leaves the values in their order', () => {
    const values = [9, 1, 5];
    quantile(values, 0.5);
    expect(values).toEqual([9, 1, 5]);
  });

  it('refuses nothing, no numbers and no probabilities', () => {
    expect(() => quantile([], 0.5)).toThrow(new RangeError('quantile requires at least 1 value'));
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(new RangeError('quantile requires finite values'));
    expect(() => quantile([1, -Infinity], 0.5)).toThrow(new RangeError('quantile requires finite values'));
    expect(() => quantile([1], 1.5)).toThrow(new RangeError('quantile requires a probability from 0 to 1'));
  });
});
