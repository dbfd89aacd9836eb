import type { IndicatorValue } from '../indicator/indicator.ts';

/** Which graduations are counted: by rising class, natural ones, or both together. */
export type GraduationKind = 'ALL' | 'RISING_CLASS' | 'NATURAL';

/** All kinds, in the order in which they are offered. */
export const GRADUATION_KINDS: readonly GraduationKind[] = ['ALL', 'RISING_CLASS', 'NATURAL'];

/** The part of a row that holds the rate: a query asks one of the three, so that no figure is made in vain. */
export interface RatesByKind<Rate> {
  graduationRate?: Rate;
  graduationRateRisingClass?: Rate;
  graduationRateNatural?: Rate;
}

/** Variables of a query that asks the rate of one kind. */
export function toKindVariables(kind: GraduationKind): { all: boolean; risingClass: boolean; natural: boolean } {
  return { all: kind === 'ALL', risingClass: kind === 'RISING_CLASS', natural: kind === 'NATURAL' };
}

/**
 * The rate of the kind that was asked.
 *
 * @throws Error when the row holds none, which a query that passes `toKindVariables` never answers
 */
export function rateOfKind<Rate extends IndicatorValue>(row: RatesByKind<Rate>): Rate {
  const rate = row.graduationRate ?? row.graduationRateRisingClass ?? row.graduationRateNatural;
  if (!rate) throw new Error('graduationRate was asked for no kind; pass toKindVariables to the query');
  return rate;
}
