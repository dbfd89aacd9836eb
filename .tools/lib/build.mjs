import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finish, startPackageScript, startProgram } from './children.mjs';
import { Stamp, fingerprint } from './fingerprint.mjs';
import { PlainError } from './plain-error.mjs';
import { ROOT } from './project.mjs';

export const SERVER_PACKAGES = ['analytics', 'api', 'seeds'];

const SHARED = ['tsconfig.base.json', 'pnpm-lock.yaml'];

/**
 * Compiles analytics, API and seeds when a source has changed.
 *
 * @throws PlainError when they do not compile
 */
export async function buildServer() {
  const sources = SERVER_PACKAGES.flatMap((name) =>
    ['src', 'package.json', 'tsconfig.json'].map((at) => `${name}/${at}`),
  );
  await build({
    name: 'the server',
    stamps: SERVER_PACKAGES.map((name) => new Stamp(`${name}/dist/.built`)),
    state: fingerprint([...SHARED, ...sources]),
    start: () => startProgram('The compiler', `tsc --build ${SERVER_PACKAGES.join(' ')}`, { quiet: true }),
  });
  for (const name of SERVER_PACKAGES) removeOrphans(join(ROOT, name, 'dist'), join(ROOT, name, 'src'));
}

/**
 * Builds the dashboard when a source has changed.
 *
 * @throws PlainError when it does not build
 */
export async function buildDashboard() {
  await build({
    name: 'the dashboard',
    stamps: [new Stamp('dashboard/dist/.built')],
    state: fingerprint([...SHARED, 'dashboard', 'api/schema.graphql']),
    start: () => startPackageScript('The dashboard', 'dashboard', 'build', { quiet: true }),
  });
}

/**
 * @param {{ name: string, stamps: Stamp[], state: string, start: () => ReturnType<typeof startProgram> }} work
 */
async function build({ name, stamps, state, start }) {
  if (stamps.every((stamp) => stamp.matches(state))) return;
  console.log(`Building ${name} …`);
  stamps.forEach((stamp) => stamp.clear());
  const part = start();
  try {
    await finish(part);
  } catch {
    throw new PlainError(
      `${part.output().trim()}\nBuilding ${name} failed for the reason above: mend it and try again.`,
    );
  }
  stamps.forEach((stamp) => stamp.write(state));
}

/**
 * Removes compiled files whose source is gone; a migration deleted from the sources must not run any more.
 *
 * @param {string} products
 * @param {string} sources
 */
function removeOrphans(products, sources) {
  for (const entry of readdirSync(products, { withFileTypes: true })) {
    const product = join(products, entry.name);
    const source = join(sources, entry.name);
    if (entry.isDirectory()) {
      if (existsSync(source)) removeOrphans(product, source);
      else rmSync(product, { recursive: true });
      continue;
    }
    const [, stem] = /^(.*?)(?:\.d\.ts|\.js)(?:\.map)?$/.exec(entry.name) ?? [];
    if (stem !== undefined && !existsSync(join(sources, `${stem}.ts`))) rmSync(product);
  }
}
