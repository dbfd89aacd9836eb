import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Maintenance URL of the PostgreSQL server that all test files share. */
    postgresUrl: string;
  }
}

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const TEMPLATE = 'template_simoncer';
const TEMPLATE_LOCK = 320072;

/** Clones a migrated database. The first to ask migrates the template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer(async (server) => {
    await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 0) {
      await server.query(`create database ${TEMPLATE}_new`);
      await migrate(databaseUrl(`${TEMPLATE}_new`));
      await server.query(`alter database ${TEMPLATE}_new rename to ${TEMPLATE}`);
    }
    await server.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: databaseUrl(name),
    drop: () => withServer(async (server) => void (await server.query(`drop database ${name} with (force)`))),
  };
}

/** Clones a database that nobody is connected to. */
export async function cloneTestDatabase(original: TestDatabase): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withServer((server) =>
    server.query(`create database ${name} template ${new URL(original.url).pathname.slice(1)}`).then(() => undefined),
  );
  return {
    url: databaseUrl(name),
    drop: () => withServer(async (server) => void (await server.query(`drop database ${name} with (force)`))),
  };
}

/** URL of a database on the shared server. */
export function databaseUrl(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function withServer(body: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  try {
    await body(server);
  } finally {
    await server.end();
  }
}
