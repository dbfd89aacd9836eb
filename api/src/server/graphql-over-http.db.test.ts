import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';

/**
 * What the specification GraphQL over HTTP recommends or allows and the server does otherwise, by the number of its
 * audit, with the reason. docs/graphql-over-http.md says the same to people.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  '572B': 'a query that cannot be read is answered with 400, so that logs and monitors see it without reading bodies',
  FDE2: 'a query that the schema refuses is answered with 400, so that logs and monitors see it without reading bodies',
  '7B9B': 'a variable of the wrong type is answered with 400, so that logs and monitors see it without reading bodies',
  '5A70': 'a GET needs a header that a foreign page cannot send unasked',
  D6D5: 'a GET needs a header that a foreign page cannot send unasked',
  '6A70': 'a GET needs a header that a foreign page cannot send unasked',
};

const JSON_BODY = { 'content-type': 'application/json' };
const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/graphql-over-http.md'), 'utf8');

let world: World;
const address = () => `${world.server.url}/graphql`;

beforeAll(async () => {
  world = await World.start();
});
afterAll(async () => {
  await world.stop();
});

describe('the audits of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: address, fetchFn: fetch });

  it.each(audits.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s: %s', async (id, name, run) => {
    const result = await run();
    if (OTHERWISE[id]) {
      expect(name, 'what must be is not listed as done otherwise').not.toMatch(/^MUST/);
      expect(result.status, `${id} passes by now: take it off the list and off the page`).not.toBe('ok');
    } else {
      expect(result).toEqual({ id, name, status: 'ok' });
    }
  });

  it('exist for every number that is listed as done otherwise', () => {
    expect(audits.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(OTHERWISE)));
  });

  it('are told on the page where the server does otherwise, and nowhere else', () => {
    const told = [...PAGE.matchAll(/^\| `(\w{4})` \|.*\| (.+?) +\|$/gm)].map(([, id, reason]) => [id, reason]);
    expect(Object.fromEntries(told)).toEqual(OTHERWISE);
  });
});

describe('a request that is no query', () => {
  const large = JSON.stringify({ query: `# ${'x'.repeat(1024 * 1024)}\n{ __typename }` });

  it.each([
    ['a body that is no JSON', 400, 'Send a JSON object as', { headers: JSON_BODY, body: '{ "query": ' }],
    ['an empty body', 400, 'Body cannot be empty', { headers: JSON_BODY, body: '' }],
    ['a key that would change prototypes', 400, 'not valid JSON', { headers: JSON_BODY, body: '{"__proto__":{}}' }],
    ['null', 400, 'JSON object has no keys', { headers: JSON_BODY, body: 'null' }],
    ['several queries at once', 400, 'batching disabled', { headers: JSON_BODY, body: '[{"query":"{__typename}"}]' }],
    ['a forgotten content type', 415, 'content-type: application/json', { body: '{"query":"{__typename}"}' }],
    ['a form', 415, 'content-type: application/json', { body: new URLSearchParams({ query: '{__typename}' }) }],
    ['an unknown content type', 415, 'application/json', { headers: { 'content-type': 'text/x' }, body: 'x' }],
    ['a body that is too large', 413, 'Send at most 1024 KiB', { headers: JSON_BODY, body: large }],
    [
      'an answer nobody can read',
      406,
      'accept',
      { headers: { ...JSON_BODY, accept: 'image/png' }, body: '{"query":"{__typename}"}' },
    ],
  ])('is refused as GraphQL refuses: %s', async (_what, status, message, init) => {
    const response = await fetch(address(), { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is refused in the media type that the client asks for', async () => {
    const headers = { ...JSON_BODY, accept: 'application/graphql-response+json, application/json;q=0.9' };
    const response = await fetch(address(), { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is told by %s which methods there are', async (method) => {
    const response = await fetch(address(), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect(await response.json()).toMatchObject({
      errors: [{ message: `${method} does nothing here. Send the query by POST or GET.` }],
    });
  });

  it('is refused when its Host header names no host', async () => {
    const asked = request(address(), { method: 'POST', headers: { ...JSON_BODY, host: 'no host' } });
    asked.end('{"query":"{__typename}"}');
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect([response.statusCode, await json(response)]).toEqual([
      400,
      { errors: [{ message: 'The header Host names no host.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });
});

describe('every answer', () => {
  it.each(['{ __typename }', '{ nothing }', ''])('to "%s" is kept by no cache', async (query) => {
    const body = query && JSON.stringify({ query });
    const { headers } = await fetch(address(), { method: 'POST', headers: JSON_BODY, body });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/graphql', '/livez', '/nothing'])('from %s forbids foreign pages to frame or to guess it', async (path) => {
    const { headers } = await fetch(`${world.server.url}${path}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'; ");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
