/**
 * How long a feed of 250,000 lines takes beside COPY of the same lines into an indexed table, and how much memory. On a
 * scratch copy of the city. The environment says where: BENCH_FEED, made by .tools/commands/bench.mjs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import 'reflect-metadata';
import { connectOrm } from '../../dist/database/orm.js';
import { loadIdentityKey } from '../../dist/index.js';
import { receiveFeed } from '../../dist/monitoring/feed-upload.js';
import { workOnFeed } from '../../dist/monitoring/feed-work.js';
import { median } from '../lib/measure.mjs';
import { cityFeed, HEADER } from './city-feed.mjs';
import { describeRun } from '../lib/run-description.mjs';

const MOST_TIMES_COPY = 6;
const MOST_MEMORY_MIB = 300;
const RESULTS = join(import.meta.dirname, '..', 'results', 'feed.json');
// the loader of the seeds has it
const { from: copyFrom } = createRequire(new URL('../../../seeds/package.json', import.meta.url))('pg-copy-streams');

/**
 * @typedef {object} Plan
 * @property {string} databaseUrl a seeded city that nobody else has open
 * @property {number} lines
 * @property {number} rounds
 * @property {boolean} keep whether the results are written
 */

const plan = /** @type {Plan} */ (JSON.parse(process.env.BENCH_FEED ?? ''));
const scratch = await createScratch(plan.databaseUrl);
try {
  const results = await measure(scratch);
  console.table(results.rounds);
  for (const line of judge(results)) console.log(line);
  if (plan.keep) keepResults(results);
} finally {
  await dropScratch(plan.databaseUrl);
}
process.exit(0);

/** @param {string} databaseUrl */
async function measure(databaseUrl) {
  const identityKey = loadIdentityKey();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const lines = await cityFeed(client, process.env.SIMONCER_IDENTITY_KEY ?? '', plan.lines);
  if (lines.length < plan.lines) console.log(`The city has ${lines.length} people: the feed has as many lines.`);
  const orm = await connectOrm(databaseUrl);
  const rounds = [];
  for (let round = 0; round < plan.rounds; round++) {
    // each round a ranking of its own, so that each finds its facts new
    const year = 2030 + Math.floor(round / 4);
    const quarterOn = `${year}-${String((round % 4) * 3 + 1).padStart(2, '0')}-01`;
    const clock = { now: () => new Date(`${year + 1}-01-01T05:00:00Z`) };
    const feed = async () => {
      const performer = { em: orm.em.fork(), clock, officer: { name: 'bench' } };
      const text = `${[HEADER, ...lines].join('\n')}\n`;
      const received = performance.now();
      const file = { source: 'DTSEN', fileName: 'bench', quarterOn };
      const { id } = await receiveFeed(performer, identityKey, file, Readable.from(inPieces(text)), 1e9);
      const began = performance.now();
      const memory = watchMemory();
      await workOnFeed({ orm, clock, identityKey }, id, new AbortController().signal);
      const ended = performance.now();
      const { rows } = await client.query(
        `select state, line_count, applied_count, unchanged_count, refused_count, to_match_count, not_concerned_count
         from feed_batch where id = $1`,
        [id],
      );
      if (rows[0].state !== 'DONE') throw new Error(`The feed ended as ${JSON.stringify(rows[0])}.`);
      return { receiveMs: began - received, feedMs: ended - began, memoryMib: memory.stop(), counts: rows[0] };
    };
    // now one, now the other begins
    const first = round % 2 === 0 ? await feed() : undefined;
    const copyMs = await copy(client, lines);
    const { counts, ...times } = first ?? (await feed());
    if (round === 0) console.log(counts);
    rounds.push({ copyMs, ...times, timesCopy: times.feedMs / copyMs });
    console.log(`round ${round + 1} of ${plan.rounds} done`);
  }
  await client.end();
  await orm.close();
  return {
    lines: lines.length,
    rounds: rounds.map((round) =>
      Object.fromEntries(Object.entries(round).map(([name, value]) => [name, Number(value.toPrecision(4))])),
    ),
    timesCopy: median(rounds.map(({ timesCopy }) => timesCopy)),
    memoryMib: Math.max(...rounds.map(({ memoryMib }) => memoryMib)),
    linesPerSecond: median(rounds.map(({ feedMs }) => (lines.length * 1000) / feedMs)),
  };
}

/**
 * @param {pg.Client} client
 * @param {readonly string[]} lines
 * @returns {Promise<number>} milliseconds
 */
async function copy(client, lines) {
  await client.query(`
    drop table if exists bench_copy;
    create table bench_copy (line integer primary key, nik text, kk text, full_name text, born_on date,
      kelurahan_code text, decile smallint);
    create index on bench_copy (nik)`);
  const text = lines.map((line, index) => `${index + 2},${line}\n`).join('');
  const began = performance.now();
  await pipeline(Readable.from(inPieces(text)), client.query(copyFrom('copy bench_copy from stdin (format csv)')));
  return performance.now() - began;
}

/** @param {string} text */
function* inPieces(text) {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += 64 * 1024) yield bytes.subarray(from, from + 64 * 1024);
}

/** Watches how much the memory of the process grows. */
function watchMemory() {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(0, most - before) / 1024 ** 2;
    },
  };
}

/** @param {{ timesCopy: number, memoryMib: number, linesPerSecond: number }} results */
function judge({ timesCopy, memoryMib, linesPerSecond }) {
  const line = (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ aim) =>
    `${value <= aim ? 'reached' : 'MISSED '}  ${what}: ${value.toFixed(2)} (aim: at most ${aim})`;
  return [
    line('feed × COPY, median round', timesCopy, MOST_TIMES_COPY),
    line('feed, growth of memory in MiB', memoryMib, MOST_MEMORY_MIB),
    `          ${Math.round(linesPerSecond)} lines a second`,
  ];
}

/** @param {object} results */
function keepResults(results) {
  mkdirSync(join(RESULTS, '..'), { recursive: true });
  const kept = { ...describeRun(), command: 'npm run bench -- feed', ...results };
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
}

/** @param {string} databaseUrl */
function scratchOf(databaseUrl) {
  const url = new URL(databaseUrl);
  const [original] = url.pathname.slice(1).split('/');
  const name = `${original}_feed_bench`;
  url.pathname = `/${name}`;
  return { url: url.href, name, original };
}

/** @param {string} databaseUrl */
async function createScratch(databaseUrl) {
  const { url, name, original } = scratchOf(databaseUrl);
  await asMaintainer(databaseUrl, `drop database if exists "${name}" with (force)`);
  await asMaintainer(databaseUrl, `create database "${name}" template "${original}"`);
  return url;
}

/** @param {string} databaseUrl */
function dropScratch(databaseUrl) {
  return asMaintainer(databaseUrl, `drop database if exists "${scratchOf(databaseUrl).name}" with (force)`);
}

/**
 * @param {string} databaseUrl
 * @param {string} statement
 */
async function asMaintainer(databaseUrl, statement) {
  const url = new URL(databaseUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
