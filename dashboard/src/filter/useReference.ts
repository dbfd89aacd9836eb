import { ReferenceDocument } from '../gql/graphql.ts';
import type { ReferenceQuery } from '../gql/graphql.ts';
import { useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { quarterOf } from '../text/quarter.ts';

/** Places, programmes and covered quarters, once it is known that there is any data. */
export type Reference = ReferenceQuery & { coverage: NonNullable<ReferenceQuery['coverage']> };

/** What can be chosen: the covered quarters, the places and the programmes, and whom the figures are for. */
export function useReference(): GraphqlQuery<ReferenceQuery> {
  const now = quarterOf(new Date());
  return useGraphqlQuery(ReferenceDocument, () => ({ now }));
}

/** Whether the platform holds any data to look at. */
export function isCovered(reference: ReferenceQuery): reference is Reference {
  return reference.coverage !== null;
}
