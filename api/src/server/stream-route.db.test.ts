import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { EventReader } from '../testing/event-reader.ts';
import { BATU_TULIS, OFFICER_TOKEN, startTestServer, World } from '../testing/index.ts';
import { ReliefOrders } from '../testing/relief-orders.ts';
import type { RunningServer } from './server.ts';

const CHANGES = 'subscription ($after: ID) { reliefOrderChanges(after: $after) { id kind } }';
// an order is of an incident that has an order: 2 levels a turn
const DEEP = `subscription { reliefOrderChanges { ${'order { incident { '.repeat(6)}id${' } }'.repeat(6)} } }`;
const JSON_BODY = { 'content-type': 'application/json' };
const OFFICER = { authorization: `Bearer ${OFFICER_TOKEN}` };

let world: World;
let server: RunningServer;
let orders: ReliefOrders;
const address = () => `${server.url}/graphql/stream`;

beforeAll(async () => {
  world = await World.start();
  const limits = { mostStreams: 3, heartbeatMs: 100, longestStallMs: 500 };
  server = await startTestServer(world.database.url, () => new Date(), undefined, limits);
  orders = new ReliefOrders(world);
});
afterAll(async () => {
  await server.stop();
  await world.stop();
});

describe('the stream of events', () => {
  it('goes on longer than a request may take to come', async () => {
    const hasty = await startTestServer(world.database.url, () => new Date(), undefined, {}, 300);
    const reader = await EventReader.open(hasty.url, CHANGES);
    await delay(1_000);
    const order = await orders.add(BATU_TULIS);
    const change = await orders.change(JournalKind.RELIEF_RESERVED, order);
    expect(await reader.next()).toMatchObject({ id: change });
    reader.close();
    await hasty.stop();
  });

  it('is understood by the client of graphql-sse, which goes on after what it has seen', async () => {
    const order = await orders.add(BATU_TULIS);
    const first = await orders.change(JournalKind.RELIEF_RESERVED, order);
    const second = await orders.change(JournalKind.RELIEF_VERIFIED, order);
    const client = createClient({ url: address(), headers: OFFICER, retryAttempts: 0 });
    const results = client.iterate({ query: CHANGES, variables: { after: first } });
    expect(await results.next()).toMatchObject({
      value: { data: { reliefOrderChanges: { id: second, kind: 'RELIEF_VERIFIED' } } },
    });
    client.dispose();
    const refused = createClient({ url: address(), retryAttempts: 0 }).iterate({ query: CHANGES });
    expect(await refused.next()).toMatchObject({ value: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(await refused.next()).toMatchObject({ done: true });
  });

  it('says by its headers that it is one, for nobody else, and that it has the connection for itself', async () => {
    const reader = await EventReader.open(server.url, CHANGES);
    const { headers, status } = reader.response;
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-content-type-options': 'nosniff',
    });
    reader.close();
  });

  it('comes by GET as well, as EventSource asks', async () => {
    const order = await orders.add(BATU_TULIS);
    const first = await orders.change(JournalKind.RELIEF_RESERVED, order);
    const second = await orders.change(JournalKind.RELIEF_CLOSED, order);
    const parameters = new URLSearchParams({ query: CHANGES, variables: JSON.stringify({ after: first }) });
    const controller = new AbortController();
    const response = await fetch(`${address()}?${parameters.toString()}`, {
      headers: { ...OFFICER, accept: 'text/event-stream' },
      signal: controller.signal,
    });
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes('data:')) break;
    }
    expect(text.trimStart()).toBe(
      `:\n\nid: ${second}\nevent: next\ndata: {"data":{"reliefOrderChanges":{"id":"${second}","kind":"RELIEF_CLOSED"}}}\n\n`,
    );
    controller.abort();
  });

  it('is kept open by a comment when nothing happens', async () => {
    const reader = await EventReader.open(server.url, CHANGES);
    const waiting = reader.next();
    await vi.waitFor(() => expect(reader.heartbeats).toBeGreaterThan(3), 5_000);
    reader.close();
    await waiting.catch(() => undefined);
  });

  it.each([
    ['a document that cannot be read', 'subscription {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['a field that does not exist', 'subscription { weather }', 'GRAPHQL_VALIDATION_FAILED', 'weather'],
    ['a query', '{ programmes { code } }', 'BAD_USER_INPUT', 'A query is answered at once: send it to /graphql.'],
    [
      'two operations and no name',
      `${CHANGES.replace('(', ' A (')} ${CHANGES.replace('(', ' B (')}`,
      'BAD_USER_INPUT',
      '"operationName" must name',
    ],
    ['what is too deep', DEEP, undefined, 'Query depth limit of 12 exceeded'],
  ])('says what is wrong with %s, and that nothing follows', async (_what, query, code, message) => {
    const reader = await EventReader.open(server.url, query);
    const events = await reader.rest();
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]!.data.errors[0].message).toContain(message);
    if (code) expect(events[0]!.data.errors[0].extensions.code).toBe(code);
  });

  it('holds the limits of every query', async () => {
    const aliases = Array.from({ length: 31 }, (_, number) => `a${number}: id`).join(' ');
    const reader = await EventReader.open(server.url, `subscription { reliefOrderChanges { ${aliases} } }`);
    const [refused] = await reader.rest();
    expect(refused!.data.errors[0].message).toMatch(/Aliases limit of 30 exceeded.*Ask for less at once/);
  });

  it.each([
    ['no JSON', 400, { headers: JSON_BODY, body: '{' }],
    ['no query', 400, { headers: JSON_BODY, body: '{}' }],
    ['variables that are a list', 400, { headers: JSON_BODY, body: '{"query":"x","variables":[]}' }],
    ['a form', 415, { body: new URLSearchParams({ query: CHANGES }) }],
    ['who wants no events', 406, { headers: { ...JSON_BODY, accept: 'application/json' }, body: '{"query":"x"}' }],
    ['what does nothing', 405, { method: 'PUT', headers: JSON_BODY, body: '{"query":"x"}' }],
  ])('is refused as GraphQL refuses: %s', async (_what, status, init) => {
    const response = await fetch(address(), { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('takes no identity number by GET', async () => {
    const response = await fetch(`${address()}?query=${encodeURIComponent('{ a(b: "3271011204100000") }')}`);
    expect(response.status).toBe(400);
  });

  it('is where /graphql sends subscriptions', async () => {
    const { errors } = await world.askAsOfficer(CHANGES);
    expect(errors?.[0]?.message).toContain('send it to /graphql/stream');
  });
});

describe('a fault', () => {
  const QUERY = 'subscription ($after: ID) { reliefOrderChanges(after: $after) { id order { kelurahan { name } } } }';

  it('of reading a change ends the stream without the id, so that the client comes back and is told that change', async () => {
    const order = await orders.add(BATU_TULIS);
    const seen = await orders.change(JournalKind.RELIEF_RESERVED, order);
    const reader = await EventReader.open(server.url, QUERY, { after: seen });
    await world.owner.query('alter table kelurahan rename to away');
    const missed = await orders.change(JournalKind.RELIEF_VERIFIED, order);
    try {
      const events = await reader.rest();
      expect(events).toMatchObject([
        { id: undefined, event: 'next', data: { errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } },
      ]);
      expect(events[0]!.data).not.toHaveProperty('data');
    } finally {
      await world.owner.query('alter table away rename to kelurahan');
    }
    const again = await EventReader.open(server.url, QUERY, { after: seen });
    expect(await again.next()).toMatchObject({
      id: missed,
      data: { data: { reliefOrderChanges: { id: missed, order: { kelurahan: { name: 'Batu Tulis' } } } } },
    });
    again.close();
  });

  it('when a stream should begin sends the client away for a moment, not for ever', async () => {
    await world.owner.query('alter table relief_change rename to away');
    try {
      const refused = await fetch(address(), {
        method: 'POST',
        headers: { ...JSON_BODY, ...OFFICER },
        body: JSON.stringify({ query: CHANGES }),
      });
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await refused.json()).toMatchObject({
        errors: [{ message: 'The database does not answer. Try again in a moment.', extensions: { code: 'BUSY' } }],
      });
    } finally {
      await world.owner.query('alter table away rename to relief_change');
    }
  });
});

describe('many streams', () => {
  it('end after a while each, without the word that nothing follows, so that clients that are gone hold no place', async () => {
    const short = await startTestServer(world.database.url, () => new Date(), undefined, { longestLifeMs: 500 });
    const began = performance.now();
    const reader = await EventReader.open(short.url, CHANGES);
    expect(await reader.rest()).toEqual([]);
    // at the earliest after four fifths of 500 ms; the comment that comes first takes no time of it
    expect(performance.now() - began).toBeGreaterThan(350);
    await short.stop();
  });

  it('of one officer are so many at most: one more ends the oldest', async () => {
    const own = await startTestServer(world.database.url, () => new Date(), undefined, { mostOfOfficer: 2 });
    const first = await EventReader.open(own.url, CHANGES);
    const other = await EventReader.open(own.url, CHANGES, {}, world.headersOf('imas'));
    const second = await EventReader.open(own.url, CHANGES);
    const third = await EventReader.open(own.url, CHANGES);
    expect(await first.rest()).toEqual([]);
    const change = await orders.change(JournalKind.RELIEF_RESERVED, await orders.add(BATU_TULIS));
    for (const reader of [other, second, third]) {
      expect(await reader.next()).toMatchObject({ id: change });
      reader.close();
    }
    await own.stop();
  });

  it('are refused beyond a number, and let in again when others have gone', async () => {
    const readers = await Promise.all([1, 2, 3].map(() => EventReader.open(server.url, CHANGES)));
    const refused = await fetch(address(), {
      method: 'POST',
      headers: { ...JSON_BODY, ...OFFICER },
      body: JSON.stringify({ query: CHANGES }),
    });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({
      errors: [
        { message: '3 streams are open, which is the most. Try again in a moment.', extensions: { code: 'BUSY' } },
      ],
    });
    readers[0]!.close();
    await vi.waitFor(async () => {
      const again = await EventReader.open(server.url, CHANGES);
      again.close();
      expect(again.response.status).toBe(200);
    }, 5_000);
    for (const reader of readers) reader.close();
  });

  it('lose a client that takes nothing, so that it holds neither memory nor a place', async () => {
    const order = await orders.add(BATU_TULIS);
    const origin = await orders.change(JournalKind.RELIEF_RESERVED, order);
    // 60 MB, more than the buffers on the way
    await world.owner.query(
      `insert into journal (id, kind, subject_id, occurred_on, actor, payload)
       select gen_random_uuid(), 'RELIEF_CORRECTED', $1, now(), 'euis', jsonb_build_object('remark', repeat('x', 500000))
       from generate_series(1, 120)`,
      [order],
    );
    const body = JSON.stringify({
      query: 'subscription ($after: ID) { reliefOrderChanges(after: $after) { journalEntry { payload } } }',
      variables: { after: origin },
    });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname).pause();
    const closed = once(socket, 'close');
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql/stream HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: ${OFFICER.authorization}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await new Promise((go) => setTimeout(go, 3_000));
    // what was on its way comes, and then the end, long before the whole
    let bytes = 0;
    socket.on('data', (data) => (bytes += data.length));
    socket.resume();
    await closed;
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(40_000_000);
  });
});
