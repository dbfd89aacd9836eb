import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core';
import { accessCode, toAuthorization } from '../session/accessCode.ts';

/** Sends the reader's access code along, unless the question carries one that is yet to be tried. */
const withAccessCode = new ApolloLink((operation, forward) => {
  operation.setContext(({ headers = {} }) => ({ headers: { ...toAuthorization(accessCode()), ...headers } }));
  return forward(operation);
});

/** The client of the API, which answers on the dashboard's own origin. */
export const apolloClient = new ApolloClient({
  link: withAccessCode.concat(new HttpLink({ uri: '/graphql' })),
  cache: new InMemoryCache({
    typePolicies: {
      City: { keyFields: ['code'] },
      Kecamatan: { keyFields: ['code'] },
      Kelurahan: { keyFields: ['code'] },
      Programme: { keyFields: ['code'] },
      IndicatorDefinition: { keyFields: ['code', 'version'] },
    },
  }),
});
