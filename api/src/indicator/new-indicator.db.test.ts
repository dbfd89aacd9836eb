import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { printSchema } from 'graphql';
import type * as Analytics from '@simoncer/analytics';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { World } from '../testing/world.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A copy of `analytics` in which the steps of CONTRIBUTING.md were followed: one file more, nothing else. */
let analytics: string;
let world: World;

beforeAll(async () => {
  analytics = await mkdtemp(join(tmpdir(), 'simoncer-analytics-'));
  await cp(join(ROOT, 'analytics', 'src'), join(analytics, 'src'), { recursive: true });
  const { path, text } = await readExample();
  await mkdir(dirname(join(analytics, path)));
  // A file that is there already would be no new indicator.
  await writeFile(join(analytics, path), text, { flag: 'wx' });
  // From here on the API has the copy for the package; so whatever it imports must be imported after.
  vi.doMock('@simoncer/analytics', () => import(join(analytics, 'src', 'index.ts')));
  const testing = await import('../testing/world.ts');
  world = await testing.World.start();
});
afterAll(async () => {
  await world?.stop();
  await rm(analytics, { recursive: true, force: true });
});

/** The file that the section of CONTRIBUTING.md shows, and where it says it goes. */
async function readExample() {
  const page = await readFile(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const section = page.slice(page.indexOf('## Adding an indicator'), page.indexOf('## Adding a chart'));
  const [, path, text] = /```ts\n\/\/ analytics\/(\S+)\n(.*?)```/s.exec(section)!;
  return { path: path!, text: text! };
}

it('is in the catalogue and on the dictionary page', async () => {
  const { catalogue } = await import('@simoncer/analytics');
  const { catalogue: before } = await vi.importActual<typeof Analytics>('@simoncer/analytics');
  const codes = (all: typeof catalogue) => all.map(({ code }) => code).sort();
  expect(codes(catalogue)).toEqual([...codes(before), 'rate_left_otherwise'].sort());
  const { indicatorDictionary } = (await import(join(analytics, 'src', 'indicator', 'indicator-dictionary.ts'))) as {
    indicatorDictionary(definitions: typeof catalogue): string;
  };
  expect(indicatorDictionary(catalogue)).toContain('### Rate of leaving without graduating\n\n`rate_left_otherwise`');
});

it('is in the GraphQL schema, which changes by it alone', async () => {
  const { buildReadSchema } = await import('../graphql/schema.ts');
  const lines = printSchema(buildReadSchema(world.orm.getMetadata()).schema).split('\n');
  const committed = new Set((await readFile(join(ROOT, 'api', 'schema.graphql'), 'utf8')).split('\n'));
  const added = lines.filter((line) => !committed.has(line)).map((line) => line.trim());
  expect(added).toContain('rateLeftOtherwise: IndicatorValue!');
  expect(added).toContain('RATE_LEFT_OTHERWISE');
  expect(added.filter((line) => !/rate_?left_?otherwise|Rate of leaving/i.test(line))).toEqual([]);
});

it('is answered from PostgreSQL, by GraphQL and as a file', async () => {
  // In 2025Q2: two on aid, of whom one left otherwise. 1 of 2: Wilson by hand, centre (1 + 1.92073) / (2 + 3.84146) = 0.5,
  // spread 1.95996 * sqrt(1 * 1 / 2 + 0.96036) / 5.84146 = 0.40547
  const { ExitKind } = await import('../episode/episode.state.ts');
  await world.household().onAidSince('2024-01-10').save();
  await world.household().onAidSince('2024-01-10').left('2025-05-10', ExitKind.DECLINED).save();
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2025-11-01']) as day`,
  );
  await world.refreshCubes();
  const { data, errors } = await world.askAsOfficer(`{
    participation(by: CITY, quarters: { from: "2025Q2", to: "2025Q2" }) {
      rows { rateLeftOtherwise { value lower upper numerator denominator previousQuarter { difference } } }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data.participation.rows).toEqual([
    {
      rateLeftOtherwise: {
        value: 0.5,
        lower: expect.closeTo(0.09453, 4),
        upper: expect.closeTo(0.90547, 4),
        numerator: 1,
        denominator: 2,
        previousQuarter: { difference: 0.5 },
      },
    },
  ]);
  const file = `${world.server.url}/figures/participation.csv?by=city&from=2025Q2&to=2025Q2&indicators=rate_left_otherwise`;
  const text = await (await fetch(file, { headers: world.headersOf('euis') })).text();
  expect(text).toMatch(/^audience,.*rate_left_otherwise,.*\r\nINTERNAL,32\.71,.*,0\.5,0\.0945/);
});

it('compiles as it stands', async () => {
  await symlink(join(ROOT, 'node_modules'), join(analytics, 'node_modules'));
  const config = { extends: join(ROOT, 'tsconfig.base.json'), files: [(await readExample()).path] };
  await writeFile(join(analytics, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [
    compiler,
    '-p',
    analytics,
    '--noEmit',
    '--incremental',
    'false',
    '--composite',
    'false',
  ]);
  expect(stdout).toBe('');
});
