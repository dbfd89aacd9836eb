import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTestDatabase,
  OFFICER_TOKEN,
  startTestServer,
  type GraphqlAnswer,
  type TestDatabase,
} from '@simoncer/api/testing';
import { deriveIdentityKey } from '@simoncer/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoCity } from './index.ts';

/** Every GraphQL example of the README, by the name of its operation. */
const examples = new Map(
  [...readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8').matchAll(/```graphql\n(.*?)```/gs)].map(
    ([, text]) => [/^(?:query|mutation) (\w+)/.exec(text!)![1]!, text!],
  ),
);

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemoCity({
    databaseUrl: database.url,
    scale: 'tiny',
    seed: 1,
    asOf: '2026-10-01',
    today: '2026-11-24',
    identityKey: deriveIdentityKey(Buffer.alloc(32)),
  });
  server = await startTestServer(database.url, new Date('2026-11-24T05:00:00Z'));
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

async function run(name: string, variables: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${OFFICER_TOKEN}` },
    body: JSON.stringify({ query: examples.get(name), variables }),
  });
  const { data, errors } = (await response.json()) as GraphqlAnswer;
  expect(errors).toBeUndefined();
  return data;
}

describe('the examples of the README', () => {
  it('are those that are run here', () => {
    expect([...examples.keys()]).toEqual([
      'GraduationOfTheCity',
      'FamiliesOfBatuTulis',
      'FamiliesWithDisability',
      'ProposeGraduation',
    ]);
  });

  it('give the rate of six kecamatan for five quarters', async () => {
    const { participation } = await run('GraduationOfTheCity');
    expect(participation).toHaveLength(30);
    for (const { graduationRate } of participation) {
      expect(graduationRate.lower).toBeLessThanOrEqual(graduationRate.value);
      expect(graduationRate.value).toBeLessThanOrEqual(graduationRate.upper);
    }
  });

  it('find families by what is known of their members', async () => {
    const { households } = await run('FamiliesWithDisability');
    expect(households.nodes.length).toBe(Math.min(10, households.totalCount));
    expect(households.totalCount).toBeGreaterThan(0);
    for (const { members } of households.nodes) expect(members.length).toBeGreaterThan(0);
  });

  it('list families, and tell what one lacks to graduate', async () => {
    const { households } = await run('FamiliesOfBatuTulis');
    expect(households.edges).toHaveLength(2);
    const open = households.edges
      .flatMap(({ node }: { node: { episodes: object[] } }) => node.episodes)
      .find(({ state }: { state: string }) => state === 'OPEN');
    const { proposeGraduation } = await run('ProposeGraduation', { episode: open.id, version: open.version });
    expect(proposeGraduation.proposal).toBeNull();
    const codes = proposeGraduation.userErrors.map(({ code }: { code: string }) => code);
    expect(codes).toContain('CLASS_RISEN_NOT_MET');
    expect(codes).toContain('CONDITIONAL_SCORE_TOO_LOW');
  });
});
