/**
 * Entry of every npm script. It runs on whatever Node the machine has, with nothing installed: it installs the
 * dependencies and hands over to the command itself, on the Node among them.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, delimiter, join } from 'node:path';
import { onNpmGone } from './lib/ancestors.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { PlainError, runCommand } from './lib/plain-error.mjs';
import { preflight } from './lib/preflight.mjs';
import { ROOT, runtime } from './lib/project.mjs';

const [command = '', ...parameters] = process.argv.slice(2);

await runCommand(async () => {
  const script = join(ROOT, '.tools', 'commands', `${command}.mjs`);
  if (!/^[a-z]+$/.test(command) || !existsSync(script)) {
    throw new PlainError(`There is no command "${command}": package.json lists those there are.`);
  }
  if (command === 'start' || command === 'dev') await preflight(command === 'start' ? 'npm start' : 'npm run dev');
  await ensureInstalled();
  process.exitCode = await handOver(script);
});

/**
 * @param {string} script
 * @returns {Promise<number>} exit code
 */
function handOver(script) {
  const node = runtime();
  const child = spawn(node, ['--enable-source-maps', script, ...parameters], {
    // The channel tells the command when this process is killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
  });
  // A terminal's Ctrl-C reaches the command directly, a signal to this process only from here; it minds neither twice.
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => child.kill(name));
  onNpmGone(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`The Node among the packages cannot run: ${error.message}. Remove node_modules and try again.`);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') console.error(`npm run ${command} was killed. Run it again; it recovers by itself.`);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
