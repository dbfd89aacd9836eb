import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stamp, fingerprint } from './fingerprint.mjs';
import { PlainError } from './plain-error.mjs';
import { ROOT } from './project.mjs';

const PACKAGE_MANAGER = 'pnpm@10.34.9';
const PACKAGES = ['analytics', 'api', 'dashboard', 'seeds'];
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL/;

/**
 * Installs the dependencies unless those in `node_modules` are the ones the lock file asks for. An installation that
 * was killed is thrown away and made anew, for nothing tells how far it came.
 *
 * @throws PlainError when it fails, saying what to do
 */
export async function ensureInstalled() {
  const wanted = fingerprint([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...PACKAGES.map((name) => `${name}/package.json`),
  ]);
  const state = `${wanted} ${process.platform}-${process.arch}`;
  const stamp = new Stamp('node_modules/.simoncer-installed');
  if (stamp.matches(state)) return;

  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new PlainError(
      `The packages cannot be installed, because the folder ${ROOT} is read-only for you. ` +
        'Give your user write access to it, or clone the project into a folder of your own.',
    );
  }
  const begun = join(ROOT, 'node_modules', '.simoncer-installing');
  if (existsSync(begun)) {
    console.log('Removing what an interrupted installation left …');
    for (const folder of ['.', ...PACKAGES]) {
      rmSync(join(ROOT, folder, 'node_modules'), { recursive: true, force: true });
    }
  }
  console.log('Installing the packages (the first time takes a minute or two) …');
  stamp.clear();
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true });
  writeFileSync(begun, '');
  const { code, output } = await install(ROOT);
  if (code !== 0) throw new PlainError(explain(output));
  stamp.write(state);
  rmSync(begun, { force: true });
}

/**
 * Installs a package that is no member of the workspace, since the product itself does without it.
 *
 * @param {string} folder relative to the project
 * @throws PlainError when it fails, saying what to do
 */
export async function ensureInstalledApart(folder) {
  const state = `${fingerprint([`${folder}/pnpm-lock.yaml`, `${folder}/package.json`])} ${process.platform}-${process.arch}`;
  const stamp = new Stamp(`${folder}/node_modules/.simoncer-installed`);
  if (stamp.matches(state)) return;
  console.log(`Installing the packages of ${folder} …`);
  // Nothing tells how far an interrupted installation came.
  rmSync(join(ROOT, folder, 'node_modules'), { recursive: true, force: true });
  const { code, output } = await install(join(ROOT, folder), '--ignore-workspace');
  if (code !== 0) throw new PlainError(explain(output));
  stamp.write(state);
}

/**
 * @param {string} folder
 * @param {...string} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function install(folder, ...options) {
  return new Promise((resolve) => {
    const child = spawn(
      'npx',
      ['--yes', PACKAGE_MANAGER, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false', ...options],
      {
        cwd: folder,
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        // Without a network the answer should come in seconds, not after minutes of trying again.
        env: {
          ...process.env,
          npm_config_loglevel: 'error',
          npm_config_fetch_retries: '2',
          npm_config_fetch_retry_mintimeout: '1000',
          npm_config_fetch_retry_maxtimeout: '5000',
        },
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @param {string} output what the package manager printed */
function explain(output) {
  if (output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) {
    return (
      'The packages cannot be installed, because a package.json and pnpm-lock.yaml do not fit together: ' +
      `run "npx ${PACKAGE_MANAGER} install" and try again.`
    );
  }
  if (UNREACHABLE.test(output)) {
    return 'The packages cannot be fetched, because the npm registry does not answer: check the network connection (or its proxy) and try again.';
  }
  const last = output.trim().split('\n').slice(-15).join('\n');
  return `${last}\nThe packages could not be installed for the reason above: mend it and try again.`;
}
