/** `npm run dev`: the same as `npm start`, but every change of a source shows at once. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { SERVER_PACKAGES, buildServer } from '../lib/build.mjs';
import { openDatabase } from '../lib/database.mjs';
import { startPackageScript, startProgram } from '../lib/children.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { prepareDatabase, startApi } from '../lib/product.mjs';
import { ROOT } from '../lib/project.mjs';
import { Session } from '../lib/session.mjs';

/** A compilation writes many files; the API restarts once it is done. */
const QUIET_MS = 400;

await runCommand(async () => {
  await buildServer();
  await Session.run(async (session) => {
    const database = await session.open(openDatabase);
    await prepareDatabase(session);
    const compiler = session.add(
      startProgram('The compiler', `tsc --build ${SERVER_PACKAGES.join(' ')} --watch --preserveWatchOutput`),
    );
    let api = await startApi(session);
    const dashboard = session.add(
      startPackageScript('The dashboard', 'dashboard', 'dev', { env: { API_URL: api.url } }),
    );
    console.log(`\nGraphQL    ${api.url}/graphql\nDatabase   ${database.description}`);
    console.log('The dashboard gives its own address below. Stop everything with Ctrl-C.\n');

    const changed = changesOf(['analytics/dist', 'api/dist']);
    const restart = async () => {
      for (;;) {
        await changed();
        console.log('A source has changed: restarting the API …');
        await api.part.stop();
        // A source that cannot start waits for its correction; its reason is on the screen.
        api = await startApi(session).catch(() => api);
      }
    };
    await session.until(Promise.race([session.waitFor(compiler, dashboard), restart()]));
  });
});

/**
 * Notices compiled files that change.
 *
 * @param {readonly string[]} folders
 * @returns {() => Promise<void>} resolves at the next pause after a change
 */
function changesOf(folders) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let pending = false;
  let notify = () => {};
  for (const folder of folders) {
    watch(join(ROOT, folder), { recursive: true, persistent: false }, (_event, file) => {
      if (!file?.endsWith('.js')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        pending = true;
        notify();
      }, QUIET_MS);
    });
  }
  return async () => {
    if (!pending) await new Promise((resolve) => (notify = () => resolve(undefined)));
    pending = false;
  };
}
