import { bindIdentityKey, PlainError, type IdentityKey } from '@simoncer/api';
import { refreshAllCubes } from '@simoncer/analytics';
import type { Client } from 'pg';
import { dayOf, toAsOf, type Day } from './calendar.ts';
import { CityRows } from './city/city-rows.ts';
import { CityWriters } from './city/city-writers.ts';
import { KelurahanHistory } from './city/kelurahan-history.ts';
import { planCity } from './city/plan.ts';
import { CITY_TABLES } from './city/tables.ts';
import { connect } from './database.ts';
import { CopyLoader } from './load/copy-loader.ts';
import { suspendConstraints } from './load/suspended-constraints.ts';
import { loadReference, loadRegions } from './reference/load-reference.ts';
import { loadWarehouses } from './relief/warehouses.ts';
import { scales, type Scale, type ScaleName } from './scales.ts';

/** What the seeding is doing: `done` of `total` steps of a stage. */
export interface SeedProgress {
  readonly stage: 'families' | 'indexes' | 'cubes';
  readonly done: number;
  readonly total: number;
}

export interface SeedOptions {
  /** a migrated database that holds no household */
  readonly databaseUrl: string;
  readonly scale: ScaleName;
  /** whole number from 0 to 4294967295; the same one gives the same rows */
  readonly seed: number;
  /** first day of a quarter, `2026-10-01`: the day after the history, which starts on 1 January 2021 */
  readonly asOf: string;
  /**
   * the day it is, `2026-11-24`: work that is under way stands as on that day, and feeds have come until then. In the
   * quarter that begins with `asOf`, and `asOf` when left out
   */
  readonly today?: string;
  readonly identityKey: IdentityKey;
  readonly onProgress?: (progress: SeedProgress) => void;
}

/** What was seeded. */
export interface SeededCity {
  readonly families: number;
  /** SHA-256 over the text of all rows, as hexadecimal digits; encrypted numbers make it depend on the identity key */
  readonly digest: string;
  /** bytes of that text */
  readonly byteCount: number;
}

/** Memory with which the database builds the indexes. */
const INDEX_MEMORY: Record<ScaleName, string> = { tiny: '64MB', city: '256MB', province: '1GB' };

/**
 * Fills an empty database with a synthetic city, in one transaction: when it is interrupted, nothing stays. Reference
 * data is loaded on the way, indexes and constraints are rebuilt and validated, and the cubes are refreshed.
 *
 * @throws PlainError when the database holds households already, or `asOf` is not possible
 */
export async function seedDemoCity(options: SeedOptions): Promise<SeededCity> {
  const { day: asOf } = toAsOf('asOf', options.asOf);
  const scale: Scale = scales[options.scale]();
  const client = await connect(options.databaseUrl);
  try {
    await client.query('begin');
    await refuseFilledDatabase(client);
    await bindIdentityKey(client, options.identityKey);
    const city = await fill(client, scale, asOf, options);
    await client.query('commit');
    return city;
  } finally {
    await client.end();
  }
}

/** Whether the database holds a demonstration city, or any household. */
export async function holdsHouseholds(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ holds: boolean }>(/* sql */ `
    /* seeds.holdsHouseholds */
    select exists (select from setting where name = 'demo_city') or exists (select from household) as holds`);
  return rows[0]?.holds ?? false;
}

async function refuseFilledDatabase(client: Client): Promise<void> {
  // Nobody may register a household between this look and the commit.
  await client.query('/* seeds.lockHouseholds */ lock table household in exclusive mode');
  if (!(await holdsHouseholds(client))) return;
  throw new PlainError(
    'The database already holds households, and a demonstration city is only made in an empty one: ' +
      'create another database and set DATABASE_URL to it, or delete this one first.',
  );
}

async function fill(client: Client, scale: Scale, asOf: Day, options: SeedOptions): Promise<SeededCity> {
  const tables = CITY_TABLES.map(({ name }) => name);
  await loadReference(client);
  for (const region of scale.regions) {
    await loadRegions(client, region);
    await loadWarehouses(client, region);
  }

  await client.query(`set local maintenance_work_mem = '${INDEX_MEMORY[options.scale]}'`);
  await client.query(`set local work_mem = '${INDEX_MEMORY[options.scale]}'`);
  const { restore } = await suspendConstraints(client, tables);
  // Emptied in this transaction, the tables can be filled with rows that are already frozen.
  await client.query(`/* seeds.emptyTables */ truncate ${tables.join(', ')}`);
  const city = await loadFamilies(client, scale, asOf, options);

  await client.query(`/* seeds.analyzeTables */ analyze ${tables.join(', ')}`);
  for (const [index, statement] of restore.entries()) {
    options.onProgress?.({ stage: 'indexes', done: index, total: restore.length });
    await client.query(statement);
  }
  options.onProgress?.({ stage: 'indexes', done: restore.length, total: restore.length });

  options.onProgress?.({ stage: 'cubes', done: 0, total: 1 });
  await rememberCity(client, options, city.digest);
  await refreshAllCubes({
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(text, [...values])).rows;
    },
  });
  options.onProgress?.({ stage: 'cubes', done: 1, total: 1 });
  return city;
}

async function loadFamilies(client: Client, scale: Scale, asOf: Day, options: SeedOptions): Promise<SeededCity> {
  const today = options.today === undefined ? asOf : dayOf(options.today);
  const loader = new CopyLoader(client, CITY_TABLES);
  const rows = new CityRows(loader, options.identityKey);
  const total = scale.regions.reduce((count, { kelurahan }) => count + kelurahan.length, 0);
  let done = 0;
  for (const region of scale.regions) {
    const plan = planCity({ ...scale, region, seed: options.seed, asOf, today });
    const writers = new CityWriters(plan, rows, loader, options.identityKey);
    for (const kelurahan of plan.kelurahan) {
      options.onProgress?.({ stage: 'families', done: done++, total });
      for (const _ of new KelurahanHistory(plan, kelurahan, writers).run()) await loader.turn();
    }
    for (const _ of writers.finish()) await loader.turn();
    await loader.turn();
  }
  const digest = await loader.finish();
  options.onProgress?.({ stage: 'families', done, total });
  return { families: rows.familyCount, digest, byteCount: loader.byteCount };
}

async function rememberCity(client: Client, options: SeedOptions, digest: string): Promise<void> {
  const { seed, scale, asOf, today = asOf } = options;
  await client.query(
    /* sql */ `
    /* seeds.rememberCity */
    insert into setting (name, value) values ('demo_city', $1)`,
    [JSON.stringify({ seed, scale, asOf, today, digest })],
  );
}
