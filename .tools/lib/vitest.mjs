import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Runs tests.
 *
 * @param {readonly string[]} parameters of vitest
 * @param {NodeJS.ProcessEnv} env beside that of this process
 * @returns {Promise<number>} exit code
 */
export function runVitest(parameters, env) {
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const all = [program, 'run', '--config', join(ROOT, '.tools', 'vitest.config.ts'), ...parameters];
  const child = spawn(process.execPath, all, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
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
