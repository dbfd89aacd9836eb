import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PlainError } from './plain-error.mjs';

const DEBIAN_PATH = '/usr/bin/chromium';

/**
 * The browser of the tests; on Debian it is installed where it is missing and that is allowed.
 *
 * @returns {string} path of the program
 * @throws PlainError when there is none
 */
export function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new PlainError(`CHROMIUM_PATH names ${given}, where there is no file. Correct it, or unset it.`);
  }
  if (existsSync(DEBIAN_PATH)) return DEBIAN_PATH;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium for the tests …');
    const aptGet = (/** @type {string[]} */ ...parameters) =>
      spawnSync('apt-get', parameters, {
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    aptGet('update');
    const { stderr } = aptGet('install', '-y', '--no-install-recommends', 'chromium');
    if (existsSync(DEBIAN_PATH)) return DEBIAN_PATH;
    throw new PlainError(
      `${stderr?.trim()}\nChromium could not be installed for the reason above. ` +
        'Install it, or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
    );
  }
  throw new PlainError(
    'The tests need Chromium. Install it (on Debian: apt-get install -y chromium), ' +
      'or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
