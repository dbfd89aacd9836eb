/**
 * `npm run bench`: the indicator queries at the scales of a city and of a province, side by side in one run. The two
 * databases are made once, in .data/bench; the province takes a quarter of an hour and some 20 GB.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildServer } from '../lib/build.mjs';
import { PlainError, runCommand } from '../lib/plain-error.mjs';
import { ROOT, dataFolder } from '../lib/project.mjs';
import { secretVariables } from '../lib/secrets.mjs';

const SCALES = ['city', 'province'];

await runCommand(async () => {
  await buildServer();
  const { startEmbeddedPostgres } = await import(join(ROOT, 'api/dist/database/embedded/embedded.js'));
  const server = await startEmbeddedPostgres({ folder: join(dataFolder(), 'bench') });
  try {
    const urls = [];
    for (const scale of SCALES) {
      await server.ensureDatabase(scale);
      const url = server.url(scale);
      run('api/dist/cli.js', ['migrate'], url);
      run('seeds/dist/cli.js', ['demo', '--if-empty', '--scale', scale], url);
      urls.push(url);
    }
    run('api/dist/bench/indicator-scales.js', urls, urls[0]);
  } finally {
    await server.stop();
  }
});

/**
 * @param {string} script
 * @param {string[]} parameters
 * @param {string} databaseUrl
 */
function run(script, parameters, databaseUrl) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script), ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, ...secretVariables(), DATABASE_URL: databaseUrl },
  });
  if (status !== 0) throw new PlainError(`The bench stopped in ${script} ${parameters[0]}.`);
}
