import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { closeOrm, connectOrm } from '../database/orm.ts';
import { Random } from '../graphql/read/testing/random.ts';
import { addMadeUpFamilies, type MadeUpFamily } from '../testing/made-up-families.ts';
import { addReferenceData, BATU_TULIS, BONDONGAN } from '../testing/reference.ts';
import { cloneTestDatabase, createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { TEST_IDENTITY_KEY } from '../testing/index.ts';
import { receiveFeed } from './feed-upload.ts';
import { FeedSource } from './feed.state.ts';

/*
 * The work on feeds is killed again and again, at moments that only chance knows, and started again. Uses the built API,
 * since a process of its own is what gets killed.
 */
const CHILD = join(import.meta.dirname, '..', '..', 'dist', 'testing', 'work-on-feeds.js');
const JOBS = `select from graphile_worker.jobs where task_identifier = 'work_on_feed'`;
const KILLS = 20;
/** Processes that are up at a time: a new one takes long to start. */
const LIVES = 3;
const SEED = 20261124;
/** Copies of the feeds that may be worked through until so many kills have met the work: one does, but for bad luck. */
const MOST_COPIES = 3;
const compiled = mkdtempSync(join(tmpdir(), 'simoncer-compiled-'));

/** Two feeds that wait. */
let received: TestDatabase;

beforeAll(async () => {
  if (!existsSync(CHILD)) throw new Error('api/dist is not built: npm test builds it, or run `npm run check`.');
  received = await createTestDatabase();
  const orm = await connectOrm(received.url);
  const em = () => orm.em.fork() as SqlEntityManager;
  await addReferenceData(em());
  await asking(received.url, (ask) =>
    // the parser takes numbers that are never issued only in a made-up city
    ask(`insert into setting (name, value) values ('demo_city', '{"scale": "test"}')`),
  );
  const families = await addMadeUpFamilies(em(), [BATU_TULIS, BONDONGAN], 400);
  const performer = { em: em(), clock: { now: () => new Date('2026-11-24T05:00:00Z') }, officer: { name: 'euis' } };
  for (const [source, text] of [
    [FeedSource.DTSEN, deciles(families)],
    [FeedSource.DUKCAPIL, events(families)],
  ] as const) {
    const quarterOn = source === FeedSource.DTSEN ? '2026-10-01' : null;
    const file = { source, fileName: source, quarterOn };
    await receiveFeed(performer, TEST_IDENTITY_KEY, file, inOnePiece(text), 1e6);
  }
  await closeOrm(orm);
});
afterAll(async () => {
  await received.drop();
  rmSync(compiled, { recursive: true, force: true });
});

it(`ends with the same rows and counts when ${KILLS} kills met it at work`, async () => {
  const calm = await withCopy(workUndisturbed);
  const random = new Random(SEED);
  let kills = 0;
  for (let copy = 0; kills < KILLS && copy < MOST_COPIES; copy++) {
    const killed = await withCopy((ask, url) => workUnderKills(ask, url, KILLS - kills, calm, random));
    kills += killed.kills;
    expect(killed.left).toEqual(calm.left);
  }
  expect(kills).toBe(KILLS);
  // and it was something
  expect(calm.left.batches.map(({ state, line_count }) => [state, line_count])).toEqual([
    ['DONE', 1600],
    ['DONE', 240],
  ]);
  expect(calm.left.rows.length).toBeGreaterThan(5);
  expect(calm.left.facts.every(({ count }) => Number(count) > 0)).toBe(true);
}, 400_000);

/** How the work went that nobody disturbed. */
interface Calm {
  readonly left: Awaited<ReturnType<typeof everything>>;
  readonly slices: number;
  readonly sliceMs: number;
}

async function workUndisturbed(ask: Ask, url: string): Promise<Calm> {
  const life = work(url);
  await until(async () => (await slicesDone(ask)) > 0);
  const began = performance.now();
  await until(() => isFinished(ask));
  const ms = performance.now() - began;
  await until(() => isIdle(ask));
  await end(life);
  const slices = await slicesDone(ask);
  return { left: await everything(ask), slices, sliceMs: ms / slices };
}

/** Works the feeds through, while whoever is at work is killed, as often as wanted, and replaced. */
async function workUnderKills(ask: Ask, url: string, wanted: number, calm: Calm, random: Random) {
  let kills = 0;
  // Of several processes one works and the others wait to take over, as in an installation with more than one server.
  const lives = Array.from({ length: LIVES }, () => work(url));
  while (kills < wanted) {
    let current: Life | undefined;
    await until(async () => (current = await atWork(ask, lives)) !== undefined || (await isFinished(ask)));
    // Each life gets a part of what is left to do, so that the work lasts for all kills, on fast machines and slow ones.
    const done = await slicesDone(ask);
    const share = (calm.slices - done) / (wanted - kills);
    const goal = done + random.between(0, Math.floor(share / 2));
    await until(async () => (await slicesDone(ask)) >= goal || (await isFinished(ask)));
    await delay(random.between(0, Math.ceil(calm.sliceMs)));
    if (await isFinished(ask)) break;
    await end(current!);
    kills++;
    lives.splice(lives.indexOf(current!), 1, work(url));
  }
  await until(() => isIdle(ask));
  await Promise.all(lives.map(end));
  return { kills, left: await everything(ask) };
}

/** A process that works on the feeds; the database knows it by its name. */
interface Life {
  readonly name: string;
  readonly child: ChildProcess;
}

function work(url: string): Life {
  const name = `life ${randomUUID()}`;
  const env = { ...process.env, DATABASE_URL: url, PGAPPNAME: name, NODE_COMPILE_CACHE: compiled };
  return { name, child: fork(CHILD, { env, execArgv: [] }) };
}

async function end({ child }: Life): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The process that has begun to work on a feed. */
async function atWork(ask: Ask, lives: readonly Life[]): Promise<Life | undefined> {
  const found = await ask(
    `select application_name as name from pg_stat_activity where query like '/* feed.%' and datname = current_database()`,
  );
  return lives.find(({ name }) => found.some((row) => row.name === name));
}

/** Each slice counts its feed's version up. */
async function slicesDone(ask: Ask): Promise<number> {
  const [row] = await ask('select sum(version - 1)::integer as slices from feed_batch');
  return row!.slices as number;
}

async function isFinished(ask: Ask): Promise<boolean> {
  return (await ask('select from feed_batch where finished_at is null')).length === 0;
}

/** Whether the queue has forgotten the feeds, which it does a moment after they are finished. */
async function isIdle(ask: Ask): Promise<boolean> {
  return (await ask(JOBS)).length === 0;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(5);
}

/** A database with the feeds that wait, for as long as it is asked. */
async function withCopy<Result>(body: (ask: Ask, url: string) => Promise<Result>): Promise<Result> {
  const copy = await cloneTestDatabase(received);
  try {
    return await asking(copy.url, (ask) => body(ask, copy.url));
  } finally {
    await copy.drop();
  }
}

/** All that the work leaves behind, without ids and moments of its own. */
async function everything(ask: Ask) {
  return {
    batches: await ask(
      'select source, state, line_count, applied_count, unchanged_count, refused_count, to_match_count, not_concerned_count, version > 1 as worked from feed_batch order by id',
    ),
    lines: await ask(
      'select id, line, kind, state, household_id, person_id, issues, warnings, fact, match_by from feed_row order by id',
    ),
    rows: await ask('select state, kind, count(*) from feed_row group by 1, 2 order by 1, 2'),
    facts: await ask(`
      select 'assessments' as what, count(*), md5(string_agg(concat_ws(' ', household_id, assessed_on, decile, kelurahan_code), ',' order by household_id)) from welfare_assessment
      union all select 'persons', count(*), md5(string_agg(concat_ws(' ', id, full_name, died_on, family_role), ',' order by id)) from person
      union all select 'residences', count(*), md5(string_agg(concat_ws(' ', household_id, kelurahan_code, rt, started_on, ended_on), ',' order by household_id, started_on)) from residence
      union all select 'signals', count(*), md5(string_agg(concat_ws(' ', household_id, kind, occurred_on, feed_batch_id, feed_line), ',' order by household_id)) from exit_signal
      union all select 'said', count(*), md5(string_agg(concat_ws(' ', hash, batch_id, line), ',' order by hash)) from feed_fact`),
    journal: await ask(
      `select kind, household_id, occurred_on::text, actor, evidence, payload - 'roles' as payload from journal order by 1, 2, 3, evidence::text`,
    ),
    left: await ask(`select from feed_chunk union all ${JOBS}`),
  };
}

type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

async function asking<Result>(url: string, body: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await body(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}

function deciles(families: readonly MadeUpFamily[]): string {
  const lines = families.flatMap(({ members }, index) =>
    members.map(({ nik }, place) => `${nik},${place === 3 && index % 50 === 0 ? 9 : (index % 4) + 1}`),
  );
  // every fortieth names somebody who is not here
  return [
    'nik,desil',
    ...lines.map((line, index) => (index % 40 === 7 ? `3299990101900000,${index % 4}` : line)),
    '',
  ].join('\n');
}

function events(families: readonly MadeUpFamily[]): string {
  const lines = families.slice(0, 240).map(({ members: [head, wife, child] }, index) => {
    const day = `2026-10-${String((index % 28) + 1).padStart(2, '0')}`;
    switch (index % 6) {
      case 0:
        return `KEMATIAN,${head!.nik},,,${day},KM-${index},,,,`;
      case 1:
        return `PINDAH_DALAM_KOTA,${wife!.nik},,,${day},SKP-${index},${BONDONGAN},2,3,YA`;
      case 2:
        return `PINDAH_KELUAR,${head!.nik},,,${day},SKPWNI-${index},,,,YA`;
      case 3:
        return `KEMATIAN,,${child!.fullName}x,${child!.bornOn},${day},KM-${index},,,,`;
      case 4:
        return `KEMATIAN,${head!.nik},,,2026-13-01,KM-${index},,,,`;
      default:
        return `KEMATIAN,${child!.nik},,,2026-10-05,KM-${index},,,,`;
    }
  });
  return [
    'jenis_peristiwa,nik,nama,tanggal_lahir,tanggal_peristiwa,nomor_surat,kode_kelurahan_tujuan,rt_tujuan,rw_tujuan,seluruh_keluarga',
    ...lines,
    '',
  ].join('\n');
}

async function* inOnePiece(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
