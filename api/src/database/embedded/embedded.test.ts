import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EmbeddedServer, startEmbeddedPostgres } from './embedded.ts';

let folder: string;
let servers: EmbeddedServer[];

beforeEach(() => {
  // mkdtemp gives a folder that only its owner may enter, the hardest place for a server under another account.
  folder = mkdtempSync(join(tmpdir(), 'simoncer-embedded-'));
  servers = [];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbeddedPostgres({ folder });
  servers.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Starts the server in a process of its own and kills that process, as `kill -9` of the launcher does. */
async function startAndLoseOwner(): Promise<void> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)} });
    console.log('started');`;
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout, 'data');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
}

describe('the embedded PostgreSQL server', () => {
  test('answers, in UTF-8 with checksums, and keeps its password from other users', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(
      await ask(
        server,
        `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
                current_setting('fsync') as fsync, upper('é') as upper`,
      ),
    ).toEqual([{ encoding: 'UTF8', checksums: 'on', fsync: 'on', upper: 'É' }]);
    expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0);
  });

  test('keeps committed rows when the server is killed', async () => {
    const first = await start();
    await ask(first, 'create table kept as select generate_series(1, 1000) as n');
    process.kill(postmasterPid(), 'SIGKILL');
    await first.exited;

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
  });

  test('starts while a killed server has left a busy process behind', async () => {
    const first = await start();
    const busy = ask(first, 'select pg_sleep(0), count(*) from generate_series(1, 1000000000)').catch(() => 'cut off');
    await expect
      .poll(() =>
        ask(first, `select pid from pg_stat_activity where query like '%1000000000%' and pid <> pg_backend_pid()`),
      )
      .toHaveLength(1);
    process.kill(postmasterPid(), 'SIGKILL');
    await first.exited;

    const second = await start();
    expect(await busy).toBe('cut off');
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('takes over a server whose owner was killed, and can stop it', async () => {
    await startAndLoseOwner();
    const left = postmasterPid();

    const server = await start();
    expect(server.adopted).toBe(true);
    expect(postmasterPid()).toBe(left);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);

    await server.stop();
    await server.exited;
    expect(existsSync(join(folder, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('refuses a folder whose server belongs to a running process', async () => {
    await start();
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/in use by another Simoncer/);
    expect(await ask(servers[0]!, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('gives the folder to one of two that start at the same moment', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ask(servers[0]!, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('ignores the remains of an interrupted creation and a lock file of an unrelated process', async () => {
    const first = await start();
    await first.stop();
    const staging = mkdtempSync(join(folder, 'staging-'));
    writeFileSync(join(staging, 'half'), '');
    // This very test process is alive, and is not a PostgreSQL server.
    writeFileSync(
      join(folder, 'cluster', 'postmaster.pid'),
      `${process.ppid}\n${folder}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`,
    );

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).filter((name) => name.startsWith('staging-'))).toEqual([]);
  });

  test('says in one sentence that the folder cannot be used', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(startEmbeddedPostgres({ folder: file })).rejects.toThrow(
      `The folder ${file} cannot be read and written`,
    );
  });
});
