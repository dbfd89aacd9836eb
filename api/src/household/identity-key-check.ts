import type { IdentityKey } from './identity-number.ts';
import { PlainError } from '../plain-error.ts';
import { connectClient } from '../database/connect.ts';

/**
 * Ties a database to the identity key it is first used with, and refuses another one: numbers written with two keys
 * could neither be found nor read.
 *
 * @throws PlainError when the database was written with another key
 */
export async function refuseForeignKey(databaseUrl: string, key: IdentityKey): Promise<void> {
  const client = await connectClient(databaseUrl);
  try {
    await client.query(
      `insert into setting (name, value) values ('identity_key_fingerprint', to_jsonb($1::text)) on conflict do nothing`,
      [key.fingerprint],
    );
    const { rows } = await client.query<{ value: string }>(
      `select value from setting where name = 'identity_key_fingerprint'`,
    );
    if (rows[0]!.value === key.fingerprint) return;
    throw new PlainError(
      'The database was written with another identity key: set SIMONCER_IDENTITY_KEY to that key (npm start keeps it in .data/identity.key).',
    );
  } finally {
    await client.end();
  }
}
