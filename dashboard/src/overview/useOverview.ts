import { toFigureFilter } from '../filter/toFigureFilter.ts';
import { rollingOf } from '../filter/span.ts';
import { useFilters } from '../filter/useFilters.ts';
import { OverviewDocument } from '../gql/graphql.ts';
import { toKindVariables } from '../filter/graduationKind.ts';
import { mapQuery, useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { addQuarters, laterQuarter } from '../text/quarter.ts';
import { toOverview } from './toOverview.ts';
import type { Overview } from './toOverview.ts';

/** Quarters shown in the small trends: three years. */
const TREND_LENGTH = 12;

/** The figures of the city, or of one kecamatan, in the chosen quarter, and how they came about. */
export function useOverview(): GraphqlQuery<Overview> {
  const { filters, reference } = useFilters();
  const query = useGraphqlQuery(OverviewDocument, () => {
    const { quarter, span, kind, kecamatan } = filters.value;
    const programme = toFigureFilter(filters.value);
    return {
      quarter,
      trendFrom: laterQuarter(addQuarters(quarter, 1 - TREND_LENGTH), reference.value.coverage.firstQuarter),
      rolling: rollingOf(span),
      by: [kecamatan ? ('KECAMATAN' as const) : ('CITY' as const), 'QUARTER' as const],
      ...toKindVariables(kind),
      where: { ...programme, ...(kecamatan ? { kecamatan: [kecamatan] } : {}) },
      programme,
    };
  });
  return mapQuery(query, toOverview);
}
