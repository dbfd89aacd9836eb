import { connectClient, PlainError } from '@simoncer/api';
import type { Client } from 'pg';

/**
 * Opens a connection to a migrated database.
 *
 * @throws PlainError when it cannot be reached, or has no tables yet
 */
export async function connect(databaseUrl: string): Promise<Client> {
  const client = await connectClient(databaseUrl);
  const { rows } = await client.query<{ table: string | null }>(
    `/* seeds.findTables */ select to_regclass('setting')::text as table`,
  );
  if (rows[0]?.table) return client;
  await client.end();
  throw new PlainError('The database has no tables yet: make them first with `node api/dist/cli.js migrate`.');
}
