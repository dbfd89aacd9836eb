import { verifyCubes } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlOfClient } from '../database/sql.ts';
import { OrderDesk } from '../testing/order-desk.ts';
import { BONDONGAN, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';
import { StockDesk } from '../testing/stock-desk.ts';

let world: World;
let stock: StockDesk;
let reports: ReliefDesk;
let orders: OrderDesk;
beforeAll(async () => {
  world = await World.start();
  stock = new StockDesk(world);
  reports = new ReliefDesk(world);
  orders = new OrderDesk(world);
});
afterAll(() => world.stop());

/** The states of a shelf: from when until when, free, sent on the first day, sent within 90 days. */
async function states(warehouse: string, item: string): Promise<string[]> {
  await world.settle();
  const rows = await world.rows<{ state: string }>(
    `select concat_ws(' ', day, until_day, free, dispatched, dispatched_90_days) as state
     from cube_stock where (warehouse_code, item_code) = ($1, $2) order by day`,
    [warehouse, item],
  );
  return rows.map(({ state }) => state);
}

/** A flood in another kelurahan than that of the warehouse, with one family of 5: ⌈5 × 1.2⌉ = 6 kg of rice. */
async function flood(now: string) {
  world.setNow(now);
  const families = [{ headName: 'Asep', personCount: 5, damage: 'LIGHT' }];
  const occurredAt = new Date(Date.parse(now) - 3_600_000).toISOString();
  const { incident, order } = await reports.reported({
    hazard: 'FLOOD',
    kelurahanCode: BONDONGAN,
    occurredAt,
    families,
  });
  return { orderId: order.id as string, incidentId: incident.id as string, familyIds: [incident.families[0].id] };
}

describe('the cube of the stock', () => {
  it('has a state for each day on which what is free changed, or what left within 90 days', async () => {
    // 18:00 UTC on 31 October is 1 November in Bogor
    world.setNow('2026-10-31T18:00:00Z');
    const receipt = { ...stock.receipt('GUDANG_DINSOS', { RICE: 100 }), occurredAt: '2026-10-31T18:00:00Z' };
    await stock.done('receiveStock', receipt);
    const order = await flood('2026-11-03T05:00:00Z');
    world.setNow('2026-11-04T05:00:00Z');
    await orders.verify(order);
    await orders.approve(order);
    await orders.dispatch(order);
    world.setNow('2026-11-05T05:00:00Z');
    const loss = { ...stock.loss('GUDANG_DINSOS', { RICE: 4 }), occurredAt: '2026-11-05T04:00:00Z' };
    await stock.done('recordStockLoss', loss);
    world.setNow('2026-11-06T05:00:00Z');
    const back = { warehouseCode: 'GUDANG_DINSOS', lines: [{ itemCode: 'RICE', quantity: 6 }], reason: 'Jalan putus.' };
    await orders.done('returnReliefGoods', 'imas', order, back);
    await world.settle();
    world.setNow('2026-11-07T05:00:00Z');
    await orders.done('cancelReliefOrder', 'euis', order, { reason: 'Sudah dibantu.' });
    expect(await states('GUDANG_DINSOS', 'RICE')).toEqual([
      '2026-11-01 2026-11-03 100 0 0',
      '2026-11-03 2026-11-04 94 0 0', // 6 promised
      '2026-11-04 2026-11-05 94 6 6', // which leave
      '2026-11-05 2026-11-06 90 0 6', // 4 lost
      '2026-11-06 2026-11-07 90 0 6', // 6 came back, and are promised to the same order again
      '2026-11-07 2027-02-02 96 0 6', // the order was cancelled
      '2027-02-02 infinity 96 0 0', // 26 days of November, 31, 31 and 2 are 90
    ]);
    expect((await verifyCubes(sqlOfClient(world.owner))).flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('counts what left on the day it left, and what is free by the books of the day', async () => {
    const order = await flood('2026-12-01T05:00:00Z');
    await orders.verify(order);
    await orders.approve(order);
    world.setNow('2026-12-03T05:00:00Z');
    // told a day late
    await orders.dispatch(order, undefined, { occurredAt: '2026-12-02T05:00:00Z' });
    expect((await states('GUDANG_DINSOS', 'RICE')).slice(5)).toEqual([
      '2026-11-07 2026-12-01 96 0 6',
      '2026-12-01 2026-12-02 90 0 6',
      '2026-12-02 2027-02-02 90 6 12',
      '2027-02-02 2027-03-02 90 0 6',
      '2027-03-02 infinity 90 0 0', // 29 days of December, 31, 28 and 2
    ]);
    expect((await verifyCubes(sqlOfClient(world.owner))).flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('says nothing of a shelf that never held anything, and zero of one that is used up', async () => {
    expect(await states('POS_TIMUR', 'RICE')).toEqual([]);
    world.setNow('2026-12-10T05:00:00Z');
    const receipt = { ...stock.receipt('POS_TIMUR', { MILK: 5 }), occurredAt: '2026-12-10T02:00:00Z' };
    await stock.done('receiveStock', receipt);
    world.setNow('2026-12-12T05:00:00Z');
    const count = { ...stock.count('POS_TIMUR', { MILK: 0 }), countedAt: '2026-12-12T04:00:00Z' };
    await stock.done('countStock', count);
    expect(await states('POS_TIMUR', 'MILK')).toEqual(['2026-12-10 2026-12-12 5 0 0', '2026-12-12 infinity 0 0 0']);
  });
});
