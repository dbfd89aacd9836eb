import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Refusals that say nothing of what was asked: the same may be answered a moment later. */
const PASSING = new Set<unknown>(['BUSY', 'QUERY_TIMEOUT']);

/** Whether an error is a surprise or passes, rather than a refusal of what was asked. */
export function isFault(error: GraphQLError): boolean {
  const original = error.originalError ?? error;
  return !(original instanceof GraphQLError) || PASSING.has(error.extensions.code);
}

/** Refusals go out as they are; a surprise goes to the log, and out goes only the number to find it by. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
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
