/**
 * Every indicator of the catalogue as a table of 68 kelurahan: our API beside a bare round trip through the same server,
 * the province beside the city, the same question asked live from the base tables, by our own statements and by
 * PostGraphile with its aggregates; and the refresh of one kelurahan at both scales. The environment says where:
 * BENCH_FIGURES, made by .tools/commands/bench.mjs.
 */
import { addQuarters } from '../../../analytics/dist/index.js';
import { ask, requestOf } from '../lib/ask.mjs';
import { difference } from '../lib/check.mjs';
import { measureInterleaved, median, medianLoad, medianRatio } from '../lib/measure.mjs';
import { takeSample } from '../lib/sample.mjs';
import { aggregatesQuestion, comparable } from './aggregates.mjs';
import { connectLive } from './live.mjs';
import { figureQuestions } from './questions.mjs';
import { measureRefreshes } from './refreshes.mjs';
import { judge, keepResults, printTables } from './results.mjs';

/**
 * @typedef {object} Plan
 * @property {import('../run.mjs').Place} city with the peers `ours` and `aggregates`
 * @property {import('../run.mjs').Place} [province] with the peer `ours`
 * @property {string[]} [only] codes of indicators; all of them by default
 * @property {number} rounds
 * @property {number} seconds of one request in one round
 * @property {boolean} keep whether the results are written
 */

/** As small as a query of our API can be that asks the database: one code. */
const ROUND_TRIP = '{ kelurahan(first: 1) { code } }';

/** Rows asked for, another number each time and never fewer than there are, so that no kept answer serves. */
let limit = 100;

const plan = /** @type {Plan} */ (JSON.parse(process.env.BENCH_FIGURES ?? ''));
const options = { rounds: plan.rounds, seconds: plan.seconds, connections: 1 };
const { quarters: sample, item } = await takeSample(plan.city.databaseUrl);
const lastQuarter = /** @type {import('@simoncer/analytics').Quarter} */ (sample.last);
const questions = figureQuestions({ from: addQuarters(lastQuarter, -3), to: lastQuarter }, { item }, plan.only);

const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Jakarta' });
const live = await connectLive(plan.city.databaseUrl, today);
const rows = [];
try {
  for (const question of questions) rows.push(await measure(question));
} finally {
  await live.end();
}
const refreshes = await measureRefreshes(plan.city.databaseUrl, plan.province?.databaseUrl, plan.rounds);
printTables(rows, refreshes);
for (const line of judge(rows, refreshes)) console.log(line);
if (plan.keep) keepResults(rows, refreshes, { command: 'npm run bench -- figures', ...options });
// The connections that fetch keeps open would delay the end.
process.exit(0);

/**
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 * @returns {Promise<import('./results.mjs').FigureRow>}
 */
async function measure(question) {
  console.log(`${question.indicator.code} …`);
  const ours = peerOf(plan.city, 'ours');
  const answer = /** @type {any} */ (await ask(freshRequest(ours, question)));
  const { values, milliseconds } = await live.ask(question);
  refuseDifference(question, answer, values);
  const province = plan.province && peerOf(plan.province, 'ours');
  const loads = await measureInterleaved(
    [
      ['roundTrip', requestOf(ours, { query: ROUND_TRIP })],
      ['kept', keptRequest(ours, question)],
      ['fresh', freshRequest(ours, question)],
      ...(province ? /** @type {const} */ ([['province', freshRequest(province, question)]]) : []),
    ],
    options,
  );
  const [roundTrip, kept, fresh] = [loads.get('roundTrip'), loads.get('kept'), loads.get('fresh')];
  return {
    indicator: question.indicator.code,
    roundTrip: medianLoad(roundTrip),
    kept: medianLoad(kept),
    fresh: medianLoad(fresh),
    keptRatio: medianRatio(kept, roundTrip, 'p95Ms'),
    freshRatio: medianRatio(fresh, roundTrip, 'p95Ms'),
    provinceRatio: medianRatio(loads.get('province'), fresh, 'p50Ms'),
    liveMs: await medianOf(async () => (await live.ask(question)).milliseconds, milliseconds),
    aggregatesMs: await measureAggregates(question, answer),
  };
}

/**
 * Time in which PostGraphile adds up the same from the base tables; undefined where it cannot be asked.
 *
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 * @param {any} answer
 */
async function measureAggregates(question, answer) {
  const asked = aggregatesQuestion(question, today, live.textColumns);
  if (!asked) return undefined;
  const request = requestOf(peerOf(plan.city, 'aggregates'), { query: asked.query });
  const once = async () => {
    const began = performance.now();
    const data = await ask(request);
    return { milliseconds: performance.now() - began, data };
  };
  const { data, milliseconds } = await once();
  const { ours, theirs } = comparable(asked, answer, data);
  const found = difference(ours, theirs, asked.told);
  if (found) throw new Error(`${question.indicator.code}: ours and PostGraphile add up differently: ${found}.`);
  return medianOf(async () => (await once()).milliseconds, milliseconds);
}

/**
 * Median of three runs; what takes seconds is told apart from what takes milliseconds by one.
 *
 * @param {() => Promise<number>} run
 * @param {number} first
 */
async function medianOf(run, first) {
  const times = first > 1000 ? [first] : [first, await run(), await run()];
  return Number(median(times).toPrecision(4));
}

/**
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 * @param {any} answer
 * @param {readonly import('@simoncer/analytics').IndicatorValue[]} values
 */
function refuseDifference({ indicator }, answer, values) {
  const told = answer.table.rows.map((/** @type {any} */ { figure }) => figure);
  const same = values.map(({ value, lower, upper, numerator, denominator, missingReason }) => ({
    value,
    lower,
    upper,
    numerator,
    denominator,
    missingReason,
  }));
  const found = difference(told, same);
  if (found) throw new Error(`${indicator.code}: the cubes and the base tables answer differently: ${found}.`);
}

/**
 * @param {import('../lib/ask.mjs').Peer} peer
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 */
function keptRequest(peer, { query, quarters }) {
  return requestOf(peer, { query, variables: { quarters, limit: 99 } });
}

/**
 * @param {import('../lib/ask.mjs').Peer} peer
 * @param {import('./questions.mjs').FigureBenchQuestion} question
 */
function freshRequest(peer, { query, quarters }) {
  const { body: _, ...request } = requestOf(peer, {});
  return { ...request, body: () => JSON.stringify({ query, variables: { quarters, limit: limit++ } }) };
}

/**
 * @param {import('../run.mjs').Place} place
 * @param {'ours' | 'aggregates'} kind
 */
function peerOf({ peers }, kind) {
  const peer = peers.find((each) => each.kind === kind);
  if (!peer) throw new Error(`The bench of figures needs the peer ${kind}.`);
  return peer;
}
