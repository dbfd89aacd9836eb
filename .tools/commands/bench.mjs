/**
 * `npm run bench`: our API, PostGraphile and the bare SQL side by side on the city, and the indicators on the province
 * beside the city. The databases are made once, in .data/bench; the province takes the better part of an hour and 20 GB.
 *
 *     npm run bench                                     both scales
 *     npm run bench -- city                             the city alone
 *     npm run bench -- city --only family,deep-page     some of the queries
 *     npm run bench -- city --peers ours,sql            some of the peers; prints, and keeps no result
 *     npm run bench -- city --rounds 3 --seconds 1      shorter; prints, and keeps no result
 *     npm run bench -- feed                             a feed of 250,000 lines beside COPY, on a copy of the city
 *     npm run bench -- review-opening                   a review of the whole city beside bare SQL, on a copy of the city
 *     npm run bench -- relief                           reports of disasters beside bare SQL, and twenty at once, on a copy of the city
 *     npm run bench -- candidates                       who might begin the pathway, in the whole city and in one kelurahan
 *     npm run bench -- figures                          every indicator at both scales, and the refreshes of one kelurahan
 *     npm run bench -- figures city                     the same without the province; keeps no result
 *
 * With DATABASE_URL it measures the city in that database as it is, and keeps no result.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../lib/build.mjs';
import { openDatabase, openServer } from '../lib/database.mjs';
import { ensureInstalledApart } from '../lib/install.mjs';
import { PlainError, runCommand } from '../lib/plain-error.mjs';
import { prepareDatabase, startApi, startListener } from '../lib/product.mjs';
import { dataFolder } from '../lib/project.mjs';
import { Session } from '../lib/session.mjs';

const FOLDER = 'api/bench';
const PEERS = ['ours', 'postgraphile', 'sql'];
const ROUNDS = 5;
const SECONDS = 3;
const FEED_LINES = 250_000;
/** Of sixty indicators, each by one connection: some hundred answers a round. */
const SECONDS_OF_A_FIGURE = 0.5;

await runCommand(async () => {
  const wanted = readParameters();
  await buildServer();
  await ensureInstalledApart(FOLDER);
  await Session.run(async (session) => {
    if (wanted.isFigures) return measureFigures(session, wanted);
    if (wanted.isFeed) return measureFeed(session, wanted);
    if (wanted.isReview) return measureReview(session, wanted);
    if (wanted.isRelief) return measureRelief(session, wanted);
    if (wanted.isCandidates) return measureCandidates(session, wanted);
    const databases = await openDatabases(session, wanted.scales);
    const plan = {
      city: await startPeers(session, databases.city, wanted.peers),
      province: databases.province && (await startPeers(session, databases.province, ['ours'])),
      only: wanted.only,
      rounds: wanted.rounds,
      seconds: wanted.seconds,
      keep: wanted.isWhole && !process.env.DATABASE_URL,
    };
    await session.runScript('The bench', `${FOLDER}/run.mjs`, [], { BENCH_PLAN: JSON.stringify(plan) });
  });
});

function readParameters() {
  const { values, positionals } = parse();
  const isFigures = positionals[0] === 'figures';
  if (isFigures) positionals.shift();
  const [only] = positionals.length === 1 ? positionals : [];
  const isFeed = only === 'feed';
  const isReview = only === 'review-opening';
  const isCandidates = only === 'candidates';
  const isRelief = only === 'relief';
  const isSpecial = isFeed || isReview || isRelief || isCandidates;
  const scales = positionals.length > 0 && !isSpecial ? positionals : ['city', 'province'];
  const peers = values.peers?.split(',') ?? PEERS;
  const isKnown = scales.every((scale) => scale === 'city' || scale === 'province');
  if (!isKnown || !scales.includes('city') || !peers.every((peer) => PEERS.includes(peer))) {
    throw new PlainError(
      'Say what: "city", "city province", "feed", "review-opening", "relief", "candidates" or "figures", ' +
        `and which peers of ${PEERS.join(', ')}.`,
    );
  }
  const rounds = Number(values.rounds ?? ROUNDS);
  const seconds = Number(values.seconds ?? SECONDS);
  if (!(rounds >= 1 && seconds > 0)) throw new PlainError('--rounds and --seconds must be numbers above 0.');
  return {
    isFigures,
    isFeed,
    isReview,
    isRelief,
    isCandidates,
    scales,
    peers,
    only: values.only?.split(','),
    rounds,
    seconds,
    isWhole: peers.length === PEERS.length && rounds >= ROUNDS && seconds >= SECONDS,
  };
}

