import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JobHelpers } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bareIncident, keptFiles, photo, sendDocument, World } from '../testing/index.ts';
import { findDocuments, markAttached } from './attach.ts';
import { DiskStore } from './disk-store.ts';
import { DocumentKind } from './document-kind.ts';
import type { DocumentStore } from './document-store.ts';
import { receiveDocument } from './receive-document.ts';
import { documentTasks } from './sweep.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());
// documents are kept for 24 hours by policy
beforeEach(() => world.setToday('2026-11-24'));

/** Lets the time of every waiting job come, and waits until they are done. */
async function sweep(): Promise<void> {
  await world.owner.query('update graphile_worker._private_jobs set run_at = now()');
  await world.settle();
}

async function attach(id: string): Promise<void> {
  const incident = await bareIncident(world);
  await world.em().transactional(async (em) => {
    const own = em as SqlEntityManager;
    const { documents } = await findDocuments(own, [{ id, kind: DocumentKind.PHOTO }], 'documents');
    await markAttached(own, documents, new Date(), { column: 'incident_id', id: incident });
  });
}

const idsThere = async () => (await world.rows<{ id: string }>('select id from document')).map(({ id }) => id);
const placeOf = (hash: string) => `${hash.slice(0, 2)}/${hash.slice(2)}`;

describe('what was never attached', () => {
  it('is removed once its time is over, its bytes too, and not before', async () => {
    const { body } = await sendDocument(world, photo('never attached'));
    const { id, contentHash } = body.document;
    await sweep();
    expect(await idsThere()).toContain(id);
    world.setToday('2026-11-25');
    await sweep();
    expect(await idsThere()).not.toContain(id);
    expect(keptFiles(world)).not.toContain(placeOf(contentHash));
  });

  it('is kept longer where it was sent again meanwhile', async () => {
    const { body } = await sendDocument(world, photo('sent again'));
    world.setToday('2026-11-25');
    await sendDocument(world, photo('sent again'));
    await sweep();
    expect(await idsThere()).toContain(body.document.id);
    world.setToday('2026-11-26');
    await sweep();
    expect(await idsThere()).not.toContain(body.document.id);
  });

  it('leaves the bytes to another document of the same content', async () => {
    const mine = (await sendDocument(world, photo('two officers'))).body.document;
    const theirs = (await sendDocument(world, photo('two officers'), '', 'dadang')).body.document;
    await attach(theirs.id);
    world.setToday('2026-11-25');
    await sweep();
    const there = await idsThere();
    expect([there.includes(mine.id), there.includes(theirs.id)]).toEqual([false, true]);
    expect(keptFiles(world)).toContain(placeOf(theirs.contentHash));
  });
});

it('what is attached stays', async () => {
  const { id, contentHash } = (await sendDocument(world, photo('attached'))).body.document;
  await attach(id);
  world.setToday('2027-11-24');
  await sweep();
  expect(await idsThere()).toContain(id);
  expect(keptFiles(world)).toContain(placeOf(contentHash));
});

describe('a crash', () => {
  /** Receives past the server, so that a test can break it. */
  const receive = (mark: string, store: DocumentStore) =>
    receiveDocument(
      { em: world.em(), clock: { now: () => new Date('2026-11-24T05:00:00Z') }, officer: { name: 'euis' } },
      { store, largestBytes: 1024, inTurn: (work) => work() },
      'foto.jpg',
      (async function* () {
        yield Buffer.from(photo(mark));
      })(),
    );

  it('between bytes and row leaves bytes that are swept', async () => {
    const store = new DiskStore(world.documentFolder);
    const before = keptFiles(world);
    const crash = Object.assign(Object.create(store), {
      incomingFolder: store.incomingFolder,
      async keep(...given: Parameters<DocumentStore['keep']>) {
        await store.keep(...given);
        throw new Error('the power failed');
      },
    }) as DocumentStore;
    await expect(receive('power failed', crash)).rejects.toThrow('the power failed');
    const left = keptFiles(world).find((file) => !before.includes(file));
    expect(left).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{62}$/);
    world.setToday('2026-11-25');
    await sweep();
    expect(keptFiles(world)).not.toContain(left);
  });

  it('of the store leaves no row', async () => {
    const store = new DiskStore(world.documentFolder);
    const full = Object.assign(Object.create(store), {
      incomingFolder: store.incomingFolder,
      keep: () => Promise.reject(new Error('the disk is full')),
    }) as DocumentStore;
    const before = [await idsThere(), keptFiles(world)];
    await expect(receive('disk full', full)).rejects.toThrow('the disk is full');
    expect([await idsThere(), keptFiles(world)]).toEqual(before);
  });
});

it('whoever sends the same bytes while they are swept keeps row and bytes, or sends them anew', async () => {
  const documents = new DiskStore(world.documentFolder);
  // a moment at which whatever waits is overdue
  const late = { now: () => new Date('2026-12-24T05:00:00Z') };
  const tasks = documentTasks({ orm: world.orm, clock: late, documents });
  const sweepNow = (contentHash: string) => tasks['sweep_document']!({ contentHash }, {} as JobHelpers);
  const { contentHash } = (await sendDocument(world, photo('race'))).body.document;
  for (let round = 0; round < 20; round++) {
    await Promise.all([
      sendDocument(world, photo('race')),
      sweepNow(contentHash),
      sendDocument(world, photo('race'), '', 'dadang'),
      sweepNow(contentHash),
    ]);
    const rows = await world.rows('select from document where content_hash = $1', [contentHash]);
    if (rows.length > 0) expect(keptFiles(world)).toContain(placeOf(contentHash));
  }
  await sweepNow(contentHash);
  expect(keptFiles(world)).not.toContain(placeOf(contentHash));
});
