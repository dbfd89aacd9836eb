import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { firstDayOf, isQuarter } from '@simoncer/analytics';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { today } from '../clock.ts';
import { performerOf, type RequestContext } from '../graphql/context.ts';
import { MAX_FEED_BYTES } from './feed-format/feed-parser.ts';
import { reportOf } from './feed-report.ts';
import { FeedSource } from './feed.state.ts';
import { receiveFeed, tooLarge, UploadRefused, type FeedFile } from './feed-upload.ts';

/** Each holds a connection to the database while its bytes come. */
const MOST_UPLOADS = 3;
const LONGEST_SILENCE_MS = 30_000;
const LONGEST_FILE_NAME = 200;

/** A value of the address, or several under one name. */
type Given = string | string[];

interface UploadRequest {
  Params: { source: string };
  Querystring: { quarter?: Given; name?: Given };
}

/** How large a file may be, and how long its sender may be silent. */
export interface FeedLimits {
  readonly largestFileBytes?: number;
  readonly longestSilenceMs?: number;
}

/**
 * Receives files by POST /feeds/:source and gives the report on their lines by GET /feeds/:id/report.csv, to officers.
 */
export async function addFeeds(
  app: FastifyInstance,
  contextOf: (request: FastifyRequest) => RequestContext,
  { largestFileBytes = MAX_FEED_BYTES, longestSilenceMs = LONGEST_SILENCE_MS }: FeedLimits = {},
): Promise<void> {
  let uploads = 0;
  await app.register(async (feeds) => {
    // Whatever the body says it is, it is taken as bytes, as they come.
    feeds.removeAllContentTypeParsers();
    feeds.addContentTypeParser('*', (_request, body, done) => done(null, body));
    feeds.setErrorHandler(refuse);
    feeds.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!contextOf(request).officer) {
        throw new UploadRefused(
          401,
          'UNAUTHENTICATED',
          'Only an officer may do this: send the header "Authorization: Bearer <token>" with a token of SIMONCER_OFFICERS.',
        );
      }
    });

    feeds.post<UploadRequest>('/feeds/:source', async (request, reply) => {
      const context = contextOf(request);
      const file = fileOf(request, today(context.clock));
      if (Number(request.headers['content-length'] ?? 0) > largestFileBytes) throw tooLarge(largestFileBytes);
      if (uploads >= MOST_UPLOADS) {
        reply.header('retry-after', '10');
        throw new UploadRefused(503, 'TOO_MANY_UPLOADS', 'Other files are being received. Send it again in a moment.');
      }
      uploads++;
      try {
        const body = talking(bodyOf(request), longestSilenceMs);
        const { id, isNew } = await receiveFeed(
          performerOf(context),
          context.identityKey,
          file,
          body,
          largestFileBytes,
        );
        return await reply.code(isNew ? 202 : 200).send({
          feed: { id, source: file.source, fileName: file.fileName, quarterOn: file.quarterOn },
          isNew,
          message: isNew
            ? 'Received. Its lines are being worked through: ask feedBatch(id) for the counts.'
            : 'A file of the same content was received before, so nothing changes. This is the earlier one.',
          report: `/feeds/${id}/report.csv`,
        });
      } finally {
        uploads--;
      }
    });

    feeds.get<{ Params: { id: string } }>('/feeds/:id/report.csv', async (request, reply) => {
      const report = await reportOf(contextOf(request).em, request.params.id);
      if (!report) {
        throw new UploadRefused(404, 'FEED_UNKNOWN', `There is no feed ${request.params.id}. feedBatches lists them.`);
      }
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="feed-${request.params.id}.csv"`)
        .send(Readable.from(report));
    });
  });
}

function bodyOf({ body, raw }: FastifyRequest): IncomingMessage {
  // without a content type there may be no body to parse
  return (body as IncomingMessage | undefined | null) ?? raw;
}

function fileOf({ params, query }: FastifyRequest<UploadRequest>, day: string): FeedFile {
  const source = Object.values(FeedSource).find((candidate) => candidate === params.source.toUpperCase());
  if (!source) {
    throw new UploadRefused(
      404,
      'SOURCE_UNKNOWN',
      `There is no source ${params.source}. Send to /feeds/${Object.values(FeedSource).join(', /feeds/')}.`,
    );
  }
  const name = onlyOne('name', query.name);
  const fileName = (name ?? '').trim() || `${source.toLowerCase()} ${day}`;
  if (fileName.length > LONGEST_FILE_NAME) {
    throw new UploadRefused(400, 'NAME_TOO_LONG', `A name may have at most ${LONGEST_FILE_NAME} characters.`);
  }
  if (/\p{Cc}/u.test(fileName)) {
    throw new UploadRefused(400, 'NAME_NOT_TEXT', 'The name holds a character that is none of a text. Leave it out.');
  }
  return { source, fileName, quarterOn: quarterOf(source, onlyOne('quarter', query.quarter), day) };
}

function onlyOne(parameter: string, given: Given | undefined): string | undefined {
  if (!Array.isArray(given)) return given;
  throw new UploadRefused(
    400,
    'PARAMETER_TWICE',
    `The address gives ${parameter} ${given.length} times. Give it once, as in ?${parameter}=${encodeURIComponent(given[0] ?? '')}.`,
  );
}

function quarterOf(source: FeedSource, quarter: string | undefined, day: string): string | null {
  if (source !== FeedSource.DTSEN) {
    if (quarter === undefined) return null;
    throw new UploadRefused(400, 'QUARTER_NOT_WANTED', `Lines of ${source} carry their own days. Leave out quarter.`);
  }
  const first = quarter !== undefined && isQuarter(quarter) ? firstDayOf(quarter) : undefined;
  if (first === undefined) {
    throw new UploadRefused(
      400,
      'QUARTER_MISSING',
      `A DTSEN ranking is of a quarter. Add it to the address, as in ?quarter=2026Q4; found ${quarter ?? 'none'}.`,
    );
  }
  if (first > day) {
    throw new UploadRefused(400, 'QUARTER_IN_FUTURE', `${quarter} has not begun. Give the quarter of the ranking.`);
  }
  return first;
}

/** The bytes of a sender who goes on sending. */
async function* talking(body: IncomingMessage, longestSilenceMs: number): AsyncGenerator<Buffer> {
  const silence = new UploadRefused(
    408,
    'UPLOAD_STALLED',
    'No bytes came for a while, so nothing was kept. Send it again.',
  );
  const timer = setTimeout(() => body.destroy(silence), longestSilenceMs);
  try {
    for await (const piece of body) {
      timer.refresh();
      yield piece as Buffer;
    }
  } finally {
    clearTimeout(timer);
  }
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
  request.log.error({ err: error }, 'a feed request failed');
  return reply
    .code(500)
    .send({ code: 'FAILED', error: 'Something failed here, so nothing was kept. Send it again later.' });
}
