/**
 * How long one report of a disaster with 50 families takes, beside bare SQL that writes the same rows, and how long each
 * of twenty takes that are reported at the same moment. On a scratch copy of the city. The environment says where:
 * BENCH_RELIEF, made by .tools/commands/bench.mjs.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { connectOrm } from '../../dist/database/orm.js';
import { ReportService } from '../../dist/relief/report.service.js';
import { TEST_IDENTITY_KEY } from '../../dist/testing/identity-key.js';
import { REPORT } from '../../dist/testing/relief-desk.js';
import { OFFICER_TOKEN, startTestServer } from '../../dist/testing/world.js';
import { median } from '../lib/measure.mjs';
import { bareReport, copyOfReport } from './bare.mjs';
import { describeRun } from '../lib/run-description.mjs';

const FAMILIES = 50;
const AT_ONCE = 20;
const MOST_TIMES_SQL = 4;
const MOST_MS = 2000;
const RESULTS = join(import.meta.dirname, '..', 'results', 'relief.json');

/** @typedef {{ databaseUrl: string, rounds: number, keep: boolean }} Plan */

const plan = /** @type {Plan} */ (JSON.parse(process.env.BENCH_RELIEF ?? ''));
const scratch = new URL(plan.databaseUrl);
const original = scratch.pathname.slice(1);
const name = `${original}_relief_bench`;
scratch.pathname = `/${name}`;
await maintain(`drop database if exists "${name}" with (force)`);
await maintain(`create database "${name}" template "${original}"`);
try {
  const results = await measure(scratch.href);
  console.table(results.rounds);
  judge(`service × bare SQL, median round`, results.serviceTimesSql, MOST_TIMES_SQL);
  judge(`over HTTP × bare SQL, median round`, results.httpTimesSql, MOST_TIMES_SQL);
  judge(`slowest of ${AT_ONCE} at once in ms, worst round`, results.slowestMs, MOST_MS);
  console.log(`          median of them: ${results.medianMs} ms`);
  if (plan.keep) keepResults(results);
} finally {
  await maintain(`drop database if exists "${name}" with (force)`);
}
process.exit(0);

