import type { ClientBase, Pool } from 'pg';
import { PlainError } from '../plain-error.ts';
import type { IdentityKey } from './identity-number.ts';

/**
 * Binds a database to the identity key it is first used with, and refuses another one: numbers written with two keys
 * could neither be found nor read.
 *
 * @throws PlainError when the database is bound to another key
 */
export async function bindIdentityKey(client: ClientBase | Pool, { fingerprint }: IdentityKey): Promise<void> {
  await client.query(
    `/* identity_key.bind */
     insert into setting (name, value) values ('identity_key_fingerprint', to_jsonb($1::text)) on conflict do nothing`,
    [fingerprint],
  );
  const { rows } = await client.query<{ value: string }>(
    `/* identity_key.find */ select value from setting where name = 'identity_key_fingerprint'`,
  );
  if (rows[0]?.value === fingerprint) return;
  throw new PlainError(
    'The database was first used with another identity key: set SIMONCER_IDENTITY_KEY to that key (npm start keeps it in .data/identity.key), or use another database.',
  );
}
