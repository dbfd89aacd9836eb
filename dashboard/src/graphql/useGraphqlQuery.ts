import type { OperationVariables, TypedDocumentNode } from '@apollo/client/core';
import { useQuery } from '@vue/apollo-composable';
import { computed, onScopeDispose } from 'vue';
import type { ComputedRef } from 'vue';
import { toQueryFailure } from './failure.ts';
import type { QueryFailure } from './failure.ts';

/** Time between two quiet refreshes of what is on the screen. */
const REFRESH_MS = 30_000;

export interface GraphqlQuery<Result> {
  /** The last answer to the current variables: figures never stand under the name of other filters. */
  data: ComputedRef<Result | undefined>;
  /** An answer for the current variables is on its way (quiet refreshes do not count). */
  isLoading: ComputedRef<boolean>;
  error: ComputedRef<QueryFailure | undefined>;
  refetch: () => Promise<void>;
}

/**
 * Asks the API, follows the variables, and refreshes every 30 seconds while the page is visible.
 * The only place that knows the GraphQL client.
 */
export function useGraphqlQuery<Result, Variables extends OperationVariables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: () => Variables,
): GraphqlQuery<Result> {
  const query = useQuery(document, variables, { fetchPolicy: 'cache-and-network' });
  const refetch = async () => {
    // A failure is in `error` already; a rejected promise would only repeat it.
    await query.refetch()?.catch(() => undefined);
  };
  refreshWhileVisible(refetch);
  return {
    data: computed(() => query.result.value),
    isLoading: computed(() => query.loading.value),
    error: computed(() => (query.error.value ? toQueryFailure(query.error.value) : undefined)),
    refetch,
  };
}

/** The same query with its answer in another shape. */
export function mapQuery<Result, Shape>(
  query: GraphqlQuery<Result>,
  shape: (result: Result) => Shape,
): GraphqlQuery<Shape> {
  return { ...query, data: computed(() => (query.data.value === undefined ? undefined : shape(query.data.value))) };
}

function refreshWhileVisible(refresh: () => Promise<void>): void {
  const refreshIfVisible = () => {
    if (document.visibilityState === 'visible') void refresh();
  };
  const timer = setInterval(refreshIfVisible, REFRESH_MS);
  document.addEventListener('visibilitychange', refreshIfVisible);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', refreshIfVisible);
  });
}
