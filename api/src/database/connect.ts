import pg from 'pg';
import { PlainError } from '../plain-error.ts';

const OLDEST_SERVER = 15;

/**
 * Opens one connection, as the user of the URL.
 *
 * @throws PlainError when there is no server, it refuses, or it is older than PostgreSQL 15
 */
export async function connectClient(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection lost later is reported by the statement that meets it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(
      `Cannot reach the database at ${withoutSecrets(databaseUrl)} (${reasonOf(error)}): ` +
        'start it, or correct DATABASE_URL (postgresql://user:password@host:5432/name).',
    );
  }
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::integer / 10000 as version`,
  );
  if (rows[0]!.version < OLDEST_SERVER) {
    await client.end();
    throw new PlainError(
      `The database server is PostgreSQL ${rows[0]!.version}; Simoncer needs ${OLDEST_SERVER} or newer: upgrade it, or unset DATABASE_URL to use the embedded one.`,
    );
  }
  return client;
}

/** The URL of the database, from DATABASE_URL. */
export function databaseUrlFrom(environment: NodeJS.ProcessEnv = process.env): string {
  const url = environment.DATABASE_URL;
  if (!url) {
    throw new PlainError(
      'DATABASE_URL is not set: set it to a PostgreSQL 15 or newer (postgresql://user:password@host:5432/name), or use `npm start`, which brings its own.',
    );
  }
  return url;
}

function withoutSecrets(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl);
    return `${url.host}${url.pathname}`;
  } catch {
    return 'DATABASE_URL, which is not a URL';
  }
}

function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'no answer';
}
