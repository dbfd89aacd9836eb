import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/context.ts';
import { graphqlPage } from './graphql-page.ts';

/** Room for a report that names as many families as one may, and for the rule to say where there are too many. */
export const GRAPHQL_BODY_LIMIT = 1024 * 1024;

const WAY_OUT: Readonly<Record<number, string>> = {
  400: 'Send a JSON object as {"query": "{ kelurahan { name } }"}.',
  405: 'Send the query by POST or GET.',
  413: `Send at most ${GRAPHQL_BODY_LIMIT / 1024} KiB at once.`,
  406: 'Send it with the header accept: application/json, or text/event-stream for a stream.',
  415: 'Send it with the header content-type: application/json.',
  503: 'Try again in a moment.',
};

/** Status of a refusal that is none of the caller's fault. */
const BUSY = 503;

/** Serves GraphQL by POST and GET, after docs/graphql-over-http.md. */
export function addGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  contextOf: (request: FastifyRequest) => RequestContext,
): void {
  // JSON is the only body that is read, so that a forgotten content type is named as such.
  app.removeContentTypeParser('text/plain');
  app.route({
    url: '/graphql',
    method: app.supportedMethods,
    bodyLimit: GRAPHQL_BODY_LIMIT,
    errorHandler: refuseAsGraphql,
    onRequest: guardGraphqlRequest,
    async preHandler(request, reply) {
      const opensPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
      if (opensPage) await reply.type('text/html').send(graphqlPage(`${request.protocol}://${request.host}`));
    },
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  });
}

/** Refuses requests that cannot be a query, and keeps the answers out of caches. */
export async function guardGraphqlRequest({ method, url }: FastifyRequest, reply: FastifyReply): Promise<void> {
  // An answer to an officer stays with the officer.
  reply.header('cache-control', 'no-store');
  if (method !== 'GET' && method !== 'POST') throw httpError(405, `${method} does nothing here`);
  // Addresses are written to logs on the way here.
  if (method === 'GET' && holdsIdentityNumber(url)) throw httpError(400, 'An identity number is not sent by GET');
}

/** Whether a parameter of an address holds sixteen digits, as a NIK or family card number has and nothing else does. */
function holdsIdentityNumber(url: string): boolean {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  return [...parameters.values()].some((value) => /(?<!\d)\d{16}(?!\d)/.test(value));
}

/** A refusal in the words of HTTP. */
export function httpError(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

/** Answers what does not get as far as Apollo in the form of GraphQL's errors, as every client of GraphQL reads them. */
export function refuseAsGraphql(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // The integration of Apollo puts the address together out of the header Host.
  const badHost = error.code === 'ERR_INVALID_URL';
  const status = badHost ? 400 : (error.statusCode ?? 500);
  const refused = status < 500 || status === BUSY;
  if (!refused) request.log.error({ err: error }, 'unexpected error before a query');
  if (status === 405) reply.header('allow', 'GET, POST');
  let message = 'Something unexpected went wrong.';
  if (badHost) message = 'The header Host names no host.';
  else if (refused) message = `${error.message}. ${WAY_OUT[status] ?? ''}`.trim();
  const media = 'application/graphql-response+json';
  return reply
    .code(status)
    .type(`${request.headers.accept?.includes(media) ? media : 'application/json'}; charset=utf-8`)
    .send({ errors: [{ message, extensions: { code: codeOf(status) } }] });
}

function codeOf(status: number): string {
  if (status === BUSY) return 'BUSY';
  return status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
}