/** @param {string} databaseUrl */
async function measure(databaseUrl) {
  const owner = new pg.Client({ connectionString: databaseUrl });
  // the scratch database is dropped whatever happened; what happened is to be seen
  owner.on('error', () => undefined);
  await owner.connect();
  // the copy is asked with the key of tests: no number that is in it is looked for
  await owner.query(`delete from setting where name = 'identity_key_fingerprint'`);
  const households = await takeHouseholds(owner);
  const [{ now }] = (await owner.query(`select greatest(max(recorded_at), now()) as now from journal`)).rows;
  await fillStock(owner, now);
  await owner.query('analyze');
  const clock = { now: () => new Date(now.getTime() + 60_000) };
  // One connection, as the bare SQL has.
  const orm = await connectOrm(databaseUrl, 1);
  const server = await startTestServer(databaseUrl, clock.now());
  const app = new pg.Client({ connectionString: databaseUrl, options: '-c role=simoncer_app -c datestyle=ISO' });
  app.on('error', () => undefined);
  await app.connect();

  let reports = 0;
  let people = 0;
  /** @param {number} families a report of its own time, half of families of the register, half of others */
  const input = (families) => {
    reports++;
    return {
      idempotencyKey: crypto.randomUUID(),
      hazard: 'LANDSLIDE',
      occurredAt: new Date(now.getTime() - reports * 3_600_000),
      kelurahanCode: households[0].kelurahan,
      chronology: 'Longsor.',
      urgentNeeds: [],
      documents: [],
      families: Array.from({ length: families }, (_, index) => ({
        ...(index % 2 === 0
          ? { householdId: households[people++ % households.length].id }
          : { kk: madeUpCard(people++), headName: 'Ujang', personCount: 4 }),
        damage: 'SEVERE',
        isDisplaced: index % 5 === 0,
      })),
    };
  };
  /** @param {object} asked */
  const post = async (asked) => {
    const began = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${OFFICER_TOKEN}` },
      body: JSON.stringify({ query: REPORT, variables: { input: asked } }),
    });
    const { data, errors } = /** @type {any} */ (await response.json());
    const time = performance.now() - began;
    refuse([...(errors ?? []), ...(data?.reportIncident.userErrors ?? [])]);
    return { time, id: data.reportIncident.incident.id };
  };
  const turns = {
    service: async () => {
      const service = new ReportService(
        /** @type {any} */ ({ em: orm.em.fork(), clock, officer: { name: 'bench' } }),
        TEST_IDENTITY_KEY,
      );
      const asked = /** @type {any} */ (input(FAMILIES));
      const began = performance.now();
      const outcome = /** @type {any} */ (await service.reportIncident(asked));
      const time = performance.now() - began;
      refuse(outcome.userErrors);
      return { time, id: outcome.incidentId };
    },
    http: () => post(input(FAMILIES)),
  };

  const rounds = [];
  const slowest = [];
  const all = [];
  // The first rounds warm up.
  for (let round = -3; round < plan.rounds; round++) {
    const service = await turns.service();
    const rows = await copyOfReport(owner, service.id);
    const began = performance.now();
    await bareReport(app, rows);
    const sql = performance.now() - began;
    const http = await turns.http();
    const burst = (await Promise.all(Array.from({ length: AT_ONCE }, () => post(input(5))))).map(({ time }) => time);
    if (round < 0) continue;
    slowest.push(Math.max(...burst));
    all.push(...burst);
    rounds.push({
      serviceMs: rounded(service.time),
      httpMs: rounded(http.time),
      sqlMs: rounded(sql),
      serviceTimesSql: rounded(service.time / sql),
      httpTimesSql: rounded(http.time / sql),
      slowestAtOnceMs: rounded(Math.max(...burst)),
    });
  }
  await server.stop();
  await app.end();
  await owner.end();
  await orm.close();
  return {
    families: FAMILIES,
    rounds,
    serviceTimesSql: median(rounds.map(({ serviceTimesSql }) => serviceTimesSql)),
    httpTimesSql: median(rounds.map(({ httpTimesSql }) => httpTimesSql)),
    slowestMs: rounded(Math.max(...slowest)),
    medianMs: rounded(median(all)),
  };
}

/** @param {pg.Client} owner */
async function takeHouseholds(owner) {
  const { rows } = await owner.query(
    `select id, kelurahan_code as kelurahan from household h
     where (select count(*) from person p where p.household_id = h.id and died_on is null and left_on is null) between 1 and 50
     order by kelurahan_code, id limit 20000`,
  );
  if (rows.length === 0) throw new Error('The city has no households.');
  return rows;
}

/**
 * @param {pg.Client} owner
 * @param {Date} now
 */
async function fillStock(owner, now) {
  await owner.query(
    `insert into stock_movement (id, item_code, warehouse_code, kind, on_hand_change, reserved_change, occurred_at,
       recorded_at, recorded_by)
     select gen_random_uuid(), i.code, w.code, 'RECEIPT', 1000000, 0, $1, $1, 'bench'
     from relief_item i cross join warehouse w order by 2, 3`,
    [now],
  );
}

/** A family card of a regency that does not exist, with the serial that is never issued. @param {number} index */
function madeUpCard(index) {
  const day = String(1 + (Math.floor(index / 1900) % 28)).padStart(2, '0');
  return `${328001 + (index % 1900)}${day}01200000`;
}

/** @param {readonly object[]} errors */
function refuse(errors) {
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} aim
 */
function judge(what, value, aim) {
  console.log(`${value <= aim ? 'reached' : 'MISSED '}  ${what}: ${value.toFixed(2)} (aim: at most ${aim})`);
}

/** @param {object} results */
function keepResults(results) {
  const kept = { ...describeRun(), command: 'npm run bench -- relief', ...results };
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
}

/** @param {string} statement */
async function maintain(statement) {
  const url = new URL(plan.databaseUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** @param {number} value */
function rounded(value) {
  return Number(value.toPrecision(4));
}
