/**
 * Puts every query to every peer and measures them side by side. The peers run already; the environment says where:
 * BENCH_PLAN, made by .tools/commands/bench.mjs.
 */
import { ask, prepareRequest } from './lib/ask.mjs';
import { difference } from './lib/check.mjs';
import { measureInterleaved, medianLoad, medianRatio } from './lib/measure.mjs';
import { judge, keepResults, printTable } from './lib/results.mjs';
import { takeSample } from './lib/sample.mjs';
import { QUERIES } from './queries/queries.mjs';

const CONNECTIONS = 10;

/**
 * @typedef {object} Plan
 * @property {Place} city
 * @property {Place} [province]
 * @property {string[]} [only] names of queries; all of them by default
 * @property {number} rounds
 * @property {number} seconds of one peer in one round
 * @property {boolean} keep whether the results are written
 *
 * @typedef {object} Place a database and who answers from it
 * @property {string} databaseUrl
 * @property {import('./lib/ask.mjs').Peer[]} peers
 */

const plan = /** @type {Plan} */ (JSON.parse(process.env.BENCH_PLAN ?? ''));
const options = { rounds: plan.rounds, seconds: plan.seconds, connections: CONNECTIONS };
const queries = QUERIES.filter(({ name }) => plan.only?.includes(name) ?? true);

const rows = [];
for (const query of queries) rows.push(await measureCity(query, plan.city));
if (plan.province) {
  for (const query of queries.filter(({ isIndicator }) => isIndicator)) {
    rows.push(await measureProvince(query, plan.city, plan.province));
  }
}
printTable(rows);
for (const line of judge(rows)) console.log(line);
if (plan.keep) keepResults(rows, { command: 'npm run bench', ...options });
// The connections that fetch keeps open would delay the end.
process.exit(0);

/**
 * @param {import('./queries/queries.mjs').BenchQuery} query
 * @param {Place} city
 * @returns {Promise<import('./lib/results.mjs').Row>}
 */
async function measureCity(query, city) {
  console.log(`${query.name}: ${query.title} …`);
  const requests = await prepareRequests(query, city);
  const loads = await measureInterleaved(requests, options);
  const [ours, postgraphile, sql] = [loads.get('ours'), loads.get('postgraphile'), loads.get('sql')];
  return {
    query: query.name,
    scale: 'city',
    ours: medianLoad(ours),
    postgraphile: medianLoad(postgraphile),
    sql: medianLoad(sql),
    ratioPostgraphile: medianRatio(ours, postgraphile, 'rps'),
    ratioSql: medianRatio(ours, sql, 'rps'),
  };
}

/**
 * Ours alone: a live aggregate over two million families takes too long to be measured.
 *
 * @param {import('./queries/queries.mjs').BenchQuery} query
 * @param {Place} city
 * @param {Place} province
 * @returns {Promise<import('./lib/results.mjs').Row>}
 */
async function measureProvince(query, city, province) {
  console.log(`${query.name}, province beside city …`);
  const ours = async (/** @type {Place} */ place) => {
    const [request] = await prepareRequests(query, {
      ...place,
      peers: place.peers.filter(({ kind }) => kind === 'ours'),
    });
    if (!request) throw new Error('The province is measured with our API only: leave "ours" among the peers.');
    return request[1];
  };
  const loads = await measureInterleaved(
    [
      ['city', await ours(city)],
      ['province', await ours(province)],
    ],
    options,
  );
  return {
    query: query.name,
    scale: 'province',
    ours: medianLoad(loads.get('province')),
    postgraphile: null,
    sql: null,
    ratioPostgraphile: null,
    ratioSql: null,
    ratioCity: medianRatio(loads.get('province'), loads.get('city'), 'p50Ms') ?? undefined,
  };
}

/**
 * The requests of a query to all peers, of which the answers carry the same JSON.
 *
 * @param {import('./queries/queries.mjs').BenchQuery} query
 * @param {Place} place
 */
async function prepareRequests(query, { databaseUrl, peers }) {
  const sample = await takeSample(databaseUrl);
  const requests = [];
  let first;
  for (const peer of peers) {
    const request = await prepareRequest(peer, query, sample);
    const answer = await ask(request);
    const data = (peer.kind === 'ours' && query.ours.rowsOf?.(answer)) || answer;
    first ??= { kind: peer.kind, data };
    const found = difference(first.data, data);
    if (found) throw new Error(`${query.name}: ${first.kind} and ${peer.kind} answer differently: ${found}.`);
    requests.push(/** @type {const} */ ([peer.kind, request]));
  }
  return requests;
}
