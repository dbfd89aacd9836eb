/** How long a row of figures is: a quarter, or the four quarters that end with it. */
export type Span = 'QUARTER' | 'FOUR_QUARTERS';

/** Both, in the order in which they are offered. */
export const SPANS: readonly Span[] = ['QUARTER', 'FOUR_QUARTERS'];

/** Quarters that a row covers, as `rolling` of a query of figures takes it. */
export function rollingOf(span: Span): number {
  return span === 'QUARTER' ? 1 : 4;
}
