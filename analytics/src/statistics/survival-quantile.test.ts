import { describe, expect, it } from 'vitest';
import { kaplanMeier, type SurvivalRow } from './kaplan-meier.ts';
import { survivalQuantile } from './survival-quantile.ts';
import { expectedByR } from './testing/expected-by-r.ts';

interface Case {
  readonly name: string;
  readonly rows: SurvivalRow[];
  /** Estimate, lower and upper bound of each share. */
  readonly quantiles: { readonly share: number; readonly of: [number | null, number | null, number | null] }[];
}

const { kaplanMeier: cases } = expectedByR<{ kaplanMeier: Case[] }>('survival');

describe('survivalQuantile', () => {
  it.each(cases)('is quantile.survfit of R: $name', ({ rows, quantiles }) => {
    const curve = kaplanMeier(rows);
    const found = quantiles.map(({ share }) => ({ share, of: Object.values(survivalQuantile(curve, share)) }));
    expect(found).toEqual(quantiles);
  });

  it('has none where too many wait still', () => {
    const curve = kaplanMeier([
      { time: 3, events: 6, censored: 0 },
      { time: 9, events: 0, censored: 4 },
    ]);
    // six of ten by 3
    expect(survivalQuantile(curve, 0.5).estimate).toBe(3);
    expect(survivalQuantile(curve, 0.9)).toEqual({ estimate: null, lower: null, upper: null });
  });

  it.each([0, 1, NaN])('refuses the share %s', (share) => {
    expect(() => survivalQuantile({ steps: [] }, share)).toThrow(
      'survivalQuantile requires a share above 0 and below 1',
    );
  });
});
