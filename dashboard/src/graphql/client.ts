import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client/core';

/** The client of the API, which answers on the dashboard's own origin. */
export const apolloClient = new ApolloClient({
  link: new HttpLink({ uri: '/graphql' }),
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
