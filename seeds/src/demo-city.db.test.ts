import { deriveIdentityKey, PlainError } from '@simoncer/api';
import { createTestDatabase, type TestDatabase } from '@simoncer/api/testing';
import { verifyCubes } from '@simoncer/analytics';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedDemoCity, type SeedOptions } from './demo-city.ts';
import { loadReference } from './reference/load-reference.ts';

const identityKey = deriveIdentityKey(Buffer.alloc(32, 1));

describe('seeding a demonstration city', () => {
  let database: TestDatabase;
  let client: Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterEach(async () => {
    await client?.end();
    await database?.drop();
  });

  const seed = (more: Partial<SeedOptions> = {}) =>
    seedDemoCity({ databaseUrl: database.url, scale: 'tiny', seed: 1, asOf: '2026-10-01', identityKey, ...more });

  const single = async <T>(sql: string): Promise<T> => (await client.query(sql)).rows[0].value as T;

  it('makes the same rows of the same seed, and others of another', async () => {
    const first = await seed();
    const other = await createTestDatabase();
    const third = await createTestDatabase();
    try {
      const again = await seed({ databaseUrl: other.url });
      const different = await seed({ databaseUrl: third.url, seed: 2 });
      expect(again).toEqual(first);
      expect(different.digest).not.toBe(first.digest);
      const rowsOf = async (url: string) => {
        const one = new Client({ connectionString: url });
        await one.connect();
        const { rows } = await one.query(
          `select md5(string_agg(d::text, ',' order by id)) as paid from disbursement d`,
        );
        await one.end();
        return rows[0].paid as string;
      };
      expect(await rowsOf(other.url)).toBe(await rowsOf(database.url));
      expect(await rowsOf(third.url)).not.toBe(await rowsOf(database.url));
    } finally {
      await other.drop();
      await third.drop();
    }
  });

  it('ends with exactly the planned families in both programmes', async () => {
    await seed();
    // 30,199 and 60,793 times 1,500 / 62,000, rounded.
    expect(
      await single(
        `select count(*)::integer as value from enrolment where ended_on is null and programme_code = 'PKH'`,
      ),
    ).toBe(731);
    expect(
      await single(
        `select count(*)::integer as value from enrolment where ended_on is null and programme_code = 'SEMBAKO'`,
      ),
    ).toBe(1_471);
  });

  it('leaves every constraint and index as it found them, valid', async () => {
    const definitions = `
      select json_agg(definition order by definition) as value from (
        select conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid)
          as definition from pg_constraint where connamespace = 'public'::regnamespace
        union all select indisvalid || ' ' || pg_get_indexdef(indexrelid) from pg_index
          join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace) as known`;
    const before = await single<string[]>(definitions);
    await seed();
    expect(await single(definitions)).toEqual(before);
    expect(before.length).toBeGreaterThan(50);
  });

  it('remembers what it made, and the key it was made with', async () => {
    const { digest } = await seed({ seed: 3 });
    expect(await single(`select value from setting where name = 'demo_city'`)).toEqual({
      seed: 3,
      scale: 'tiny',
      asOf: '2026-10-01',
      digest,
    });
    expect(await single(`select value from setting where name = 'identity_key_fingerprint'`)).toBe(
      identityKey.fingerprint,
    );
  });

  it('leaves cubes that equal a full recomputation', async () => {
    await seed();
    const sql = {
      async query<Row extends object>(text: string, values: readonly unknown[] = []) {
        return (await client.query<Row>(text, [...values])).rows;
      },
    };
    for (const { cells, differences } of await verifyCubes(sql)) {
      expect(cells).toBeGreaterThan(1_000);
      expect(differences).toEqual([]);
    }
  });

  it.each([
    ['while rows are sent', 'families', 40],
    ['while indexes are built', 'indexes', 10],
    ['at the very end', 'cubes', 1],
  ] as const)('leaves nothing when it is interrupted %s', async (_, stage, step) => {
    const interrupted = seed({
      onProgress(progress) {
        if (progress.stage === stage && progress.done === step) throw new Error('interrupted');
      },
    });
    await expect(interrupted).rejects.toThrow('interrupted');
    const left = `select ((select count(*) from household) + (select count(*) from city))::integer as value`;
    expect(await single(left)).toBe(0);
    await expect(seed()).resolves.toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('refuses a database that holds households', async () => {
    await seed();
    await expect(seed()).rejects.toThrow(PlainError);
    await expect(seed()).rejects.toThrow(/already holds households.*create another database/);
  });

  it('refuses a database that was first used with another key', async () => {
    await client.query(`insert into setting (name, value) values ('identity_key_fingerprint', '"0123456789abcdef"')`);
    await expect(seed()).rejects.toThrow(/another identity key: set SIMONCER_IDENTITY_KEY/);
  });

  it('loads the reference data any number of times, and leaves a policy that the city changed', async () => {
    await loadReference(client);
    await client.query(`update policy_parameter set value = '7' where key = 'publication.small_group_threshold'`);
    await client.query(`update kelurahan set name = 'Batutulis' where code = '32.71.01.1001'`);
    await loadReference(client);
    expect(await single(`select count(*)::integer as value from kelurahan`)).toBe(68);
    expect(await single(`select count(*)::integer as value from programme`)).toBe(2);
    expect(await single(`select count(*)::integer as value from policy_parameter`)).toBe(6);
    expect(await single(`select name as value from kelurahan where code = '32.71.01.1001'`)).toBe('Batu Tulis');
    expect(await single(`select value from policy_parameter where key = 'publication.small_group_threshold'`)).toBe(7);
  });
});
