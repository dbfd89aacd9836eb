import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './project.mjs';

/** Where the token of the demonstration's officer is kept. */
export const OFFICER_TOKEN_FILE = 'officer.token';

/**
 * Environment variables with the keys the API needs. Those that are not set already are made once and kept in the data
 * folder, readable by its owner only.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function secretVariables() {
  return {
    SIMONCER_IDENTITY_KEY:
      process.env.SIMONCER_IDENTITY_KEY || kept('identity.key', () => randomBytes(32).toString('hex')),
    SIMONCER_OFFICERS:
      process.env.SIMONCER_OFFICERS ||
      `demo-officer:${kept(OFFICER_TOKEN_FILE, () => randomBytes(24).toString('base64url'))}`,
  };
}

/**
 * @param {string} name of the file in the data folder
 * @param {() => string} make
 */
function kept(name, make) {
  const file = join(dataFolder(), name);
  if (!existsSync(file)) {
    // With a database of one's own, nothing has made the folder yet.
    mkdirSync(dataFolder(), { recursive: true });
    // Linked to its name only when whole: a key cut short by a kill would lock every identity number away.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${make()}\n`, { mode: 0o600 });
    linkSync(draft, file);
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}
