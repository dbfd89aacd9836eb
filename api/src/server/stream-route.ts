import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext, StreamContext } from '../graphql/context.ts';
import type { Executor, StreamedResult } from '../graphql/execution/executor.ts';
import type { ReliefChanges } from '../live/relief-changes.ts';
import { COMPLETE_EVENT, eventStream, nextEvent, type SentResult } from './event-stream.ts';
import { formatError, isFault } from './format-error.ts';
import { GRAPHQL_BODY_LIMIT, guardGraphqlRequest, httpError, refuseAsGraphql } from './graphql-route.ts';
import { askedOf } from './stream-request.ts';
import { StreamDocuments } from './stream-document.ts';
import { StreamPlaces, type PlaceLimits } from './stream-places.ts';

/** Bounds of streams. */
export interface StreamLimits extends PlaceLimits {
  /** After so long a silence a comment is sent, that proxies keep the connection open. */
  readonly heartbeatMs: number;
  /** A client that takes nothing for so long is disconnected. */
  readonly longestStallMs: number;
}

const LIMITS: StreamLimits = {
  mostStreams: 200,
  mostOfOfficer: 10,
  longestLifeMs: 600_000,
  heartbeatMs: 15_000,
  longestStallMs: 60_000,
};

/** So long a client may take what is on its way to it when its stream has to end. */
const LAST_WORDS_MS = 1_000;

/** So many seconds a client that is sent away should wait. */
const RETRY_AFTER_S = '5';

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // A stream has its connection for itself, and a server that stops need not wait for what else the client may want.
  connection: 'close',
  // nginx would collect the events
  'x-accel-buffering': 'no',
};

/** What streams are made of. */
export interface Streams {
  readonly executor: Executor<RequestContext>;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
  readonly reliefChanges: ReliefChanges;
  readonly log: Logger;
}

/**
 * Serves subscriptions by POST and GET /graphql/stream as server-sent events, after the protocol graphql-sse in distinct
 * connections mode (docs/live.md). The library of that name would keep what a slow client has not taken yet in memory,
 * without bound, and sends no ids to go on from; so the few lines of the protocol are here.
 */
export function addStreams(app: FastifyInstance, streams: Streams, limits: Partial<StreamLimits> = {}): void {
  const { heartbeatMs, longestStallMs, ...placeLimits } = { ...LIMITS, ...limits };
  const places = new StreamPlaces(placeLimits);
  const documents = new StreamDocuments(streams.executor.schema);
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    places.endAll();
    done();
  });
  app.route({
    url: '/graphql/stream',
    method: app.supportedMethods,
    bodyLimit: GRAPHQL_BODY_LIMIT,
    errorHandler: refuseAsGraphql,
    onRequest: guardGraphqlRequest,
    async handler(request, reply) {
      const { accept } = request.headers;
      if (accept && !/text\/event-stream|text\/\*|\*\/\*/.test(accept)) {
        throw httpError(406, 'The answer is a stream of events');
      }
      const asked = askedOf(request);
      const place = isClosing ? undefined : places.take(streams.contextOf(request).officer?.name);
      if (!place) {
        reply.header('retry-after', RETRY_AFTER_S);
        throw httpError(
          503,
          isClosing ? 'The server is stopping' : `${places.count} streams are open, which is the most`,
        );
      }
      reply.raw.once('close', () => place.leave());
      place.signal.addEventListener('abort', () => setTimeout(() => reply.raw.destroy(), LAST_WORDS_MS).unref());
      const read = documents.read(asked.query, asked.operationName);
      const results =
        'document' in read
          ? await subscribe(streams, request, { ...read, variables: asked.variables }, place.signal)
          : { errors: read };
      const fault = 'errors' in results ? results.errors?.find(isFault) : undefined;
      if (fault) {
        // it passes, so that clients have to come again
        streams.log.warn({ err: fault.originalError ?? fault }, 'cannot begin a stream');
        reply.header('retry-after', RETRY_AFTER_S);
        throw httpError(503, 'The database does not answer');
      }
      reply.headers(STREAM_HEADERS);
      const format = (result: ExecutionResult) => formatted(result, streams.log);
      if (!(Symbol.asyncIterator in results)) {
        return reply.send(nextEvent({ result: format(results) }) + COMPLETE_EVENT);
      }
      const events = eventStream(sent(results, format), heartbeatMs);
      const text = stalling(events, longestStallMs, () => reply.raw.destroy());
      // What was not taken yet is bounded by this mark, and no more is made before it is taken.
      return reply.send(Readable.from(text, { objectMode: false, highWaterMark: 16 * 1024 }));
    },
  });
}

type Operation = Omit<Parameters<Executor<RequestContext>['subscribe']>[0], 'context'>;

async function subscribe(
  { executor, contextOf, reliefChanges }: Streams,
  request: FastifyRequest,
  operation: Operation,
  signal: AbortSignal,
): Promise<ExecutionResult | AsyncGenerator<StreamedResult<{ id?: string }>, void, undefined>> {
  const lastEventId = request.headers['last-event-id'] as string | undefined;
  const stream: StreamContext['stream'] = { reliefChanges, signal, lastEventId: lastEventId || undefined };
  const context = Object.create(contextOf(request), { stream: { value: stream } }) as RequestContext;
  return executor.subscribe<{ id?: string }>({ ...operation, context }, () => contextOf(request));
}

/**
 * The results as they go out. When one could not be read, or their source breaks, the client is told without an id, and
 * the stream ends as if it was cut off: the client connects again after the last change that it has, and is told this one.
 */
async function* sent(
  results: AsyncGenerator<StreamedResult<{ id?: string }>, void, undefined>,
  format: (result: ExecutionResult) => ExecutionResult,
): AsyncGenerator<SentResult, void, undefined> {
  try {
    for await (const { event, result } of results) {
      if (result.errors?.some(isFault)) {
        // without data, in which a client may find the id as well
        yield { result: format({ errors: result.errors }) };
        return;
      }
      yield { id: event.id, result: format(result) };
    }
  } catch (error) {
    yield {
      result: format({
        errors: [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })],
      }),
    };
  }
}

function formatted({ errors, ...result }: ExecutionResult, log: Logger): ExecutionResult {
  if (!errors) return result;
  const format = (error: GraphQLError): GraphQLFormattedError => {
    const { extensions, ...rest } = error.toJSON();
    return formatError({ ...rest, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } }, error, log);
  };
  return { errors: errors.map(format) as unknown as GraphQLError[], ...result };
}

/** Passes a text on, and tells when a piece of it was not taken for too long. */
async function* stalling(
  text: AsyncGenerator<string, void, undefined>,
  longestMs: number,
  onStall: () => void,
): AsyncGenerator<string, void, undefined> {
  for await (const piece of text) {
    const timer = setTimeout(onStall, longestMs);
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
  }
}
