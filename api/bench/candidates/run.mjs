/**
 * How long it takes to rank who might begin the pathway: in the whole city and in one kelurahan, with the reasons of the
 * first twenty. The environment says whom to ask: BENCH_CANDIDATES, made by .tools/commands/bench.mjs.
 */
import { ask } from '../lib/ask.mjs';
import { median } from '../lib/measure.mjs';

const AIMS = [
  { name: 'the whole city', filter: {}, order: 'BY_READINESS', mostMs: 2000 },
  { name: 'one kelurahan', filter: { kelurahan: ['32.71.01.1001'] }, order: 'BY_KELURAHAN', mostMs: 1000 },
];

const QUERY = /* GraphQL */ `
  query ($filter: PathwayCandidateFilter, $order: CandidateOrder!) {
    pathwayCandidates(filter: $filter, order: $order, first: 20) {
      totalCount
      nodes {
        household {
          id
        }
        readiness
        rank
        reasons {
          code
          points
          message
        }
      }
    }
  }
`;

/** @typedef {import('../lib/ask.mjs').Peer & { rounds: number }} Plan */
const { url, token, rounds } = /** @type {Plan} */ (JSON.parse(process.env.BENCH_CANDIDATES ?? ''));
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };

for (const { name, filter, order, mostMs } of AIMS) {
  const times = [];
  let families = 0;
  // The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    const body = JSON.stringify({ query: QUERY, variables: { filter, order } });
    const data = /** @type {any} */ (await ask({ url: `${url}/graphql`, headers, body }));
    if (round > 0) times.push(Math.round(performance.now() - began));
    families = data.pathwayCandidates.totalCount;
  }
  console.log(
    `${median(times) <= mostMs ? 'reached' : 'MISSED '}  candidates of ${name}: ${median(times)} ms, median of ${times.join(', ')}; ${families} families (aim: at most ${mostMs} ms)`,
  );
}
// The connections that fetch keeps open would delay the end.
process.exit(0);