function parse() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    return parseArgs({
      options: { only: text, peers: text, rounds: text, seconds: text },
      allowPositionals: true,
    });
  } catch (error) {
    throw new PlainError(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {Session} session
 * @param {{ rounds: number, isWhole: boolean }} wanted
 */
async function measureFeed(session, { rounds, isWhole }) {
  const { city } = await openDatabases(session, ['city']);
  const plan = { databaseUrl: city, lines: FEED_LINES, rounds, keep: isWhole && !process.env.DATABASE_URL };
  await session.runScript('The bench of feeds', `${FOLDER}/feed/run.mjs`, [], { BENCH_FEED: JSON.stringify(plan) });
}

/**
 * @param {Session} session
 * @param {{ rounds: number, isWhole: boolean }} wanted
 */
async function measureReview(session, { rounds, isWhole }) {
  const { city } = await openDatabases(session, ['city']);
  const plan = { databaseUrl: city, rounds, keep: isWhole && !process.env.DATABASE_URL };
  await session.runScript('The bench of reviews', `${FOLDER}/review-opening/run.mjs`, [], {
    BENCH_REVIEW: JSON.stringify(plan),
  });
}

/**
 * @param {Session} session
 * @param {{ rounds: number, isWhole: boolean }} wanted
 */
async function measureRelief(session, { rounds, isWhole }) {
  const { city } = await openDatabases(session, ['city']);
  const plan = { databaseUrl: city, rounds, keep: isWhole && !process.env.DATABASE_URL };
  await session.runScript('The bench of relief', `${FOLDER}/relief/run.mjs`, [], {
    BENCH_RELIEF: JSON.stringify(plan),
  });
}

/**
 * @param {Session} session
 * @param {{ rounds: number }} wanted
 */
async function measureCandidates(session, { rounds }) {
  const { city } = await openDatabases(session, ['city']);
  const { peers } = await startPeers(session, city, ['ours']);
  await session.runScript('The bench of candidates', `${FOLDER}/candidates/run.mjs`, [], {
    BENCH_CANDIDATES: JSON.stringify({ ...peers[0], rounds }),
  });
}

/**
 * @param {Session} session
 * @param {{ scales: readonly string[], only: readonly string[] | undefined, rounds: number, seconds: number, isWhole: boolean }} wanted
 */
async function measureFigures(session, { scales, only, rounds, seconds, isWhole }) {
  const { city, province } = await openDatabases(session, scales);
  const plan = {
    city: await startPeers(session, city, ['ours', 'aggregates']),
    province: province && (await startPeers(session, province, ['ours'])),
    only,
    rounds,
    seconds: Math.min(seconds, SECONDS_OF_A_FIGURE),
    keep: isWhole && !only && Boolean(province) && !process.env.DATABASE_URL,
  };
  await session.runScript('The bench of figures', `${FOLDER}/figures/run.mjs`, [], {
    BENCH_FIGURES: JSON.stringify(plan),
  });
}

/**
 * @param {Session} session
 * @param {readonly string[]} scales
 * @returns {Promise<{ city: string, province?: string }>} URLs of seeded databases
 */
async function openDatabases(session, scales) {
  if (process.env.DATABASE_URL) return { city: (await session.open(openDatabase)).url };
  const { url: city, database } = await session.open(() => openServer(join(dataFolder(), 'bench'), 'city'));
  await prepareDatabase(session, { DATABASE_URL: city, SIMONCER_SCALE: 'city' });
  if (!scales.includes('province')) return { city };
  const province = await session.until(database('province'));
  await prepareDatabase(session, { DATABASE_URL: province, SIMONCER_SCALE: 'province' });
  return { city, province };
}

/**
 * @param {Session} session
 * @param {string} databaseUrl
 * @param {readonly string[]} kinds
 */
async function startPeers(session, databaseUrl, kinds) {
  const env = { NODE_ENV: 'production', GRAPHILE_ENV: 'production', DATABASE_URL: databaseUrl };
  const peers = [];
  for (const kind of kinds) {
    if (kind === 'ours') {
      const token = 'token-of-the-bench';
      const { url } = await startApi(session, { ...env, PORT: '0', SIMONCER_OFFICERS: `bench:${token}` });
      peers.push({ kind, url, token });
    } else {
      const name = kind === 'sql' ? 'The bare SQL server' : 'PostGraphile';
      const { url } = await startListener(session, name, `${FOLDER}/peers/${kind}.mjs`, [databaseUrl], env);
      peers.push({ kind, url });
    }
  }
  return { databaseUrl, peers };
}
