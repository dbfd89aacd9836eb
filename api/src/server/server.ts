import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { OfficerRegister } from '../access/officer.ts';
import type { Clock } from '../clock.ts';
import { cubeTasks } from '../database/jobs.ts';
import { missingMigrations } from '../database/migrate.ts';
import { closeOrm, connectOrm } from '../database/orm.ts';
import { createOwnerPool } from '../database/owner-pool.ts';
import { sqlOf } from '../database/sql.ts';
import { JobWorker } from '../database/worker.ts';
import { addDocuments } from '../document/document-route.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { removeLeftovers } from '../document/incoming.ts';
import { documentTasks } from '../document/sweep.ts';
import { addFigureFiles } from '../figure-file/figure-file-route.ts';
import { createContext } from '../graphql/context.ts';
import { createExecutor } from '../graphql/execution/create-executor.ts';
import { bindIdentityKey } from '../household/identity-key-binding.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { ChangeLog } from '../live/change-log.ts';
import { KeptChanges } from '../live/kept-changes.ts';
import { reliefAlarm } from '../live/relief-alarm.ts';
import { ReliefChanges } from '../live/relief-changes.ts';
import { addFeeds } from '../monitoring/feed-route.ts';
import { feedTasks } from '../monitoring/feed-tasks.ts';
import { backOrderTasks } from '../stock/back-order-tasks.ts';
import { PlainError } from '../plain-error.ts';
import { createApollo } from './apollo.ts';
import { addGraphql } from './graphql-route.ts';
import { addStreams, type StreamLimits } from './stream-route.ts';

/**
 * A request must have come within it, from its first byte to its last: who sends more slowly, or never ends, holds its
 * bytes no longer. The largest feed (256 MiB) needs 3.6 Mbit/s, a photo of 20 MiB 0.3. How long an answer or a stream
 * takes is not bounded by it.
 */
const LONGEST_RECEIVING_MS = 10 * 60_000;
/** And its headers within this. */
const LONGEST_HEADERS_MS = 60_000;
/** How often Node looks whether one took longer. */
const RECEIVING_CHECKED_MS = 30_000;

/** Requests that run longer than this when the server stops are cut off. */
const LONGEST_CLOSE_MS = 10_000;

/** What a server needs to know. */
export interface ServerOptions {
  readonly databaseUrl: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the built dashboard; without one only the API is served. */
  readonly dashboardFolder?: string | undefined;
  readonly officers: OfficerRegister;
  readonly clock: Clock;
  /** Key of this database's NIK and family card numbers. */
  readonly identityKey: IdentityKey;
  /** Where the bytes of documents are kept. */
  readonly documents: DocumentStore;
  readonly largestDocumentBytes: number;
  readonly log: Logger;
  /** Bounds of streams, where they are not the usual ones. */
  readonly streamLimits?: Partial<StreamLimits>;
  /** How long a request may take to come, where it is not the usual time. */
  readonly longestReceivingMs?: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /** Finishes what runs, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts API, dashboard and job worker on one port.
 *
 * @throws PlainError when the port is taken, the database was migrated by newer code, or is bound to another
 *   identity key, or documents cannot be kept
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const orm = await connectOrm(options.databaseUrl);
  const ownerPool = createOwnerPool(options.databaseUrl, options.log);
  const requestTimeout = options.longestReceivingMs ?? LONGEST_RECEIVING_MS;
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    requestTimeout,
    http: {
      requestTimeout,
      // not longer than the whole, else Node takes the one for the other
      headersTimeout: Math.min(LONGEST_HEADERS_MS, requestTimeout),
      connectionsCheckingInterval: Math.min(RECEIVING_CHECKED_MS, requestTimeout),
    },
  });
  const executor = createExecutor(orm);
  const apollo = createApollo(executor, app, options.log);
  const changes = new KeptChanges(() => sqlOf(orm.em as SqlEntityManager));
  const changeLog = new ChangeLog(changes, reliefAlarm(options.databaseUrl, options.log), options.log);
  try {
    await refuseUnmigrated(ownerPool);
    await bindIdentityKey(ownerPool, options.identityKey);
    await options.documents.open();
    await removeLeftovers(options.documents.incomingFolder);
    await apollo.start();
    addHeaders(app);
    const contextOf = ({ headers }: FastifyRequest) =>
      createContext(
        () => orm.em.fork() as SqlEntityManager,
        options.clock,
        options.officers.find(headers.authorization),
        options.identityKey,
      );
    addGraphql(app, apollo, contextOf);
    const reliefChanges = new ReliefChanges(changes, changeLog);
    addStreams(app, { executor, contextOf, reliefChanges, log: options.log }, options.streamLimits);
    await addFigureFiles(app, contextOf, executor.schema);
    await addFeeds(app, contextOf);
    await addDocuments(app, contextOf, options.documents, { largestBytes: options.largestDocumentBytes });
    addHealth(app, ownerPool);
    if (options.dashboardFolder) await addDashboard(app, options.dashboardFolder);
    await listen(app, options);
  } catch (error) {
    await Promise.allSettled([app.close(), ownerPool.end(), closeOrm(orm)]);
    throw error;
  }
  const worker = new JobWorker(
    {
      ...cubeTasks(orm),
      ...feedTasks({ orm, ...options }),
      ...documentTasks({ orm, ...options }),
      ...backOrderTasks({ orm, ...options }),
    },
    options.databaseUrl,
    options.log,
  );
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    async stop() {
      await closeWithin(LONGEST_CLOSE_MS, app);
      await changeLog.stopped();
      await apollo.stop();
      await worker.stop();
      await Promise.allSettled([ownerPool.end(), closeOrm(orm)]);
    },
  };
}

/**
 * Closes a server when its requests are answered. Connections on which nothing comes any more, as clients open them in
 * advance, are not waited for.
 */
async function closeWithin(longestMs: number, app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 100);
  const all = setTimeout(() => app.server.closeAllConnections(), longestMs);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(all);
  }
}

async function refuseUnmigrated(pool: pg.Pool): Promise<void> {
  const missing = await missingMigrations(pool);
  if (missing.length > 0) {
    throw new PlainError(`The database lacks the migration ${missing.join(', ')}: run the command migrate first.`);
  }
}

/**
 * Headers of every answer. A demo is served over plain HTTP, so Strict-Transport-Security is not among them; who serves
 * HTTPS sets it at the proxy that ends it.
 */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** Sets them as constants: putting them together anew took a fifth of the time of a small query. */
function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(SECURITY_HEADERS);
    done();
  });
}

function addHealth(app: FastifyInstance, pool: pg.Pool): void {
  app.get('/livez', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      const missing = await missingMigrations(pool);
      if (missing.length === 0) return { status: 'ok' };
      return await reply.code(503).send({ status: 'unavailable', reason: `migration missing: ${missing.join(', ')}` });
    } catch (error) {
      app.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable', reason: 'the database does not answer, or is newer' });
    }
  });
}

async function addDashboard(app: FastifyInstance, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) {
    throw new PlainError(`There is no built dashboard in ${root}: build it (npm start does), or unset DASHBOARD_DIR.`);
  }
  await app.register(fastifyStatic, {
    root,
    setHeaders(reply, path) {
      // Built files carry a hash of their content in their name, so they never change.
      const lasting = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // Pages of the dashboard are routes of its own router.
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && request.headers.accept?.includes('text/html')) return reply.sendFile('index.html');
    return reply.code(404).send({ error: `There is nothing at ${request.url}. The API is at /graphql.` });
  });
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new PlainError(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
}
