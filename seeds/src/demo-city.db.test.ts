import { deriveIdentityKey, PlainError } from '@simoncer/api';
import { createTestDatabase, type TestDatabase } from '@simoncer/api/testing';
import { verifyCubes } from '@simoncer/analytics';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemoCity, type SeededCity, type SeedOptions } from './demo-city.ts';
import { agencies } from './reference/agencies.ts';
import { legalDocuments } from './reference/legal-documents.ts';
import { loadReference } from './reference/load-reference.ts';
import { policyParameters } from './reference/policy.ts';
import { reliefItems } from './reference/relief.ts';
import { skills } from './reference/skills.ts';

const identityKey = deriveIdentityKey(Buffer.alloc(32, 1));
const DAYS = { asOf: '2026-10-01', today: '2026-11-24' };

/** A database of its own, with a connection to look into it. */
class Given {
  private constructor(
    readonly database: TestDatabase,
    readonly client: Client,
  ) {}

  static async emptyDatabase(): Promise<Given> {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return new Given(database, client);
  }

  seed(more: Partial<SeedOptions> = {}): Promise<SeededCity> {
    const { url } = this.database;
    return seedDemoCity({ databaseUrl: url, scale: 'tiny', seed: 1, ...DAYS, identityKey, ...more });
  }

  async value<T>(expression: string): Promise<T> {
    return (await this.client.query(`select ${expression} as value`)).rows[0].value as T;
  }

  async drop(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }
}

const DEFINITIONS = `(
  select json_agg(definition order by definition) from (
    select conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid) as definition
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select indisvalid || ' ' || pg_get_indexdef(indexrelid)
      from pg_index join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace
    union all select tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal) known)`;

const ROWS = `(select md5(string_agg(d::text, ',' order by id)) from disbursement d)`;

describe('a database seeded with a demonstration city', () => {
  let given: Given;
  let city: SeededCity;
  let definitionsBefore: string[];

  beforeAll(async () => {
    given = await Given.emptyDatabase();
    definitionsBefore = await given.value(DEFINITIONS);
    city = await given.seed();
  });

  afterAll(() => given?.drop());

  it.each([
    // 30,199 and 60,793 times 1,500 / 62,000, rounded.
    ['PKH', 731],
    ['SEMBAKO', 1_471],
  ])('has exactly the planned families in %s', async (programme, families) => {
    const running = `(select count(*)::integer from enrolment where ended_on is null and programme_code = '${programme}')`;
    expect(await given.value(running)).toBe(families);
  });

  it('has every constraint, index and trigger that it had before, valid and in force', async () => {
    expect(definitionsBefore.length).toBeGreaterThan(50);
    expect(await given.value(DEFINITIONS)).toEqual(definitionsBefore);
  });

  it('remembers what was made, and the key it was made with', async () => {
    const setting = (name: string) => given.value(`(select value from setting where name = '${name}')`);
    const { digest } = city;
    expect(await setting('demo_city')).toEqual({ seed: 1, scale: 'tiny', ...DAYS, digest });
    expect(await setting('identity_key_fingerprint')).toBe(identityKey.fingerprint);
  });

  it('has cubes that equal a full recomputation', async () => {
    const sql = {
      async query<Row extends object>(text: string, values: readonly unknown[] = []) {
        return (await given.client.query<Row>(text, [...values])).rows;
      },
    };
    const verified = await verifyCubes(sql);
    expect(verified.filter(({ cells }) => cells === 0)).toEqual([]);
    expect(verified.flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('is not seeded again', async () => {
    await expect(given.seed()).rejects.toThrow(PlainError);
    await expect(given.seed()).rejects.toThrow(/already holds households.*create another database/);
  });

  it('has the same rows as another of the same seed', async () => {
    const other = await Given.emptyDatabase();
    try {
      expect(await other.seed()).toEqual(city);
      expect(await other.value(ROWS)).toBe(await given.value(ROWS));
    } finally {
      await other.drop();
    }
  });

  it('has other rows than one of another seed', async () => {
    const other = await Given.emptyDatabase();
    try {
      expect((await other.seed({ seed: 2 })).digest).not.toBe(city.digest);
      expect(await other.value(ROWS)).not.toBe(await given.value(ROWS));
    } finally {
      await other.drop();
    }
  });
});

describe('seeding', () => {
  let given: Given;

  beforeEach(async () => {
    given = await Given.emptyDatabase();
  });

  afterEach(() => given?.drop());

  it.each([
    ['while rows are sent', 'families', 40],
    ['while indexes are built', 'indexes', 10],
    ['at the very end', 'cubes', 1],
  ] as const)('leaves nothing when it is interrupted %s', async (_, stage, step) => {
    const definitions = await given.value(DEFINITIONS);
    const interrupted = given.seed({
      onProgress(progress) {
        if (progress.stage === stage && progress.done === step) throw new Error('interrupted');
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await given.value(`((select count(*) from household) + (select count(*) from city))::integer`)).toBe(0);
    expect(await given.value(DEFINITIONS)).toEqual(definitions);
  });

  it('refuses a database that was first used with another key', async () => {
    await given.client.query(
      `insert into setting (name, value) values ('identity_key_fingerprint', '"0123456789abcdef"')`,
    );
    await expect(given.seed()).rejects.toThrow(/another identity key: set SIMONCER_IDENTITY_KEY/);
  });

  it('loads the reference data any number of times, and leaves a policy that the city changed', async () => {
    await loadReference(given.client);
    await given.client.query(`update policy_parameter set value = '7' where key = 'publication.small_group_threshold'`);
    await given.client.query(`update kelurahan set name = 'Batutulis' where code = '32.71.01.1001'`);
    await loadReference(given.client);
    expect(await given.value(`(select count(*)::integer from kelurahan)`)).toBe(68);
    expect(await given.value(`(select count(*)::integer from programme)`)).toBe(2);
    const count = (table: string) => given.value(`(select count(*)::integer from ${table})`);
    expect(await count('legal_document')).toBe(Object.keys(legalDocuments).length);
    expect(await count('policy_parameter')).toBe(policyParameters.length);
    expect(await count('agency')).toBe(agencies.length);
    expect(await count('skill')).toBe(skills.length);
    expect(await count('relief_item')).toBe(reliefItems.length);
    expect(await given.value(`(select count(latitude_min)::integer from kelurahan)`)).toBe(68);
    expect(await given.value(`(select name from kelurahan where code = '32.71.01.1001')`)).toBe('Batu Tulis');
    const threshold = `(select value from policy_parameter where key = 'publication.small_group_threshold')`;
    expect(await given.value(threshold)).toBe(7);
  });
});
