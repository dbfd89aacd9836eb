import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { appendToJournal, type JournalRecord } from '../journal/journal.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());
beforeEach(() => world.owner.query('truncate relief_change'));

/** Appends an entry in a transaction of its own, which fails after it where asked to. */
async function append(entry: Pick<JournalRecord, 'kind' | 'subjectId' | 'payload'>, fails = false): Promise<string> {
  let id = '';
  await world.em().transactional(async (em) => {
    const record = { occurredOn: '2026-11-24', recordedAt: new Date(), actor: 'euis', ...entry };
    ({ id } = await appendToJournal(em as never, record));
    if (fails) throw new Error('taken back');
  });
  return id;
}

const changes = () => world.rows('select id, entry_id, order_id from relief_change order by position');

describe('the order of changes of relief orders', () => {
  it('knows an entry by the order it is about, or by the orders that it names', async () => {
    const [order, other, incident] = [newId(), newId(), newId()].sort() as [string, string, string];
    const approved = await append({ kind: JournalKind.RELIEF_APPROVED, subjectId: order });
    const reported = await append({
      kind: JournalKind.INCIDENT_REPORTED,
      subjectId: incident,
      payload: { orderId: order },
    });
    const merged = await append({
      kind: JournalKind.INCIDENT_MERGED,
      subjectId: incident,
      payload: { orderIds: [other, order, other] },
    });
    expect(await changes()).toEqual([
      { id: approved, entry_id: approved, order_id: order },
      { id: reported, entry_id: reported, order_id: order },
      // each order once; the last of them bears the id of the entry
      { id: expect.not.stringMatching(merged), entry_id: merged, order_id: order },
      { id: merged, entry_id: merged, order_id: other },
    ]);
  });

  it('knows nothing of what concerns no order, nor of what was taken back', async () => {
    const subjectId = newId();
    await append({ kind: JournalKind.INCIDENT_REPORTED, subjectId, payload: { orderId: null } });
    await append({ kind: JournalKind.STOCK_MOVED, subjectId, payload: { orderId: subjectId } });
    await append({ kind: JournalKind.VISIT_RECORDED, subjectId });
    await expect(append({ kind: JournalKind.RELIEF_CLOSED, subjectId }, true)).rejects.toThrow('taken back');
    expect(await changes()).toEqual([]);
  });

  it('is the order of commits, not that of the ids', async () => {
    const [slow, fast] = [new pg.Client(world.database.url), new pg.Client(world.database.url)];
    await Promise.all([slow.connect(), fast.connect()]);
    const insert = (client: pg.Client, id: string) =>
      client.query(
        `insert into journal (id, kind, subject_id, occurred_on, actor) values ($1, 'RELIEF_VERIFIED', $1, now(), 'euis')`,
        [id],
      );
    const [first, second] = [newId(), newId()];
    await slow.query('begin');
    await insert(slow, first);
    // the entry that waits to be committed holds nobody up
    await insert(fast, second);
    await slow.query('commit');
    await Promise.all([slow.end(), fast.end()]);
    expect((await changes()).map(({ id }) => id)).toEqual([second, first]);
  });

  it('shows no position before all below it, however many write at once', async () => {
    const written = new AbortController();
    const seen: number[] = [];
    let last = 0;
    const read = async () => {
      const rows = await world.rows<{ position: string }>(
        'select position from relief_change where position > $1 order by position limit 7',
        [last],
      );
      seen.push(...rows.map(({ position }) => Number(position)));
      last = seen.at(-1) ?? 0;
      return rows.length;
    };
    const reader = (async () => {
      while (!written.signal.aborted || (await read()) > 0) await read();
    })();
    const writers = Array.from({ length: 200 }, async (_, writer) => {
      await delay(writer % 20);
      const fails = writer % 10 === 9;
      await append({ kind: JournalKind.RELIEF_RESERVED, subjectId: newId() }, fails).catch(() => undefined);
    });
    await Promise.all(writers);
    written.abort();
    await reader;
    const all = await world.rows<{ position: string }>('select position from relief_change order by position');
    expect(seen).toEqual(all.map(({ position }) => Number(position)));
    // every tenth was taken back
    expect(seen).toHaveLength(180);
  });

  it.each([
    'insert into relief_change (id, entry_id, order_id) select id, id, id from journal',
    'update relief_change set order_id = id',
    'delete from relief_change',
    'select put_in_relief_stream()',
  ])('is not for the application to write: %s', async (statement) => {
    await expect(world.em().execute(statement)).rejects.toThrow(/permission denied|trigger functions can only/);
  });
});
