import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContext } from '../graphql/context.ts';
import { keptFiles, photo, TEST_IDENTITY_KEY, World } from '../testing/index.ts';
import { DiskStore } from './disk-store.ts';
import { addDocuments } from './document-route.ts';

const LONGEST_SILENCE_MS = 300;

let world: World;
let app: FastifyInstance;
beforeAll(async () => {
  world = await World.start();
  app = fastify();
  const clock = { now: () => new Date('2026-11-24T05:00:00Z') };
  await addDocuments(
    app,
    () => createContext(() => world.em(), clock, { name: 'euis' }, TEST_IDENTITY_KEY),
    new DiskStore(world.documentFolder),
    { largestBytes: 1024 ** 2, longestSilenceMs: LONGEST_SILENCE_MS },
  );
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await world.stop();
});

/** Sends a photo in pieces with a pause before each; returns what was answered. */
async function send(pieces: number, pauseMs: number, isEnded: boolean) {
  const { port } = app.server.address() as AddressInfo;
  const sending = request({ port, path: '/documents', method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
  sending.on('error', () => undefined);
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  const bytes = Buffer.from(photo(`${pieces} pieces`));
  for (let piece = 0; piece < pieces; piece++) {
    await delay(pauseMs);
    sending.write(bytes.subarray((bytes.length * piece) / pieces, (bytes.length * (piece + 1)) / pieces));
  }
  if (isEnded) sending.end();
  const [answer] = await answered;
  return { status: answer.statusCode, body: JSON.parse(Buffer.concat(await answer.toArray()).toString()) };
}

it('a sender who falls silent is told so, and nothing of the file is kept', async () => {
  const { status, body } = await send(1, 0, false);
  expect([status, body.code]).toEqual([408, 'UPLOAD_STALLED']);
  expect(keptFiles(world)).toEqual([]);
});

it('a sender who is slow, but goes on, is waited for', async () => {
  // eight pauses of 100 ms: longer in all than one may be
  const { status, body } = await send(8, 100, true);
  expect([status, body.document.byteCount]).toEqual([201, 200]);
});
