import { ReferenceDocument } from '../gql/graphql.ts';
import type { ReferenceQuery } from '../gql/graphql.ts';
import { useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import type { GraphqlQuery } from '../graphql/useGraphqlQuery.ts';

/** Places, programmes and covered quarters, once it is known that there is any data. */
export type Reference = ReferenceQuery & { coverage: NonNullable<ReferenceQuery['coverage']> };

/** What can be chosen: the covered quarters, the places and the programmes. */
export function useReference(): GraphqlQuery<ReferenceQuery> {
  return useGraphqlQuery(ReferenceDocument, () => ({}));
}

/** Whether the platform holds any data to look at. */
export function isCovered(reference: ReferenceQuery): reference is Reference {
  return reference.coverage !== null;
}
