import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { ROOT } from './project.mjs';

/** The API's contract, committed and reviewed like code. */
export const SCHEMA_FILE = join(ROOT, 'api', 'schema.graphql');

/**
 * The schema of the compiled API.
 *
 * @returns {string} SDL
 */
export function printSchema() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'api', 'dist', 'cli.js'), 'schema'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new PlainError(`${stderr.trim()}\nThe schema could not be printed for the reason above.`);
  return stdout;
}
