import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../graphql/context.ts';
import type { Executor } from '../graphql/execution/executor.ts';
import { stringifyResult } from '../graphql/execution/raw-json.ts';
import { queryLimits } from './query-limits.ts';

/** Largest query that is parsed; a person's or a dashboard's has some hundred. */
const MOST_TOKENS = 5000;

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

/** Refusals go out as they are; a surprise goes to the log, and out goes only the number to find it by. */
function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (original instanceof GraphQLError) return { ...formatted, message: maskNumbers(formatted.message) };
  const reference = randomUUID();
  log.error({ err: original, reference, path: formatted.path }, 'unexpected error in a resolver');
  return {
    message: `Something unexpected went wrong. Try again; if it stays, give the operator this reference: ${reference}.`,
    path: formatted.path,
    locations: formatted.locations,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/** GraphQL repeats an input that it cannot read; the identity numbers in it are masked as they are everywhere. */
function maskNumbers(message: string): string {
  return message.replaceAll(/\b(\d{4})\d{8}(\d{4})\b/g, '$1********$2');
}
