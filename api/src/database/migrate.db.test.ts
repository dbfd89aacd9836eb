import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deriveIdentityKey } from '../household/identity-number.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { connectClient, databaseUrlFrom } from './connect.ts';
import { bindIdentityKey } from '../household/identity-key-binding.ts';
import { migrate, migrationsList } from './migrate.ts';
import { connectOrm } from './orm.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

it('migrating a database that is there already changes nothing', async () => {
  await migrate(database.url);
  await expect(Promise.all([migrate(database.url), migrate(database.url)])).resolves.toBeDefined();
});

it('a database of newer code is refused with what to do', async () => {
  await execute(`insert into mikro_orm_migrations (name) values ('2031-01-01-flying-cars')`);
  await expect(migrate(database.url)).rejects.toThrow(
    'The database is newer than this version of Simoncer (it has the migration 2031-01-01-flying-cars): update Simoncer',
  );
  await execute(`delete from mikro_orm_migrations where name = '2031-01-01-flying-cars'`);
});

it('a database from before legal documents keeps its policy, each basis as a document of that name', async () => {
  const name = `older_${randomBytes(4).toString('hex')}`;
  await execute(`create database ${name}`);
  const url = Object.assign(new URL(database.url), { pathname: name }).href;
  const client = new pg.Client({ connectionString: url });
  try {
    await migrateBefore(url, '2026-11-24-policy');
    await client.connect();
    await client.query(`
      insert into policy_parameter (id, key, value, valid_from, valid_until, legal_basis) values
        (gen_random_uuid(), 'a', '1', '2021-01-01', '2022-01-01', 'SOP 1/2020'),
        (gen_random_uuid(), 'a', '2', '2022-01-01', null, ' SOP 1/2020 '),
        (gen_random_uuid(), 'b', '{"min": 1}', '2021-01-01', null, 'Permensos 1/2018')`);
    await migrate(url);
    const { rows } = await client.query(`
      select key, value, kind, number, title, issued_on, provision, uuid_send(document.id) as id
      from policy_parameter join legal_document document on document.id = legal_document_id order by key, valid_from`);
    const basis = { kind: 'OTHER', issued_on: null, provision: null };
    expect(rows).toMatchObject([
      { key: 'a', value: 1, number: 'SOP 1/2020', title: 'SOP 1/2020', ...basis },
      { key: 'a', value: 2, number: 'SOP 1/2020', title: 'SOP 1/2020', ...basis },
      { key: 'b', value: { min: 1 }, number: 'Permensos 1/2018', title: 'Permensos 1/2018', ...basis },
    ]);
    expect((await client.query('select from legal_document')).rowCount).toBe(2);
    // UUIDv7: version 7, variant 10, and the moment in the first six bytes
    for (const { id } of rows as { id: Buffer }[]) {
      expect([id[6]! >> 4, id[8]! >> 6]).toEqual([7, 2]);
      expect(Math.abs(id.readUIntBE(0, 6) - Date.now())).toBeLessThan(60_000);
    }
  } finally {
    await client.end();
    await execute(`drop database ${name} with (force)`);
  }
});

/** Brings an empty database to where it was before a migration. */
async function migrateBefore(clientUrl: string, migration: string): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    logger: () => undefined,
    extensions: [Migrator],
    migrations: {
      migrationsList: migrationsList.slice(
        0,
        migrationsList.findIndex(({ name }) => name === migration),
      ),
      snapshot: false,
    },
  });
  await orm.migrator.up();
  await orm.close();
}

it('an unreachable database is refused with its address and without its password', async () => {
  const unused = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => unused.once('listening', ready));
  const { port } = unused.address() as AddressInfo;
  await new Promise((closed) => unused.close(closed));
  const refused = migrate(`postgresql://dinsos:s3cret@127.0.0.1:${port}/simoncer`);
  await expect(refused).rejects.toThrow(`Cannot reach the database at 127.0.0.1:${port}/simoncer`);
  await expect(refused).rejects.not.toThrow('s3cret');
});

it('a wrong password, an unknown database and a text that is no URL are refused as unreachable', async () => {
  const wrongPassword = new URL(database.url);
  wrongPassword.password = 'wrong';
  await expect(migrate(wrongPassword.href)).rejects.toThrow(
    /Cannot reach the database .*password authentication failed/,
  );
  const unknown = new URL(database.url);
  unknown.pathname = '/nowhere';
  await expect(migrate(unknown.href)).rejects.toThrow(/Cannot reach the database .*"nowhere" does not exist/);
  await expect(migrate('postgres')).rejects.toThrow('Cannot reach the database at DATABASE_URL, which is not a URL');
});

it('a user who may not create roles is told what to do', async () => {
  const name = `limited_${randomBytes(4).toString('hex')}`;
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`create role ${name} login password 'x'`);
  await owner.query(`create database ${name} owner ${name}`);
  const url = new URL(database.url);
  Object.assign(url, { username: name, password: 'x', pathname: `/${name}` });
  try {
    await expect(migrate(url.href)).rejects.toThrow('grant it to the user first');
    await owner.query(`grant simoncer_app to ${name}`);
    await migrate(url.href);
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.query(`drop role ${name}`);
    await owner.end();
  }
});

it('a user who may create roles, but is no superuser, needs nothing more', async () => {
  const name = `creator_${randomBytes(4).toString('hex')}`;
  const server = new pg.Client({ connectionString: database.url });
  await server.connect();
  await server.query(`create role ${name} login createrole password 'x'`);
  await server.query(`grant simoncer_app to ${name} with admin true, set false`);
  await server.query(`create database ${name} owner ${name}`);
  const url = new URL(database.url);
  Object.assign(url, { username: name, password: 'x', pathname: `/${name}` });
  try {
    await migrate(url.href);
    const orm = await connectOrm(url.href);
    await expect(orm.em.execute('select current_user')).resolves.toEqual([{ current_user: 'simoncer_app' }]);
    await orm.close();
  } finally {
    await server.query(`drop database ${name} with (force)`);
    await server.query(`revoke simoncer_app from ${name} cascade`);
    await server.query(`drop role ${name}`);
    await server.end();
  }
});

it('a missing DATABASE_URL is refused with its form', () => {
  expect(() => databaseUrlFrom({})).toThrow('DATABASE_URL is not set: set it to a PostgreSQL 15 or newer');
});

it('a database keeps the identity key it was first used with', async () => {
  const [first, second] = [deriveIdentityKey(randomBytes(32)), deriveIdentityKey(randomBytes(32))];
  const client = await connectClient(database.url);
  await bindIdentityKey(client, first);
  await bindIdentityKey(client, first);
  await expect(bindIdentityKey(client, second)).rejects.toThrow('first used with another identity key');
  await client.end();
});
