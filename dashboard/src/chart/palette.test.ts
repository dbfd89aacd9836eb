import { describe, expect, it } from 'vitest';
import { classOf, contrastRatio, SEQUENTIAL, toClassBounds } from './palette.ts';

describe('the sequential palette', () => {
  it('computes contrast as WCAG defines it', () => {
    // Black on white is 21:1; #767676 on white is the well-known lightest grey that passes 4.5:1.
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('gives the text on every colour a contrast of at least 4.5', () => {
    for (const { fill, ink } of SEQUENTIAL) expect(contrastRatio(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('grows darker from class to class', () => {
    const lightness = SEQUENTIAL.map(({ fill }) => contrastRatio(fill, '#000000'));
    expect(lightness).toEqual([...lightness].sort((a, b) => b - a));
  });
});

describe('classes of a scale', () => {
  it('have round bounds that cover all values', () => {
    // From 0.11 % to 0.93 %: 0.82 / 5 = 0.164, so the next round step is 0.2 and the first bound 0.
    expect(toClassBounds([0.0011, 0.0093, 0.005])).toEqual([0, 0.002, 0.004, 0.006, 0.008, 0.01]);
  });

  it('start near the lowest value', () => {
    // From 0.82 to 0.98: 0.16 / 5 = 0.032, next round step 0.04: 0.80, 0.84, and so on to 1.00.
    expect(toClassBounds([0.82, 0.98])).toEqual([0.8, 0.84, 0.88, 0.92, 0.96, 1]);
  });

  it('are none for no values and one for a single value', () => {
    expect(toClassBounds([])).toEqual([]);
    expect(toClassBounds([0])).toHaveLength(2);
    expect(toClassBounds([0.005, 0.005]).length).toBeGreaterThanOrEqual(2);
  });

  it('place each value between its bounds', () => {
    const bounds = [0, 0.002, 0.004, 0.006];
    expect([0, 0.001, 0.002, 0.0021, 0.006].map((value) => classOf(value, bounds))).toEqual([0, 0, 0, 1, 2]);
  });
});
