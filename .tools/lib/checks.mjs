import { existsSync, readFileSync } from 'node:fs';
import { buildServer } from './build.mjs';
import { startPackageScript, startProgram } from './children.mjs';
import { PlainError } from './plain-error.mjs';
import { SCHEMA_FILE, printSchema } from './schema.mjs';

/** Each check by name, with the work that throws when it finds something, and how to mend that. */
const CHECKS = [
  { name: 'format', run: () => program('prettier --check --log-level warn .'), remedy: 'npm run format' },
  { name: 'lint', run: () => program('oxlint --deny-warnings') },
  { name: 'types', run: buildServer },
  { name: 'types of the tools', run: () => program('tsc --project .tools') },
  {
    name: 'types of the dashboard',
    run: () => succeed(startPackageScript('vue-tsc', 'dashboard', 'typecheck', { quiet: true })),
  },
  { name: 'schema.graphql unchanged', run: compareSchema, remedy: 'npm run schema, if the change is intended' },
  {
    name: 'dependency directions',
    run: () => program('depcruise --config .dependency-cruiser.cjs analytics/src api/src dashboard/src seeds/src'),
  },
];

/**
 * Runs all checks, also when one has failed, so that one run shows everything there is to mend.
 *
 * @throws PlainError when any has failed
 */
export async function runChecks() {
  /** @type {string[]} */
  const failed = [];
  for (const { name, run, remedy } of CHECKS) {
    const begin = performance.now();
    try {
      await run();
      console.log(`✓ ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed.push(name);
      console.error(`✗ ${name}\n${/** @type {Error} */ (error).message}`);
      if (remedy) console.error(`To mend it: ${remedy}`);
    }
  }
  if (failed.length > 0) throw new PlainError(`The check found something in: ${failed.join(', ')}.`);
}

/** @param {string} commandLine */
function program(commandLine) {
  return succeed(startProgram(commandLine, commandLine, { quiet: true }));
}

/** @param {ReturnType<typeof startProgram>} part */
async function succeed(part) {
  const { code } = await part.exited;
  if (code !== 0) throw new Error(part.output().trim());
}

async function compareSchema() {
  const committed = existsSync(SCHEMA_FILE) ? readFileSync(SCHEMA_FILE, 'utf8') : '';
  const [before, after] = [committed.split('\n'), printSchema().split('\n')];
  const line = after.findIndex((text, index) => text !== before[index]);
  if (line < 0 && before.length === after.length) return;
  const at = line < 0 ? after.length : line;
  throw new Error(
    `api/schema.graphql differs from the resolvers from line ${at + 1} on:\n` +
      `  committed  ${before[at] ?? '(end of file)'}\n  now        ${after[at] ?? '(end of file)'}`,
  );
}
