import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { RequestContext } from '../graphql/context.ts';
import type { Executor } from '../graphql/execution/executor.ts';
import { stringifyResult } from '../graphql/execution/raw-json.ts';
import { formatError } from './format-error.ts';
import { MOST_TOKENS, queryLimits } from './query-limits.ts';

/** Sets Apollo Server up for a Fastify instance. */
export function createApollo(
  executor: Executor<RequestContext>,
  app: FastifyInstance,
  log: Logger,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: gatewayOf(executor),
    stringifyResult,
    introspection: true,
    // The command that serves stops it, after the requests that run.
    stopOnTerminationSignals: false,
    validationRules: queryLimits,
    parseOptions: { maxTokens: MOST_TOKENS },
    includeStacktraceInErrorResponses: false,
    plugins: [
      // Its landing page loads scripts from a foreign host.
      ApolloServerPluginLandingPageDisabled(),
      // It would wrap every resolver, for hints that nobody gives.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app) as ApolloServerPlugin<RequestContext>,
    ],
    formatError: (formatted, error) => formatError(formatted, error, log),
  });
}

/** Apollo Server's way to let another execute what it has parsed and found valid. */
function gatewayOf(executor: Executor<RequestContext>): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: executor.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ document, operation, request, context }) =>
        executor.execute({
          document,
          operation,
          variables: request.variables,
          context: context as unknown as RequestContext,
        }) as Promise<Awaited<ReturnType<typeof executor.execute>> & { data: Record<string, unknown> }>,
    }),
    stop: async () => undefined,
  };
}
