import { CITY } from '../filter/city.ts';
import { useFilters } from '../filter/useFilters.ts';
import { ReliefDocument } from '../gql/graphql.ts';
import { mapQuery, useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { addQuarters, laterQuarter } from '../text/quarter.ts';
import { toRelief } from './toRelief.ts';
import type { Relief } from './toRelief.ts';

/** Quarters of the trend: three years. */
const TREND_LENGTH = 12;
/** Most quarters that the API answers at once. */
const LONGEST = 80;

/** Relief in the chosen quarters, area and hazard; what is open and in stock is that of today. */
export function useRelief(): GraphqlQuery<Relief> {
  const { filters, period, reference } = useFilters();
  const query = useGraphqlQuery(ReliefDocument, () => {
    const { quarter, kecamatan, hazard } = filters.value;
    const { firstQuarter, currentQuarter } = reference.value.coverage;
    return {
      span: { from: period.value.from, to: period.value.to },
      trend: { from: laterQuarter(firstQuarter, addQuarters(quarter, 1 - TREND_LENGTH)), to: quarter },
      untilNow: { from: laterQuarter(firstQuarter, addQuarters(currentQuarter, 1 - LONGEST)), to: currentQuarter },
      today: { from: currentQuarter, to: currentQuarter },
      areas: [kecamatan ? ('KELURAHAN' as const) : ('KECAMATAN' as const)],
      where: { city: CITY, ...(kecamatan ? { kecamatan: [kecamatan] } : {}), ...(hazard ? { hazard: [hazard] } : {}) },
      city: { city: CITY },
    };
  });
  return mapQuery(query, toRelief);
}
