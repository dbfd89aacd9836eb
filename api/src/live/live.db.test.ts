import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { EventReader } from '../testing/event-reader.ts';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { ReliefOrders } from '../testing/relief-orders.ts';

const { RELIEF_RESERVED, RELIEF_CORRECTED, RELIEF_CANCELLED } = JournalKind;
const ALL = `subscription ($after: ID, $kelurahan: [String!], $states: [ReliefOrderState!]) {
  reliefOrderChanges(after: $after, kelurahan: $kelurahan, states: $states) {
    id kind order { id state kelurahan { name } } journalEntry { actor }
  }
}`;

let world: World;
let orders: ReliefOrders;
const opened: EventReader[] = [];

beforeAll(async () => {
  world = await World.start();
  orders = new ReliefOrders(world);
});
afterAll(() => world.stop());
beforeEach(async () => void (await world.owner.query('truncate relief_change')));
afterEach(() => {
  for (const reader of opened.splice(0)) reader.close();
});

async function open(variables: object = {}, query = ALL, headers?: Record<string, string>): Promise<EventReader> {
  const reader = await EventReader.open(world.server.url, query, variables, headers);
  opened.push(reader);
  return reader;
}

const changesIn = (events: { data: { data: { reliefOrderChanges: object } } }[]) =>
  events.map(({ data }) => data.data.reliefOrderChanges);

describe('the subscription to changes of relief orders', () => {
  it('tells a change after it is committed, with the order as it stands then', async () => {
    const order = await orders.add(BATU_TULIS);
    const reader = await open();
    await expect(orders.change(RELIEF_RESERVED, order, { fails: true })).rejects.toThrow('taken back');
    const first = await orders.change(RELIEF_RESERVED, order);
    const told = await reader.next();
    expect(told).toEqual({
      id: first,
      event: 'next',
      data: {
        data: {
          reliefOrderChanges: {
            id: first,
            kind: 'RELIEF_RESERVED',
            order: { id: order, state: 'REPORTED', kelurahan: { name: 'Batu Tulis' } },
            journalEntry: { actor: 'euis' },
          },
        },
      },
    });
    await world.owner.query(
      `update relief_order set state = 'CANCELLED', ended_at = now(), end_reason = 'twice' where id = $1`,
      [order],
    );
    await orders.change(RELIEF_CANCELLED, order, { officer: 'imas' });
    expect(changesIn([(await reader.next())!])).toMatchObject([
      { kind: 'RELIEF_CANCELLED', order: { state: 'CANCELLED' }, journalEntry: { actor: 'imas' } },
    ]);
  });

  it('tells what was asked by place', async () => {
    const [here, there] = [await orders.add(BATU_TULIS), await orders.add(BONDONGAN)];
    const reader = await open({ kelurahan: [BONDONGAN] });
    await orders.change(RELIEF_RESERVED, here);
    await orders.change(RELIEF_RESERVED, there);
    await orders.change(RELIEF_RESERVED, here);
    await orders.change(RELIEF_CORRECTED, there);
    expect(changesIn(await reader.take(2))).toMatchObject([
      { kind: 'RELIEF_RESERVED', order: { id: there } },
      { kind: 'RELIEF_CORRECTED', order: { id: there } },
    ]);
  });

  it('tells who follows a state of the orders that come to it and that leave it, as it was at each commit', async () => {
    const order = await orders.add(BATU_TULIS);
    const other = await orders.add(BATU_TULIS);
    const origin = await orders.change(RELIEF_RESERVED, other);
    await orders.change(RELIEF_RESERVED, order);
    await world.owner.query(
      `update relief_order set state = 'CANCELLED', ended_at = now(), end_reason = 'twice' where id = $1`,
      [order],
    );
    await orders.change(RELIEF_CANCELLED, order);
    await orders.change(RELIEF_CORRECTED, order);
    await orders.change(RELIEF_CORRECTED, other);
    // all of it is read only now, when the order is cancelled
    const query = ALL.replace('id kind', 'kind state stateBefore');
    const reported = await open({ after: origin, states: ['REPORTED'] }, query);
    const cancelled = await open({ after: origin, states: ['CANCELLED'] }, query);
    const verified = await open({ after: origin, states: ['VERIFIED', 'CANCELLED'], kelurahan: [BATU_TULIS] }, query);
    const leaves = { kind: 'RELIEF_CANCELLED', state: 'CANCELLED', stateBefore: 'REPORTED', order: { id: order } };
    const stays = { kind: 'RELIEF_CORRECTED', state: 'CANCELLED', stateBefore: 'CANCELLED', order: { id: order } };
    expect(changesIn(await reported.take(3))).toMatchObject([
      { kind: 'RELIEF_RESERVED', state: 'REPORTED', stateBefore: null, order: { id: order } },
      leaves,
      { kind: 'RELIEF_CORRECTED', state: 'REPORTED', stateBefore: 'REPORTED', order: { id: other } },
    ]);
    expect(changesIn(await cancelled.take(2))).toMatchObject([leaves, stays]);
    expect(changesIn(await verified.take(2))).toMatchObject([leaves, stays]);
  });

  it('goes on after the last change that was seen, by its argument or by the header of server-sent events', async () => {
    const order = await orders.add(BATU_TULIS);
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push(await orders.change(RELIEF_RESERVED, order));
    const byArgument = await open({ after: ids[1] });
    const byHeader = await open({ after: ids[0] }, ALL, {
      authorization: 'Bearer token-of-the-test-officer',
      'last-event-id': ids[2]!,
    });
    ids.push(await orders.change(RELIEF_RESERVED, order));
    expect((await byArgument.take(4)).map(({ id }) => id)).toEqual(ids.slice(2));
    expect((await byHeader.take(3)).map(({ id }) => id)).toEqual(ids.slice(3));
  });

  it.each([
    [
      'an id that no change has',
      { after: '019e0000-0000-7000-8000-000000000000' },
      'There is no change of a relief order',
    ],
    ['an id that is none', { after: 'yesterday' }, 'There is no change of a relief order with the id yesterday'],
    ['a kelurahan that is unknown', { kelurahan: ['32.71.99.9999'] }, 'There is no kelurahan 32.71.99.9999'],
    ['no state at all', { states: [] }, 'The list "states" is empty'],
    ['a state that is unknown', { states: ['LOST'] }, 'LOST'],
  ])('refuses %s, and says that nothing follows', async (_what, variables, message) => {
    const events = await (await open(variables)).rest();
    expect(events).toEqual([
      {
        id: undefined,
        event: 'next',
        data: { errors: [expect.objectContaining({ message: expect.stringContaining(message) })] },
      },
      { id: undefined, event: 'complete', data: null },
    ]);
  });

  it('is for officers alone', async () => {
    const events = await (await open({}, ALL, {})).rest();
    expect(events[0]?.data.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(events.at(-1)?.event).toBe('complete');
  });
});
