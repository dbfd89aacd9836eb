import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OrderDesk } from '../testing/order-desk.ts';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
beforeEach(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
});
afterEach(() => world.stop());

const hopsOf = async (orderId: string) => {
  const { data } = await world.ask(
    `query ($id: UUID!) { reliefOrder(id: $id) { hops { kind startedAt promisedAt doneAt status durationHours isOpen } } }`,
    { id: orderId },
  );
  return Object.fromEntries(
    data.reliefOrder.hops.map(({ kind, status, durationHours }: Record<string, unknown>) => [
      kind,
      [status, durationHours],
    ]),
  );
};

describe('the clock of relief', () => {
  it('tells of each hop how long it took or has taken, against what was promised', async () => {
    // promised: verified in 6 h, approved in 12, sent in 12, handed over in 24, all in 72
    const order = await desk.report({ needed: { RICE: 10 }, reportedAt: '2026-11-24T00:00:00Z' });
    world.setNow('2026-11-24T04:30:00Z'); // three quarters of 6 h
    expect(await hopsOf(order.orderId)).toEqual({ VERIFICATION: ['AT_RISK', 4.5], WHOLE: ['OPEN', 4.5] });
    world.setNow('2026-11-24T08:00:00Z');
    await desk.verify(order, { occurredAt: '2026-11-24T07:00:00Z' });
    await desk.approve(order);
    world.setNow('2026-11-24T20:30:00Z');
    expect(await hopsOf(order.orderId)).toEqual({
      VERIFICATION: ['LATE', 7],
      APPROVAL: ['ON_TIME', 1],
      DISPATCH: ['OVERDUE', 12.5],
      WHOLE: ['OPEN', 20.5],
    });
    await desk.dispatch(order);
    world.setNow('2026-11-25T10:30:00Z');
    await desk.handOver(order, { RICE: 4 });
    // half of it is not the whole
    expect(await hopsOf(order.orderId)).toMatchObject({ DELIVERY: ['OPEN', 14], WHOLE: ['OPEN', 34.5] });
    await desk.handOver(order, { RICE: 6 });
    world.setNow('2026-12-01T00:00:00Z');
    expect(await hopsOf(order.orderId)).toMatchObject({ DELIVERY: ['ON_TIME', 14], WHOLE: ['ON_TIME', 34.5] });
  });

  it('stops with an order that was rejected', async () => {
    const order = await desk.report({ needed: { RICE: 10 }, reportedAt: '2026-11-24T00:00:00Z' });
    world.setNow('2026-11-24T03:00:00Z');
    await desk.done('rejectReliefOrder', 'euis', order, { reason: 'Laporan ganda.' });
    world.setNow('2026-11-26T03:00:00Z');
    expect(await hopsOf(order.orderId)).toEqual({ VERIFICATION: ['STOPPED', 3], WHOLE: ['STOPPED', 3] });
  });

  it('shows the control room what is at risk or overdue, the most urgent first', async () => {
    const late = await desk.report({ needed: { RICE: 1 }, reportedAt: '2026-11-23T22:00:00Z' });
    await desk.report({ needed: { RICE: 1 }, reportedAt: '2026-11-24T05:00:00Z' });
    const near = await desk.report({
      needed: { RICE: 1 },
      fastTrack: ['RICE'],
      reportedAt: '2026-11-24T00:30:00Z',
      kelurahan: BONDONGAN,
    });
    world.setNow('2026-11-24T05:30:00Z');
    const ask = async (args = '') =>
      (
        await world.askAsOfficer(
          `{ ordersAtRisk${args} { totalCount nodes { kind status order { id } kelurahan { code } } } }`,
        )
      ).data.ordersAtRisk;
    // by 04:00 and 06:30; sending within 12 h is promised by 12:30, at risk from 09:30
    expect(await ask()).toEqual({
      totalCount: 2,
      nodes: [
        { kind: 'VERIFICATION', status: 'OVERDUE', order: { id: late.orderId }, kelurahan: { code: BATU_TULIS } },
        { kind: 'VERIFICATION', status: 'AT_RISK', order: { id: near.orderId }, kelurahan: { code: BONDONGAN } },
      ],
    });
    expect(await ask(`(kelurahan: "${BONDONGAN}")`)).toMatchObject({ totalCount: 1, nodes: [{ status: 'AT_RISK' }] });
    world.setNow('2026-11-24T10:00:00Z');
    expect((await ask(`(kelurahan: "${BONDONGAN}", first: 1)`)).totalCount).toBe(2);
    const { errors } = await world.ask('{ ordersAtRisk { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is open to the public, without who acted', async () => {
    const order = await desk.report({ needed: { RICE: 1 } });
    const { data } = await world.ask('{ reliefHops { totalCount nodes { kind hazard order { id state } } } }');
    expect(data.reliefHops.totalCount).toBe(2);
    expect(data.reliefHops.nodes[0]).toMatchObject({ order: { id: order.orderId, state: 'REPORTED' } });
    for (const field of ['reportedBy', 'approvedBy', 'steps { id }', 'availableActions { action }', 'endReason']) {
      const { errors } = await world.ask(`{ reliefHops(first: 1) { nodes { order { ${field} } } } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });

  it('is among everything that has to be done by a day', async () => {
    // 22:30 in Bogor; 6 h later it is the next day there
    const order = await desk.report({ needed: { RICE: 10 }, fastTrack: ['RICE'], reportedAt: '2026-11-24T15:30:00Z' });
    world.setNow('2026-11-24T16:00:00Z');
    const ask = async () => {
      const { data } = await world.askAsOfficer(
        `{ deadlines(orderBy: [{ dueOn: ASC }, { kind: ASC }]) { nodes {
             kind dueOn isLate role excludedOfficer subjectId reliefOrder { id } kelurahan { code } } } }`,
      );
      return data.deadlines.nodes;
    };
    const common = { subjectId: order.orderId, reliefOrder: { id: order.orderId }, kelurahan: { code: BATU_TULIS } };
    expect(await ask()).toEqual([
      {
        kind: 'RELIEF_DISPATCH',
        dueOn: '2026-11-25',
        isLate: false,
        role: 'WAREHOUSE_OFFICER',
        excludedOfficer: null,
        ...common,
      },
      {
        kind: 'RELIEF_VERIFICATION',
        dueOn: '2026-11-25',
        isLate: false,
        role: 'FIELD_OFFICER',
        excludedOfficer: null,
        ...common,
      },
    ]);
    await desk.verify(order);
    await desk.dispatch(order);
    expect(await ask()).toMatchObject([
      // 12 h after 16:00, and 24 h after it
      { kind: 'RELIEF_APPROVAL', dueOn: '2026-11-25', role: 'DECIDING_OFFICER', excludedOfficer: 'euis' },
      { kind: 'RELIEF_DELIVERY', dueOn: '2026-11-25', role: 'FIELD_OFFICER' },
    ]);
    await world.owner.query(
      `insert into relief_referral (id, family_id, kelurahan_code, kind, referred_at, referred_by, due_on, reason)
       values (gen_random_uuid(), $1, $2, 'ENTRY', now(), 'euis', '2026-12-08', 'x')`,
      [order.familyIds[0], BATU_TULIS],
    );
    expect((await ask()).at(-1)).toMatchObject({ kind: 'RELIEF_REFERRAL', dueOn: '2026-12-08', role: 'COMPANION' });
    await desk.approve(order);
    await desk.handOver(order, { RICE: 10 });
    expect(await ask()).toMatchObject([{ kind: 'RELIEF_REFERRAL' }]);
  });
});
