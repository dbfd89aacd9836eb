import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(async () => {
  await world.stop();
});

const hash = (query: string) => createHash('sha256').update(query).digest('hex');
const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const MEDIA = { 'content-type': 'application/json' };
const CSRF = { 'apollo-require-preflight': 'true' };

async function answer(response: Response) {
  return { status: response.status, ...((await response.json()) as object) };
}

async function post(body: object) {
  return answer(
    await fetch(`${world.server.url}/graphql`, { method: 'POST', headers: MEDIA, body: JSON.stringify(body) }),
  );
}

async function get(parameters: Record<string, string>, headers: Record<string, string> = CSRF) {
  return answer(await fetch(`${world.server.url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers }));
}

const NOT_FOUND = {
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

describe('a persisted query', () => {
  it('is known by its hash alone once it came with its text, by POST and by GET', async () => {
    const query = 'query Known { kelurahan { name } }';
    const known = extensions(hash(query));
    expect(await post({ extensions: known })).toMatchObject({ status: 200, ...NOT_FOUND });

    const first = await post({ query, extensions: known });
    expect(first).toMatchObject({ status: 200, data: { kelurahan: expect.any(Array) } });
    expect(await post({ extensions: known })).toEqual(first);
    expect(await get({ extensions: JSON.stringify(known) })).toEqual(first);
  });

  it('is registered by GET as well', async () => {
    const query = 'query ByGet { programmes { code } }';
    const known = JSON.stringify(extensions(hash(query)));
    expect(await get({ extensions: known })).toMatchObject({ status: 200, ...NOT_FOUND });
    const first = await get({ query, extensions: known });
    expect(first).toMatchObject({ status: 200, data: { programmes: expect.any(Array) } });
    expect(await get({ extensions: known })).toEqual(first);
  });

  it('takes other variables under the same hash', async () => {
    const query = 'query Skip($skip: Boolean!) { kelurahan @skip(if: $skip) { name } __typename }';
    const known = extensions(hash(query));
    await post({ query, variables: { skip: false }, extensions: known });
    expect(await post({ variables: { skip: true }, extensions: known })).toEqual({
      status: 200,
      data: { __typename: 'Query' },
    });
  });

  it('is asked by GET only with a header that a foreign page cannot send unasked', async () => {
    const query = '{ kelurahan { code } }';
    const known = JSON.stringify(extensions(hash(query)));
    expect(await get({ query, extensions: known }, {})).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringContaining('Cross-Site Request Forgery') }],
    });
    for (const headers of [CSRF, { 'x-apollo-operation-name': 'Kelurahan' }, MEDIA] as Record<string, string>[]) {
      expect(await get({ query, extensions: known }, headers)).toMatchObject({ status: 200, data: {} });
    }
  });

  it('is refused under the hash of another text, and not kept', async () => {
    const foreign = extensions(hash('{ kelurahan { name code } }'));
    expect(await post({ query: '{ __typename }', extensions: foreign })).toMatchObject({
      status: 400,
      errors: [{ message: 'provided sha does not match query' }],
    });
    expect(await post({ extensions: foreign })).toMatchObject(NOT_FOUND);
  });

  it('is not kept when the schema refuses it', async () => {
    const query = '{ nothing }';
    const known = extensions(hash(query));
    expect(await post({ query, extensions: known })).toMatchObject({ status: 400 });
    expect(await post({ extensions: known })).toMatchObject(NOT_FOUND);
  });

  it('never lets a mutation through by GET', async () => {
    const query = 'mutation { __typename }';
    const known = extensions(hash(query));
    expect(await post({ query, extensions: known })).toMatchObject({ status: 200, data: { __typename: 'Mutation' } });
    expect(await get({ extensions: JSON.stringify(known) })).toMatchObject({ status: 405 });
  });

  it('gives way to newer ones at 30 MiB, the one not used for longest first', async () => {
    const register = (query: string) => post({ query, extensions: extensions(hash(query)) });
    const [idle, used] = ['query Idle { __typename }', 'query Used { __typename }'] as const;
    await register(idle);
    await register(used);
    // 120 KiB each, nearly all of it a remark, so that only the keeping costs
    for (let count = 0; count < 260; count++) {
      await register(`query Filler${count} { __typename } # ${'x'.repeat(120 * 1024)}`);
      if (count % 50 === 0) await post({ extensions: extensions(hash(used)) });
    }
    expect(await post({ extensions: extensions(hash(idle)) })).toMatchObject(NOT_FOUND);
    expect(await post({ extensions: extensions(hash(used)) })).toMatchObject({ data: { __typename: 'Query' } });
  });
});
