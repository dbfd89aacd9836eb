import { CITY } from '../filter/city.ts';
import { useFilters } from '../filter/useFilters.ts';
import { OverviewDocument } from '../gql/graphql.ts';
import type { OverviewQuery } from '../gql/graphql.ts';
import { useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { addQuarters, laterQuarter } from '../text/quarter.ts';

/** Quarters shown in the small trends: three years. */
const TREND_LENGTH = 12;

/** The figures of the city, or of one kecamatan, in the chosen quarter, and how they came about. */
export function useOverview(): GraphqlQuery<OverviewQuery> {
  const { filters, reference } = useFilters();
  return useGraphqlQuery(OverviewDocument, () => {
    const { quarter, kind, kecamatan, programme } = filters.value;
    return {
      quarter,
      trendFrom: laterQuarter(addQuarters(quarter, 1 - TREND_LENGTH), reference.value.coverage.firstQuarter),
      level: kecamatan ? ('KECAMATAN' as const) : ('CITY' as const),
      kind,
      where: { city: CITY, programme, ...(kecamatan ? { kecamatan: [kecamatan] } : {}) },
      programme: { city: CITY, programme },
    };
  });
}
