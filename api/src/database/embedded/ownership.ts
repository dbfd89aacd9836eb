import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { PlainError } from '../../plain-error.ts';

/** The claim of one process on a server: while it lasts, no second process may use or stop this server. */
export interface Ownership {
  release(): Promise<void>;
}

export interface OwnershipOptions {
  /** maintenance database of the server */
  url: string;
  /** what the server belongs to, for messages */
  folder: string;
  /** whether the server process still runs */
  isAlive: () => boolean;
}

/** Any number that no other advisory lock in the maintenance database uses. */
const OWNER_LOCK = 719_205_511;
/** A killed owner's connection is noticed at once, but not in the same instant. */
const OWNER_WAIT_MS = 3_000;
/** Codes a server answers with, or its closed port, while it starts, recovers or shuts down. */
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', 'ETIMEDOUT']);

/**
 * Waits until the server answers, then claims it by an advisory lock on a connection kept open. Such a lock ends with
 * the process that holds it, however that process ends.
 *
 * @returns undefined when the server ended instead of answering
 * @throws PlainError when another process holds the claim, or the password does not fit
 */
export async function takeOwnership(options: OwnershipOptions): Promise<Ownership | undefined> {
  let client = await connect(options);
  if (!client) return undefined;
  await lock(client, options.folder);

  let released = false;
  const watch = (connection: pg.Client) =>
    connection.once('end', () => {
      if (!released) void reclaim();
    });
  const reclaim = async () => {
    const next = await connect(options).catch(() => undefined);
    if (!next || released) return void next?.end();
    client = next;
    watch(next);
    await next.query('select pg_try_advisory_lock($1)', [OWNER_LOCK]).catch(() => undefined);
  };
  watch(client);

  return {
    async release() {
      released = true;
      await client?.end();
    },
  };
}

async function connect({ url, folder, isAlive }: OwnershipOptions): Promise<pg.Client | undefined> {
  for (;;) {
    const client = new pg.Client({ connectionString: url, application_name: 'simoncer-owner' });
    // A lost connection is reported by its end as well; without a listener the event would end this process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (!isAlive()) return undefined;
      if (!isNotYet(error)) {
        throw new PlainError(
          `The database in ${folder} refuses its own password file (${(error as Error).message}). ` +
            'Put the original file "password" back, or move the folder away to start with an empty database.',
        );
      }
    }
    await delay(50);
  }
}

function isNotYet(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (code !== undefined && NOT_YET.has(code)) || message === 'Connection terminated unexpectedly';
}

async function lock(client: pg.Client, folder: string): Promise<void> {
  for (const deadline = Date.now() + OWNER_WAIT_MS; ; await delay(100)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0]?.taken) return;
    if (Date.now() > deadline) break;
  }
  await client.end();
  throw new PlainError(
    `The database in ${folder} is in use by another Simoncer that is still running. ` +
      'Stop that one first, or choose another folder: SIMONCER_DATA=/path/to/folder npm start',
  );
}
