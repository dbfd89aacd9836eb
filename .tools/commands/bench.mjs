/**
 * `npm run bench`: the indicator queries at the scales of a city and of a province, side by side in one run. The two
 * databases are made once, in .data/bench; the province takes a quarter of an hour and some 20 GB.
 */
import { join } from 'node:path';
import { buildServer } from '../lib/build.mjs';
import { openServer } from '../lib/database.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { prepareDatabase } from '../lib/product.mjs';
import { dataFolder } from '../lib/project.mjs';
import { Session } from '../lib/session.mjs';

await runCommand(async () => {
  await buildServer();
  await Session.run(async (session) => {
    const { url: city, database } = await session.open(() => openServer(join(dataFolder(), 'bench'), 'city'));
    const province = await session.until(database('province'));
    await prepareDatabase(session, { DATABASE_URL: city, SIMONCER_SCALE: 'city' });
    await prepareDatabase(session, { DATABASE_URL: province, SIMONCER_SCALE: 'province' });
    await session.runScript('The bench', 'api/dist/bench/indicator-scales.js', [city, province]);
  });
});
