import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';

/** A file that cannot be given, in the words of HTTP. */
export class FileRefused extends Error {
  /**
   * @param status of HTTP
   * @param parameter of the address that is refused
   * @param message what was refused, what it met, and the remedy
   */
  constructor(
    readonly status: 400 | 401 | 404,
    readonly parameter: string | undefined,
    message: string,
  ) {
    super(message);
  }
}

const TITLES = { 400: 'Bad Request', 401: 'Unauthorized', 404: 'Not Found', 500: 'Internal Server Error' } as const;
const STATUS_OF: Readonly<Record<string, 400 | 401>> = { BAD_USER_INPUT: 400, UNAUTHENTICATED: 401 };

/** Answers a refusal as problem details (RFC 9457); what is none goes to the log. */
export function refuseFile(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refused = asRefused(error);
  if (!refused) request.log.error({ err: error }, 'a file of figures failed');
  const status = refused?.status ?? 500;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .removeHeader('content-disposition')
    .type('application/problem+json')
    .send({
      title: TITLES[status],
      status,
      detail: refused?.message ?? 'Something unexpected went wrong. Try again; if it stays, tell who runs it.',
      ...(refused?.parameter !== undefined && { parameter: refused.parameter }),
    });
}

function asRefused(error: unknown): FileRefused | undefined {
  if (error instanceof FileRefused) return error;
  const status = error instanceof GraphQLError && STATUS_OF[error.extensions.code as string];
  // An address has no argument `where`: its parts are parameters of their own.
  return status ? new FileRefused(status, undefined, error.message.replaceAll(/\bwhere\./g, '')) : undefined;
}
