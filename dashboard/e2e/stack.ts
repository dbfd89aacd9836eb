import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Maintenance database of the tests' PostgreSQL server, as its superuser. */
    postgresUrl: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
const DASHBOARD = join(ROOT, 'dashboard', 'dist');

/** Access code of an officer of the product under test. */
export const OFFICER_CODE = 'code-of-the-browser-tests';

/** The whole product, running: database, API and built dashboard on one address. */
export interface Stack {
  url: string;
  /** Asks the API directly, past the dashboard, as the officer. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  stop(): Promise<void>;
}

/**
 * Starts the product on a database of its own, filled with the tiny demonstration data unless it is to stay empty.
 *
 * @throws Error when the dashboard or a package it needs is not built, or a part does not start
 */
export async function startStack({ isEmpty = false } = {}): Promise<Stack> {
  const api = program('api/dist/cli.js');
  const seeds = program('seeds/dist/cli.js');
  if (!existsSync(join(DASHBOARD, 'index.html'))) throw new Error(`${DASHBOARD} is missing: build the dashboard first`);

  const database = await createDatabase();
  const environment = {
    ...process.env,
    DATABASE_URL: database.url,
    SIMONCER_IDENTITY_KEY: randomBytes(32).toString('hex'),
    SIMONCER_OFFICERS: `tester:${OFFICER_CODE}`,
    DASHBOARD_DIR: DASHBOARD,
    PORT: '0',
    // Node's inspector and loaders of the test runner have no business in the product.
    NODE_OPTIONS: '',
  };
  await run(api, ['migrate'], environment);
  if (!isEmpty) await run(seeds, ['demo', '--scale', 'tiny'], environment);

  const server = start(api, ['serve'], environment);
  const url = await readyUrl(server);
  return {
    url,
    async ask(query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${OFFICER_CODE}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(`the API refused: ${JSON.stringify(errors)}`);
      return data;
    },
    async stop() {
      if (server.exitCode === null) {
        const exited = once(server, 'exit');
        server.kill('SIGTERM');
        await exited;
      }
      await database.drop();
    },
  };
}

async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const maintenanceUrl = inject('postgresUrl');
  const name = `browser_${randomBytes(6).toString('hex')}`;
  const url = new URL(maintenanceUrl);
  url.pathname = `/${name}`;
  await execute(maintenanceUrl, `CREATE DATABASE ${name}`);
  return { url: url.href, drop: () => execute(maintenanceUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function program(path: string): string {
  const file = join(ROOT, path);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the packages first`);
  return file;
}

function start(file: string, parameters: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return fork(file, parameters, { cwd: ROOT, env, execArgv: [], silent: true });
}

async function run(file: string, parameters: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = start(file, parameters, env);
  const output = collect(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${file} ${parameters.join(' ')} ended with ${code}:\n${output()}`);
}

async function readyUrl(server: ChildProcess): Promise<string> {
  const output = collect(server);
  return new Promise((ready, fail) => {
    server.once('message', (message: { url: string }) => ready(message.url));
    server.once('exit', (code) => fail(new Error(`the API ended with ${code} before it was ready:\n${output()}`)));
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (chunk) => (text += chunk));
  child.stderr?.on('data', (chunk) => (text += chunk));
  return () => text;
}
