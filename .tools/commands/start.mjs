/** `npm start`: builds what has changed, then runs database, API and dashboard until it is told to stop. */
import { join, relative } from 'node:path';
import { buildDashboard, buildServer } from '../lib/build.mjs';
import { openDatabase } from '../lib/database.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { prepareDatabase, startApi } from '../lib/product.mjs';
import { ROOT, dataFolder } from '../lib/project.mjs';
import { OFFICER_TOKEN_FILE } from '../lib/secrets.mjs';
import { Session } from '../lib/session.mjs';

await runCommand(async () => {
  await buildServer();
  await buildDashboard();
  await Session.run(async (session) => {
    const database = await session.open(openDatabase);
    await prepareDatabase(session);
    const { part, url } = await startApi(session, { DASHBOARD_DIR: join(ROOT, 'dashboard', 'dist') });
    console.log(await session.until(welcome(url, database.description)));
    await session.waitFor(part);
  });
});

/**
 * What a newcomer needs to know next.
 *
 * @param {string} url
 * @param {string} database
 */
async function welcome(url, database) {
  const lines = [
    '',
    'Simoncer is running.',
    '',
    `  Dashboard  ${url}/`,
    `  GraphQL    ${url}/graphql`,
    `  Database   ${database}`,
    '',
    'Ask it a question, for example the graduation rate of every kelurahan:',
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `    -d '${JSON.stringify({ query: await exampleQuery(url) })}'`,
    '',
  ];
  if (!process.env.SIMONCER_OFFICERS) {
    const file = relative(process.cwd(), join(dataFolder(), OFFICER_TOKEN_FILE));
    lines.push(`Changes need an officer's token, sent as "authorization: Bearer <token>"; one is in ${file}.`);
  }
  lines.push('Stop with Ctrl-C.');
  return lines.join('\n');
}

/**
 * A query that has an answer in this database: it names the last quarter that is closed here.
 *
 * @param {string} url
 */
async function exampleQuery(url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ coverage { lastClosedQuarter } }' }),
  });
  const { data } = /** @type {any} */ (await response.json());
  const quarter = data?.coverage?.lastClosedQuarter;
  return quarter
    ? `{ kelurahan { name graduationRate(quarter: "${quarter}") { value lower upper } } }`
    : '{ kelurahan { code name } }';
}
