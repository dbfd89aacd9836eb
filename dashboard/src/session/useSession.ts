import { useApolloClient } from '@vue/apollo-composable';
import { computed } from 'vue';
import type { ComputedRef } from 'vue';
import { AudienceDocument } from '../gql/graphql.ts';
import type { Audience } from '../gql/graphql.ts';
import { useGraphqlQuery } from '../graphql/useGraphqlQuery.ts';
import { quarterOf } from '../text/quarter.ts';
import { accessCode, isWellFormed, keepAccessCode, toAuthorization } from './accessCode.ts';

/** How an attempt to sign in ended: the server knows the code, or does not, or was not reached. */
export type SignInResult = 'SIGNED_IN' | 'UNKNOWN_CODE' | 'UNREACHABLE';

export interface Session {
  /** Whom the figures on the screen are for, as the server says; undefined until it has answered. */
  audience: ComputedRef<Audience | undefined>;
  hasCode: ComputedRef<boolean>;
  signIn: (code: string) => Promise<SignInResult>;
  signOut: () => Promise<void>;
}

/** Who is looking. Only the server decides what a code opens: it is asked before a code is kept. */
export function useSession(): Session {
  const { client } = useApolloClient();
  const variables = { quarter: quarterOf(new Date()) };
  const query = useGraphqlQuery(AudienceDocument, () => variables);
  return {
    audience: computed(() => query.data.value?.participation.audience),
    hasCode: computed(() => accessCode() !== undefined),
    signIn: async (given) => {
      const code = given.trim();
      if (!isWellFormed(code)) return 'UNKNOWN_CODE';
      const headers = toAuthorization(code);
      const answer = await client
        .query({ query: AudienceDocument, variables, fetchPolicy: 'no-cache', context: { headers } })
        .catch(() => undefined);
      if (!answer) return 'UNREACHABLE';
      if (answer.data.participation.audience !== 'INTERNAL') return 'UNKNOWN_CODE';
      await becomeReader(code);
      return 'SIGNED_IN';
    },
    signOut: () => becomeReader(undefined),
  };

  /** Forgets all answers first: no reader may see what another one was told. The page is built anew by `App`. */
  async function becomeReader(code: string | undefined): Promise<void> {
    await client.clearStore();
    keepAccessCode(code);
  }
}
