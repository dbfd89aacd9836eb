import type { MissingReason } from '../gql/graphql.ts';
import type { IndicatorValue } from './indicator.ts';
import { isKnown } from './indicator.ts';

/**
 * Why a picture of these values would be empty, so that a sentence can stand in its place; nothing where one is known.
 * That something is kept from the reader outweighs the other reasons.
 */
export function nothingKnown(values: readonly IndicatorValue[]): MissingReason | undefined {
  if (values.some(isKnown)) return undefined;
  const reasons = values.map(({ missingReason }) => missingReason ?? 'NO_DATA');
  return reasons.find((reason) => reason === 'SUPPRESSED') ?? reasons[0] ?? 'NO_DATA';
}
