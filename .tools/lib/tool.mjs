import { buildServer } from './build.mjs';
import { joinDatabase } from './database.mjs';
import { runCommand } from './plain-error.mjs';
import { Session } from './session.mjs';

/**
 * Runs one script on the database, whether or not Simoncer is running.
 *
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} parameters
 */
export async function runTool(name, script, parameters) {
  await runCommand(async () => {
    await buildServer();
    await Session.run(async (session) => {
      await session.open(joinDatabase);
      await session.runScript('The migration', 'api/dist/cli.js', ['migrate']);
      await session.runScript(name, script, parameters);
    });
  });
}
