import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { expectedByR } from './testing/expected-by-r.ts';

const { benjaminiHochberg: cases } = expectedByR<{ benjaminiHochberg: { p: number[]; expected: number[] }[] }>(
  'distributions',
);

describe('benjaminiHochberg', () => {
  it.each(cases)('adjusts $p.length p-values as p.adjust of R', ({ p, expected }) => {
    const adjusted = benjaminiHochberg(p);
    for (const [i, value] of expected.entries()) expect(adjusted[i]).toBeCloseTo(value, 12);
  });

  it('calls as many as Benjamini and Hochberg do in their example of 15', () => {
    // Benjamini and Hochberg (1995), section 3.2: at q = 0.05 the four smallest are called, after Bonferroni only three
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((value) => value <= 0.05)).toHaveLength(4);
    expect(p.filter((value) => value <= 0.05 / p.length)).toHaveLength(3);
  });

  it('has nothing to say of no test', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('refuses p-values that are none', () => {
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(
      new RangeError('benjaminiHochberg requires p-values from 0 to 1'),
    );
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});
