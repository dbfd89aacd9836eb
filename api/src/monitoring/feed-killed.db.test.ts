import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
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
const KILLS = 20;
const SEED = 20261124;

let databases: { undisturbed: TestDatabase; killed: TestDatabase };

beforeAll(async () => {
  if (!existsSync(CHILD)) throw new Error('api/dist is not built: npm test builds it, or run `npm run check`.');
  const undisturbed = await createTestDatabase();
  const orm = await connectOrm(undisturbed.url);
  const em = () => orm.em.fork() as SqlEntityManager;
  await addReferenceData(em());
  await asking(undisturbed.url, (ask) =>
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
  databases = { undisturbed, killed: await cloneTestDatabase(undisturbed) };
});
afterAll(async () => {
  await databases.undisturbed.drop();
  await databases.killed.drop();
});

it(`ends with the same rows and counts when it was killed ${KILLS} times`, async () => {
  const { undisturbed, killed } = databases;
  const calm = work(undisturbed.url);
  await finished(undisturbed.url);
  await end(calm);

  const random = new Random(SEED);
  let interrupted = 0;
  // Of two processes one works and the other waits to take over, as in an installation with two servers.
  let [working, standby] = [work(killed.url), work(killed.url)];
  for (let kill = 0; kill < KILLS; kill++) {
    await progressed(killed.url, random.between(1, 80));
    await delay(random.between(0, 20));
    await end(working);
    if (!(await isFinished(killed.url))) interrupted++;
    working = standby;
    standby = work(killed.url);
  }
  // most of the kills met the work in its middle
  expect(interrupted).toBeGreaterThan(KILLS / 2);
  await finished(killed.url);
  await end(working);
  await end(standby);

  const [expected, found] = [await everything(undisturbed.url), await everything(killed.url)];
  expect(found).toEqual(expected);
  // and it was something
  expect(expected.batches.map(({ state, line_count }) => [state, line_count])).toEqual([
    ['DONE', 1600],
    ['DONE', 240],
  ]);
  expect(expected.rows.length).toBeGreaterThan(5);
  expect(expected.facts.every(({ count }) => Number(count) > 0)).toBe(true);
}, 180_000);

function work(url: string): ChildProcess {
  return fork(CHILD, { env: { ...process.env, DATABASE_URL: url }, execArgv: [] });
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Waits until some more lines are dealt with, or nothing is left to do. */
async function progressed(url: string, more: number): Promise<void> {
  await asking(url, async (ask) => {
    const lines = async () => Number((await ask('select sum(line_count) as lines from feed_batch'))[0]!.lines);
    const before = await lines();
    for (;;) {
      if ((await lines()) >= before + more || (await ask(UNFINISHED)).length === 0) return;
      await delay(1);
    }
  });
}

const UNFINISHED = 'select from feed_batch where finished_at is null';

async function isFinished(url: string): Promise<boolean> {
  return asking(url, async (ask) => (await ask(UNFINISHED)).length === 0);
}

async function finished(url: string): Promise<void> {
  while (!(await isFinished(url))) await delay(50);
}

/** All that the work leaves behind, without ids and moments of its own. */
async function everything(url: string) {
  return asking(url, async (ask) => ({
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
    left: await ask('select from feed_chunk union all select from graphile_worker.jobs where task_identifier = $1', [
      'work_on_feed',
    ]),
  }));
}

async function asking<Result>(
  url: string,
  body: (ask: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>) => Promise<Result>,
): Promise<Result> {
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
