import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCubes } from '@simoncer/analytics';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedServer } from '../database/embedded/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { connectOrm } from '../database/orm.ts';
import { sqlOfClient } from '../database/sql.ts';
import { HouseholdBuilder } from '../testing/household.builder.ts';
import { addReferenceData, BATU_TULIS, BONDONGAN } from '../testing/reference.ts';

/*
 * The API as its users run it, on a database that keeps what it promised: both are killed in the middle of writes, and
 * started again. Uses the built API, since a process of its own is what gets killed.
 */
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const TOKEN = 'token-of-the-test-officer';
const FAMILIES = 240;

const folder = mkdtempSync(join(tmpdir(), 'simoncer-durability-'));
let database: EmbeddedServer;
let episodes: string[];

beforeAll(async () => {
  database = await startEmbeddedPostgres({ folder });
  await migrate(database.url('postgres'));
  const orm = await connectOrm(database.url('postgres'));
  await addReferenceData(orm.em.fork() as SqlEntityManager);
  episodes = [];
  for (let count = 0; count < FAMILIES; count++) {
    const builder = new HouseholdBuilder(orm.em.fork() as SqlEntityManager, count % 2 ? BATU_TULIS : BONDONGAN);
    episodes.push((await builder.onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10').save()).episode.id);
  }
  await orm.close();
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('loses no acknowledged write when API and database are killed in the middle, and the cubes become equal again', async () => {
  const acknowledged: string[] = [];
  let unanswered = [...episodes];
  let survivedItsDatabase = false;
  for (const victim of ['api', 'database', 'api', 'both'] as const) {
    const enough = acknowledged.length + 25;
    const api = await serve();
    const written = writeUntilDead(api.url, unanswered, acknowledged);
    await until(() => acknowledged.length >= enough);
    if (victim !== 'database') api.process.kill('SIGKILL');
    if (victim !== 'api') process.kill(postmasterPid(), 'SIGKILL');
    await written;
    if (victim !== 'api') {
      await database.exited;
      if (victim === 'database') survivedItsDatabase = api.process.exitCode === null;
      database = await startEmbeddedPostgres({ folder });
    }
    api.process.kill('SIGKILL');
    unanswered = unanswered.filter((id) => !acknowledged.includes(id));
  }
  // without its database the API waits for it; it does not die of it
  expect(survivedItsDatabase).toBe(true);
  expect(acknowledged.length).toBeGreaterThan(60);
  expect(unanswered.length).toBeGreaterThan(0);

  const api = await serve();
  const client = new pg.Client({ connectionString: database.url('postgres') });
  await client.connect();
  const kept = await client.query(
    `select n.episode_id from enrolment n join journal j on j.subject_id = n.id and j.kind = 'ENROLLED'
     where n.programme_code = 'SEMBAKO' and n.episode_id = any($1)`,
    [acknowledged],
  );
  expect(kept.rowCount).toBe(acknowledged.length);
  // a write whose answer was lost is whole or not there
  const { rows: halves } = await client.query(
    `select n.id from (select * from enrolment where programme_code = 'SEMBAKO') n
     full join (select * from journal where kind = 'ENROLLED') j on j.subject_id = n.id
     where n.id is null or j.id is null`,
  );
  expect(halves).toEqual([]);
  for (let waiting = 1; waiting > 0;) {
    waiting = (await client.query('select from graphile_worker.jobs')).rowCount!;
  }
  for (const { differences } of await verifyCubes(sqlOfClient(client))) expect(differences).toEqual([]);
  await client.end();
  api.process.kill('SIGTERM');
  await once(api.process, 'exit');
}, 300_000);

async function serve(): Promise<{ url: string; process: ChildProcess }> {
  if (!existsSync(CLI)) throw new Error('api/dist is not built: npm test builds it, or run `npm run check`.');
  const child = fork(CLI, ['serve'], {
    env: {
      ...process.env,
      DATABASE_URL: database.url('postgres'),
      HOST: '127.0.0.1',
      PORT: '0',
      SIMONCER_OFFICERS: `euis:${TOKEN}`,
      SIMONCER_IDENTITY_KEY: '0'.repeat(64),
      DASHBOARD_DIR: '',
      LOG_LEVEL: 'silent',
    },
    execArgv: [],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return { url, process: child };
}

/** Enrols one family after the other in a second programme, four at a time, and notes which were acknowledged; returns when nobody answers. */
async function writeUntilDead(url: string, ids: readonly string[], acknowledged: string[]): Promise<void> {
  const queue = ids.values();
  const writer = async () => {
    for (const id of queue) {
      try {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
          body: JSON.stringify({
            query: `mutation { enrolInProgramme(input: { episodeId: "${id}", expectedVersion: 1, programme: "SEMBAKO", startedOn: "2026-06-15" })
              { journalEntry { id } } }`,
          }),
        });
        const { data } = (await response.json()) as { data?: { enrolInProgramme: { journalEntry: object | null } } };
        if (!data) return;
        if (data.enrolInProgramme.journalEntry) acknowledged.push(id);
      } catch {
        return;
      }
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((go) => setTimeout(go, 2));
}

function postmasterPid(): number {
  const directory = readdirSync(folder).find((name) => existsSync(join(folder, name, 'postmaster.pid')));
  return Number(readFileSync(join(folder, directory!, 'postmaster.pid'), 'utf8').split('\n')[0]);
}
