/** `npm test`: all checks and all tests, those in a real browser included. Parameters after `--` go to vitest. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildDashboard } from '../lib/build.mjs';
import { runChecks } from '../lib/checks.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/project.mjs';

await runCommand(async () => {
  const chromium = ensureChromium();
  await runChecks();
  await buildDashboard();
  process.exitCode = await vitest({ CHROMIUM_PATH: chromium });
});

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function vitest(env) {
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const parameters = [program, 'run', '--config', join(ROOT, '.tools', 'vitest.config.ts'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, parameters, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  // It stops the database of the tests; a signal that reaches this process only is passed on to it.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => child.kill(name));
  process.on('disconnect', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.channel?.unref();
      resolve(code ?? 1);
    });
  });
}
