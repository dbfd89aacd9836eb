import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { EventReader } from '../testing/event-reader.ts';
import { BATU_TULIS, World } from '../testing/index.ts';
import { ReliefOrders } from '../testing/relief-orders.ts';

const CHANGES = 'subscription ($after: ID) { reliefOrderChanges(after: $after) { id } }';

let world: World;
let orders: ReliefOrders;

beforeAll(async () => {
  world = await World.start();
  orders = new ReliefOrders(world);
});
afterAll(() => world.stop());
let order: string;
let origin: string;
beforeEach(async () => {
  await world.owner.query('truncate relief_change');
  order = await orders.add(BATU_TULIS);
  origin = await orders.change(JournalKind.RELIEF_RESERVED, order);
});

/** Ids of all changes after the first, in the order of their commits. */
async function committed(): Promise<string[]> {
  const rows = await world.rows<{ id: string }>('select id from relief_change order by position offset 1');
  return rows.map(({ id }) => id);
}

/** Many who write at once; every tenth change is taken back. */
async function write(writers: number, changesOfEach: number): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let count = 0; count < changesOfEach; count++) {
        await delay(randomInt(40));
        const fails = (writer + count) % 10 === 9;
        const changing = orders.change(JournalKind.RELIEF_RESERVED, order, { fails });
        if (fails) await expect(changing).rejects.toThrow('taken back');
        else await changing;
      }
    }),
  );
}

/** Reads what follows the first change until so many were seen, and goes away after random numbers of changes to come back so many times. */
async function readWithBreaks(count: number, breaks: number): Promise<string[]> {
  const seen: string[] = [];
  const stops = Array.from({ length: breaks }, () => randomInt(1, count)).sort((one, other) => one - other);
  for (const stop of [...stops, count]) {
    const reader = await EventReader.open(world.server.url, CHANGES, { after: seen.at(-1) ?? origin });
    while (seen.length < stop) {
      const event = await reader.next();
      if (!event) throw new Error('The stream ended.');
      seen.push(event.data.data.reliefOrderChanges.id as string);
    }
    reader.close();
  }
  return seen;
}

it('a reader that comes back twenty times while two hundred write sees every change once, in one order', async () => {
  const writing = write(200, 3);
  // each writer of 200 writes 3, of which one in ten is taken back: 600 - 60
  const reading = readWithBreaks(540, 20);
  const steady = readWithBreaks(540, 0);
  await writing;
  const all = await committed();
  expect(all).toHaveLength(540);
  expect(await reading).toEqual(all);
  expect(await steady).toEqual(all);
});

it('misses nothing when the connection that listens is ended again and again', async () => {
  const reading = readWithBreaks(54, 0);
  for (let round = 0; round < 3; round++) {
    await vi.waitFor(async () => {
      const { rowCount } = await world.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%listen relief'`,
      );
      expect(rowCount).toBe(1);
    }, 20_000);
    // 20 changes, of which one in ten is taken back
    await write(20, 1);
  }
  expect(await reading).toEqual(await committed());
});

it('goes on at another server of the same database', async () => {
  const first = await EventReader.open(world.server.url, CHANGES);
  const seen = await orders.change(JournalKind.RELIEF_RESERVED, order);
  expect((await first.next())?.id).toBe(seen);
  await world.server.stop();
  // the stream ends without the word that nothing follows, so that a client connects again
  expect(await first.rest()).toEqual([]);
  const missed = await orders.change(JournalKind.RELIEF_VERIFIED, order);
  await world.restartServer();
  const second = await EventReader.open(world.server.url, CHANGES, { after: seen });
  const last = await orders.change(JournalKind.RELIEF_APPROVED, order);
  expect((await second.take(2)).map(({ id }) => id)).toEqual([missed, last]);
  second.close();
});
