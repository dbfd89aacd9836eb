/**
 * `npm run soak`: random writes of all kinds from several writers at once while the worker refreshes the cubes, on a
 * database of its own; then every cube must equal its full recomputation. It is the test of the same name, for longer.
 *
 *     npm run soak                                      for ten minutes
 *     npm run soak -- --minutes 0.5 --seed 20261124     shorter, and what an earlier run has asked
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { PlainError, runCommand } from '../lib/plain-error.mjs';
import { runVitest } from '../lib/vitest.mjs';

const TEST = 'api/src/database/soak.db.test.ts';

await runCommand(async () => {
  const { minutes, seed } = readParameters();
  console.log(`Writing for ${minutes} minutes, seed ${seed} …`);
  process.exitCode = await runVitest(['--project', 'api', TEST, '--disable-console-intercept'], {
    SOAK_SECONDS: String(minutes * 60),
    SOAK_SEED: String(seed),
  });
});

function readParameters() {
  const { values } = parse();
  const minutes = Number(values.minutes ?? 10);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!(minutes > 0)) throw new PlainError(`--minutes must be a number above 0; got "${values.minutes}".`);
  if (!Number.isSafeInteger(seed)) throw new PlainError(`--seed must be a whole number; got "${values.seed}".`);
  return { minutes, seed };
}

function parse() {
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    return parseArgs({ options: { minutes: text, seed: text } });
  } catch (error) {
    throw new PlainError(/** @type {Error} */ (error).message);
  }
}
