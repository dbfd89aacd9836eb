import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../graphql/context.ts';
import { UploadRefused } from './upload-refused.ts';

/**
 * Adds routes that receive files and give them out, to officers only. Whatever a body says it is, it comes as bytes, and
 * every refusal is told as `{ code, error }`.
 */
export async function addUploadRoutes(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => RequestContext,
  addRoutes: (routes: FastifyInstance) => void,
): Promise<void> {
  await app.register(async (routes) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (_request, body, done) => done(null, body));
    routes.setErrorHandler(refuse);
    routes.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!contextOf(request).officer) {
        throw new UploadRefused(
          401,
          'UNAUTHENTICATED',
          'Only an officer may do this: send the header "Authorization: Bearer <token>" with a token of SIMONCER_OFFICERS.',
        );
      }
    });
    addRoutes(routes);
  });
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // What is still to come of a refused body is not wanted.
  if (!request.raw.readableEnded) reply.header('connection', 'close');
  if (error instanceof UploadRefused) {
    return reply.code(error.status).send({ code: error.code, error: error.message });
  }
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') {
    request.log.info('an upload broke off; nothing was kept');
    return reply
      .code(400)
      .send({ code: 'UPLOAD_BROKEN', error: 'The file broke off, so nothing was kept. Send it again.' });
  }
  request.log.error({ err: error }, 'an upload, or what reads one, failed');
  return reply
    .code(500)
    .send({ code: 'FAILED', error: 'Something failed here, so nothing was kept. Send it again later.' });
}
