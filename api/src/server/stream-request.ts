import type { FastifyRequest } from 'fastify';
import { httpError } from './graphql-route.ts';

/** What a request asks to be streamed. */
export interface AskedStream {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

/**
 * Reads the body of a POST, or the parameters of a GET.
 *
 * @throws Error (status 400) that names the part that cannot be read
 */
export function askedOf(request: FastifyRequest): AskedStream {
  const given = request.method === 'GET' ? ofParameters(request.query) : request.body;
  if (!isObject(given)) throw httpError(400, 'The body is no JSON object');
  const { query, variables, operationName } = given;
  if (typeof query !== 'string') throw httpError(400, '"query" must be a text');
  if (variables != null && !isObject(variables)) throw httpError(400, '"variables" must be an object');
  if (operationName != null && typeof operationName !== 'string')
    throw httpError(400, '"operationName" must be a text');
  return { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
}

function ofParameters(parameters: unknown): unknown {
  const { variables, ...others } = parameters as Record<string, unknown>;
  if (typeof variables !== 'string') return others;
  try {
    return { ...others, variables: JSON.parse(variables) as unknown };
  } catch {
    throw httpError(400, '"variables" is no JSON');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
