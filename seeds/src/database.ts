import { PlainError } from '@simoncer/api';
import { Client } from 'pg';

/** The URL of the database, from DATABASE_URL. */
export function databaseUrlFrom(environment: NodeJS.ProcessEnv): string {
  if (environment.DATABASE_URL) return environment.DATABASE_URL;
  throw new PlainError(
    'DATABASE_URL is not set: set it to the database to fill (postgresql://user:password@host:5432/name).',
  );
}

/**
 * Opens a connection to a migrated database.
 *
 * @throws PlainError when it cannot be reached, or has no tables yet
 */
export async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection lost later is reported by the statement that meets it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    throw new PlainError(
      `Cannot reach the database (${message || code || 'no answer'}): start it, or correct DATABASE_URL ` +
        '(postgresql://user:password@host:5432/name).',
    );
  }
  const { rows } = await client.query<{ table: string | null }>(
    `/* seeds.findTables */ select to_regclass('setting')::text as table`,
  );
  if (rows[0]?.table) return client;
  await client.end();
  throw new PlainError('The database has no tables yet: make them first with `node api/dist/cli.js migrate`.');
}
