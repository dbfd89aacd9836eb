import { afterAll, beforeAll, expect, it } from 'vitest';
import { photo, sendDocument, startS3Server, startTestServer, World, type S3Server } from '../testing/index.ts';
import { documentStoreFrom } from './store-from.ts';

let world: World;
let s3: S3Server;
let now = new Date('2026-11-24T05:00:00Z');
beforeAll(async () => {
  world = await World.start(now);
  s3 = await startS3Server();
  await world.server.stop();
  world.server = await startTestServer(world.database.url, () => now, await documentStoreFrom(s3.environment));
});
afterAll(async () => {
  await world.stop();
  await s3.stop();
});

it('a server with a bucket receives a document, gives it out, and sweeps it from there', async () => {
  const bytes = photo('in a bucket', 'png', 100_000);
  const { status, body } = await sendDocument(world, bytes);
  expect(status).toBe(201);
  const given = await fetch(`${world.server.url}${body.document.url}`, { headers: world.headersOf('euis') });
  expect(new Uint8Array(await given.arrayBuffer())).toEqual(bytes);

  const store = await documentStoreFrom(s3.environment);
  const kept = await store.read(body.document.contentHash);
  expect(new Uint8Array(Buffer.concat(await kept!.toArray()))).toEqual(bytes);
  now = new Date('2026-11-25T05:00:00Z');
  await world.owner.query('update graphile_worker._private_jobs set run_at = now()');
  await world.settle();
  expect(await store.read(body.document.contentHash)).toBeUndefined();
  expect(await world.rows('select from document')).toEqual([]);
});
