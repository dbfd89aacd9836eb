/**
 * How long it takes to open the review of a whole city, beside bare SQL that proposes the same cases and records them.
 * On a scratch copy of the city. The environment says where: BENCH_REVIEW, made by .tools/commands/bench.mjs.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import 'reflect-metadata';
import { connectOrm } from '../../dist/database/orm.js';
import { ReviewService } from '../../dist/natural-exit/review.service.js';
import { median } from '../lib/measure.mjs';
import { bareReview, CLEAN, PREPARE, SITUATION } from './statements.mjs';
import { describeRun } from '../lib/run-description.mjs';

const MOST_TIMES_SQL = 3;
const OFFICER = 'bench';
const RESULTS = join(import.meta.dirname, '..', 'results', 'review-opening.json');

/**
 * @typedef {object} Plan
 * @property {string} databaseUrl a seeded city that nobody else has open
 * @property {number} rounds
 * @property {boolean} keep whether the results are written
 *
 * @typedef {object} Situation a quarter that can be reviewed, and the day after which it is
 * @property {string} cityCode
 * @property {string} quarterOn
 * @property {string} quarter
 * @property {string} today
 * @property {number} familiesOnAid
 */

const plan = /** @type {Plan} */ (JSON.parse(process.env.BENCH_REVIEW ?? ''));
const scratch = new URL(plan.databaseUrl);
const original = scratch.pathname.slice(1);
const name = `${original}_review_bench`;
scratch.pathname = `/${name}`;
await maintain(`drop database if exists "${name}" with (force)`);
await maintain(`create database "${name}" template "${original}"`);
try {
  const results = await measure(scratch.href);
  console.table(results.rounds);
  const isReached = results.timesSql <= MOST_TIMES_SQL;
  console.log(
    `${isReached ? 'reached' : 'MISSED '}  opening a review × bare SQL, median round: ${results.timesSql.toFixed(2)} (aim: at most ${MOST_TIMES_SQL})`,
  );
  if (plan.keep) keepResults(results);
} finally {
  await maintain(`drop database if exists "${name}" with (force)`);
}
process.exit(0);

/** @param {string} databaseUrl */
async function measure(databaseUrl) {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  await owner.query(PREPARE);
  const situation = /** @type {Situation} */ ((await owner.query(SITUATION)).rows[0]);
  const orm = await connectOrm(databaseUrl);
  // As the application works: as its role, with its time limit.
  const app = new pg.Client({ connectionString: databaseUrl, options: '-c role=simoncer_app -c datestyle=ISO' });
  await app.connect();

  const ours = async () => {
    const clock = { now: () => new Date(`${situation.today}T05:00:00Z`) };
    const service = new ReviewService({ em: orm.em.fork(), clock, officer: { name: OFFICER } });
    const began = performance.now();
    const { userErrors } = await service.openReview({ cityCode: situation.cityCode, quarter: situation.quarter });
    const time = performance.now() - began;
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    return time;
  };
  const sql = async () => {
    const began = performance.now();
    await bareReview(app, situation, OFFICER);
    return performance.now() - began;
  };

  const rounds = [];
  let cases = 0;
  // The first round warms up, and shows that both propose the same.
  for (let round = 0; round <= plan.rounds; round++) {
    /** @type {Record<string, number>} */
    const times = {};
    /** @type {Record<string, string>} */
    const found = {};
    const turns = /** @type {const} */ ([
      ['ours', ours],
      ['sql', sql],
    ]);
    for (const [contestant, open] of round % 2 === 0 ? turns : turns.toReversed()) {
      times[contestant] = await open();
      const { rows } = await owner.query(`
        select count(*)::integer as cases, md5(string_agg(concat_ws(' ', episode_id, kind, occurred_on, kelurahan_code), ','
          order by episode_id)) as digest,
          (select count(*)::integer from journal where actor = '${OFFICER}' and kind = 'EXIT_PROPOSED') as entries
        from exit_case where proposed_by = '${OFFICER}'`);
      found[contestant] = JSON.stringify(rows[0]);
      cases = rows[0].cases;
      for (const statement of CLEAN(OFFICER)) await owner.query(statement);
    }
    if (found.ours !== found.sql) throw new Error(`They propose differently: ours ${found.ours}, SQL ${found.sql}.`);
    if (round > 0) {
      rounds.push({
        oursMs: rounded(times.ours ?? NaN),
        sqlMs: rounded(times.sql ?? NaN),
        timesSql: rounded((times.ours ?? NaN) / (times.sql ?? NaN)),
      });
    }
  }
  await app.end();
  await owner.end();
  await orm.close();
  console.log(`${situation.quarter}: ${situation.familiesOnAid} families on aid, ${cases} cases`);
  return {
    ...situation,
    cases,
    rounds,
    oursMs: median(rounds.map(({ oursMs }) => oursMs)),
    sqlMs: median(rounds.map(({ sqlMs }) => sqlMs)),
    timesSql: median(rounds.map(({ timesSql }) => timesSql)),
  };
}

/** @param {object} results */
function keepResults(results) {
  const kept = {
    ...describeRun(),
    command: 'npm run bench -- review-opening',
    ...results,
  };
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
