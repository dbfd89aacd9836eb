import { CITY } from '../filter/city.ts';
import { toFigureFilter } from '../filter/toFigureFilter.ts';
import { useFilters } from '../filter/useFilters.ts';
import { OutcomesDocument } from '../gql/graphql.ts';
import { mapQuery, useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { addQuarters, laterQuarter } from '../text/quarter.ts';
import { toOutcomes } from './toOutcomes.ts';
import type { Outcomes } from './toOutcomes.ts';

/** Quarters of which the ladder is shown: one year and the quarter it began from. */
const LADDER_LENGTH = 5;

/** What became of families, in the chosen quarters, area and programme; their welfare at the end of the last of these. */
export function useOutcomes(): GraphqlQuery<Outcomes> {
  const { filters, period, reference } = useFilters();
  const query = useGraphqlQuery(OutcomesDocument, () => {
    const { from, to } = period.value;
    const { kecamatan } = filters.value;
    const area = kecamatan ? { kecamatan: [kecamatan] } : {};
    return {
      period: { from, to },
      quarter: { from: to, to },
      ladder: { from: laterQuarter(reference.value.coverage.firstQuarter, addQuarters(to, 1 - LADDER_LENGTH)), to },
      where: { ...toFigureFilter(filters.value), ...area },
      welfare: { city: CITY, ...area },
    };
  });
  return mapQuery(query, toOutcomes);
}
