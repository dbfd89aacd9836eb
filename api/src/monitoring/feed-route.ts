import { Readable } from 'node:stream';
import { firstDayOf, isQuarter } from '@simoncer/analytics';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { today } from '../clock.ts';
import { performerOf, type RequestContext } from '../graphql/context.ts';
import { fileNameOf, onlyOne, type Given } from '../upload/parameters.ts';
import { bytesOf, declaredBytes, LONGEST_SILENCE_MS } from '../upload/upload-body.ts';
import { UploadGate } from '../upload/upload-gate.ts';
import { UploadRefused } from '../upload/upload-refused.ts';
import { addUploadRoutes } from '../upload/upload-routes.ts';
import { MAX_FEED_BYTES } from './feed-format/feed-parser.ts';
import { reportOf } from './feed-report.ts';
import { FeedSource } from './feed.state.ts';
import { feedTooLarge, receiveFeed, type FeedFile } from './feed-upload.ts';

/** Each holds a connection to the database while its bytes come. */
const MOST_UPLOADS = 3;

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
  const gate = new UploadGate(MOST_UPLOADS);
  await addUploadRoutes(app, contextOf, (feeds) => {
    feeds.post<UploadRequest>('/feeds/:source', async (request, reply) => {
      const context = contextOf(request);
      const file = fileOf(request, today(context.clock));
      if (declaredBytes(request) > largestFileBytes) throw feedTooLarge(largestFileBytes);
      const performer = performerOf(context);
      return gate.pass(reply, performer.officer.name, async () => {
        const { id, isNew } = await receiveFeed(
          performer,
          context.identityKey,
          file,
          bytesOf(request, longestSilenceMs),
          largestFileBytes,
        );
        return reply.code(isNew ? 202 : 200).send({
          feed: { id, source: file.source, fileName: file.fileName, quarterOn: file.quarterOn },
          isNew,
          message: isNew
            ? 'Received. Its lines are being worked through: ask feedBatch(id) for the counts.'
            : 'A file of the same content was received before, so nothing changes. This is the earlier one.',
          report: `/feeds/${id}/report.csv`,
        });
      });
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

function fileOf({ params, query }: FastifyRequest<UploadRequest>, day: string): FeedFile {
  const source = Object.values(FeedSource).find((candidate) => candidate === params.source.toUpperCase());
  if (!source) {
    throw new UploadRefused(
      404,
      'SOURCE_UNKNOWN',
      `There is no source ${params.source}. Send to /feeds/${Object.values(FeedSource).join(', /feeds/')}.`,
    );
  }
  const fileName = fileNameOf(query.name, `${source.toLowerCase()} ${day}`);
  return { source, fileName, quarterOn: quarterOf(source, onlyOne('quarter', query.quarter), day) };
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
