import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { AlreadyReported, PlainError } from './plain-error.mjs';
import { ROOT } from './project.mjs';

const PATIENCE_MS = 10_000;
const IS_WINDOWS = process.platform === 'win32';

/**
 * A part of the running product.
 *
 * @typedef {object} Part
 * @property {string} name as a person would call it
 * @property {import('node:child_process').ChildProcess} process
 * @property {Promise<{ code: number | null, signal: string | null }>} exited
 * @property {() => Promise<void>} stop asks it to end, and insists after ten seconds
 */

/**
 * Starts a script of ours on this Node. It has a process group of its own, so that a terminal's Ctrl-C does not reach
 * it before the order of stopping says so, and a channel, by which it notices that this process was killed.
 *
 * @param {string} name
 * @param {string} script relative to the project
 * @param {readonly string[]} parameters
 * @param {{ env?: NodeJS.ProcessEnv, endsByItself?: boolean }} [options] `endsByItself`: the script itself ends when the
 *   channel closes
 * @returns {Part}
 */
export function startScript(name, script, parameters, { env = {}, endsByItself = false } = {}) {
  const follow = new URL('follow-parent.mjs', import.meta.url).href;
  const child = fork(join(ROOT, script), parameters, {
    cwd: ROOT,
    detached: !IS_WINDOWS,
    env: { ...process.env, ...env },
    execArgv: ['--enable-source-maps', ...(endsByItself ? [] : ['--import', follow])],
  });
  return toPart(name, child, (signal) => child.kill(signal));
}

/**
 * Starts a script from a package's `package.json`, with the package's and the project's programs in reach.
 *
 * @param {string} name
 * @param {string} folder of the package, relative to the project
 * @param {string} script
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] see startProgram
 * @returns {Part & { output: () => string }}
 */
export function startPackageScript(name, folder, script, { env = {}, quiet = false } = {}) {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return startProgram(name, scripts[script], { env, quiet, cwd: join(ROOT, folder) });
}

/**
 * Starts a command line in a shell.
 *
 * @param {string} name
 * @param {string} commandLine
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, cwd?: string }} [options] `quiet`: a short work, whose output is
 *   kept for a failure and which Ctrl-C ends at once
 * @returns {Part & { output: () => string }}
 */
export function startProgram(name, commandLine, { env = {}, quiet = false, cwd = ROOT } = {}) {
  const path = [
    dirname(process.execPath),
    join(cwd, 'node_modules', '.bin'),
    join(ROOT, 'node_modules', '.bin'),
    process.env.PATH,
  ].join(delimiter);
  const child = spawn(commandLine, {
    cwd,
    shell: true,
    detached: !quiet && !IS_WINDOWS,
    env: { ...process.env, ...(quiet ? { NO_COLOR: '1', FORCE_COLOR: undefined } : {}), ...env, PATH: path },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  // The shell and what it started form one process group.
  const kill = (/** @type {NodeJS.Signals} */ signal) => {
    if (quiet || IS_WINDOWS || child.pid === undefined) return void child.kill(signal);
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended meanwhile.
    }
  };
  return { ...toPart(name, child, kill), output: () => output };
}

/**
 * @param {string} name
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} kill
 * @returns {Part}
 */
function toPart(name, child, kill) {
  /** @type {Part['exited']} */
  const exited = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    name,
    process: child,
    exited,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      kill('SIGTERM');
      const insist = setTimeout(() => kill('SIGKILL'), PATIENCE_MS);
      await exited.catch(() => undefined);
      clearTimeout(insist);
    },
  };
}

/**
 * Waits until a part has done its work.
 *
 * @param {Part} part
 * @throws AlreadyReported when it failed and said why; PlainError when it was killed
 */
export async function finish(part) {
  const { code, signal } = await part.exited;
  if (signal) throw new PlainError(`${part.name} was ended by ${signal}. Run the command again.`);
  if (code !== 0) throw new AlreadyReported(`${part.name} failed`);
}
