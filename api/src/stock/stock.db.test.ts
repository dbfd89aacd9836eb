import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';
import { StockDesk } from '../testing/stock-desk.ts';

let world: World;
let relief: ReliefDesk;
let desk: StockDesk;
// One city through the whole file; each test takes an item of its own.
beforeAll(async () => {
  world = await World.start();
  relief = new ReliefDesk(world);
  desk = new StockDesk(world);
});
afterAll(() => world.stop());

const level = async (item: string, warehouse = 'GUDANG_DINSOS') =>
  (
    await world.rows<{ on_hand: number; reserved: number }>(
      `select on_hand, reserved from stock where item_code = $1 and warehouse_code = $2`,
      [item, warehouse],
    )
  ).map(({ on_hand, reserved }) => [on_hand, reserved])[0];
const movementsOf = async (item: string) =>
  (
    await world.rows<{ kind: string; on_hand_change: number; reserved_change: number }>(
      'select kind, on_hand_change, reserved_change from stock_movement where item_code = $1 order by recorded_at, id',
      [item],
    )
  ).map(({ kind, on_hand_change, reserved_change }) => `${kind} ${on_hand_change} ${reserved_change}`);

describe('a receipt', () => {
  it('is a movement, and the stock is their sum', async () => {
    const input = { ...desk.receipt('GUDANG_DINSOS', { TARPAULIN: 40 }), idempotencyKey: 'a truck' };
    const { movements, stock, servedOrders, journalEntry } = await desk.done('receiveStock', input);
    expect(movements).toMatchObject([{ kind: 'RECEIPT', onHandChange: 40, item: { code: 'TARPAULIN' } }]);
    expect(stock).toEqual([{ item: { code: 'TARPAULIN' }, onHand: 40, reserved: 0, free: 40, isBelowMinimum: false }]);
    expect(servedOrders).toEqual([]);
    expect(journalEntry).toMatchObject({
      kind: 'STOCK_MOVED',
      subjectId: movements[0].id,
      occurredOn: '2026-11-24',
      kelurahan: { code: BATU_TULIS },
      payload: {
        kind: 'RECEIPT',
        source: 'Kementerian Sosial',
        lines: [{ itemCode: 'TARPAULIN', before: 0, change: 40, after: 40 }],
      },
    });
    // the same truck, told again on a bad network
    await desk.done('receiveStock', input);
    expect(await level('TARPAULIN')).toEqual([40, 0]);
  });

  it.each(['receiveStock', 'recordStockLoss'])('%s needs a key', async (mutation) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await world.askAs(
      'euis',
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
      { input: desk.receipt('GUDANG_DINSOS', { TARPAULIN: 1 }) },
    );
    expect(errors?.[0]?.message).toContain('idempotencyKey');
  });

  it('is refused with every reason, and nothing is stored', async () => {
    const fits = desk.receipt('GUDANG_DINSOS', { FAMILY_KIT: 1 });
    expect(
      await desk.refused('receiveStock', {
        ...fits,
        warehouseCode: 'NOWHERE',
        lines: [
          { itemCode: 'GOLD', quantity: 1 },
          { itemCode: 'FAMILY_KIT', quantity: 0 },
        ],
        occurredAt: '2026-11-24T05:00:01.000Z',
        source: ' ',
        evidence: [],
      }),
    ).toEqual([
      'WAREHOUSE_UNKNOWN warehouseCode',
      'QUANTITY_NOT_POSSIBLE lines.1',
      'RELIEF_ITEM_UNKNOWN lines.0.itemCode',
      'MOMENT_NOT_POSSIBLE occurredAt',
      'TEXT_MISSING source',
      'EVIDENCE_MISSING evidence',
    ]);
    expect(await level('FAMILY_KIT')).toBeUndefined();
  });
});

describe('a loss', () => {
  it('takes at most what is there', async () => {
    await relief.receive('GUDANG_DINSOS', { FAMILY_KIT: 3 });
    expect(await desk.refused('recordStockLoss', desk.loss('GUDANG_DINSOS', { FAMILY_KIT: 4 }))).toEqual([
      'MORE_THAN_ON_HAND lines.0',
    ]);
    // nor is a shelf put up for it
    expect(await desk.refused('recordStockLoss', desk.loss('POS_TIMUR', { FAMILY_KIT: 1 }))).toEqual([
      'MORE_THAN_ON_HAND lines.0',
    ]);
    expect(await level('FAMILY_KIT', 'POS_TIMUR')).toBeUndefined();
    await desk.done('recordStockLoss', desk.loss('GUDANG_DINSOS', { FAMILY_KIT: 3 }));
    expect(await level('FAMILY_KIT')).toEqual([0, 0]);
  });

  it('takes promises back from who comes last, who gets what another warehouse has free', async () => {
    await relief.receive('GUDANG_DINSOS', { MILK: 10 });
    const family = (headName: string, pregnantCount: number, more = {}) => ({
      families: [{ headName, personCount: 6, pregnantCount, damage: 'LIGHT', ...more }],
    });
    // two boxes a pregnant woman; the second has the more needy family
    const first = await relief.reported(family('Ujang', 2));
    const needy = await relief.reported(family('Neng', 3, { disabledCount: 1 }));
    expect(await level('MILK')).toEqual([10, 10]);
    await relief.receive('POS_TIMUR', { MILK: 1 });
    const { stock, servedOrders, shortOrders } = await desk.done(
      'recordStockLoss',
      desk.loss('GUDANG_DINSOS', { MILK: 3 }),
    );
    // 7 are left for 10 promised: 3 are taken from the first, which gets 1 from the other warehouse and is 2 short
    expect(stock).toMatchObject([{ onHand: 7, reserved: 7 }]);
    expect(await level('MILK', 'POS_TIMUR')).toEqual([1, 1]);
    expect(servedOrders).toEqual([{ id: first.order.id }]);
    expect(shortOrders).toEqual([{ id: first.order.id }]);
    const { data } = await world.askAsOfficer(
      `query ($ids: [UUID!]) { journal(filter: { kind: { eq: RELIEF_RESERVED }, subjectId: { in: $ids } }) { nodes { subjectId payload } } }`,
      { ids: [first.order.id, needy.order.id] },
    );
    expect(data.journal.nodes).toEqual([
      {
        subjectId: first.order.id,
        payload: { because: 'LOSS', released: [{ itemCode: 'MILK', warehouseCode: 'GUDANG_DINSOS', quantity: 3 }] },
      },
      {
        subjectId: first.order.id,
        payload: { reserved: [{ itemCode: 'MILK', warehouseCode: 'POS_TIMUR', quantity: 1 }] },
      },
    ]);
  });
});

describe('a count', () => {
  it('moves the stock by the difference, and by nothing where there is none', async () => {
    await relief.receive('GUDANG_DINSOS', { BABY_FOOD: 20 });
    const count = (counted: number, more = {}) =>
      desk.done('countStock', { ...desk.count('GUDANG_DINSOS', { BABY_FOOD: counted }), ...more });
    expect((await count(17)).movements).toMatchObject([{ kind: 'COUNT', onHandChange: -3 }]);
    expect((await count(19)).movements).toMatchObject([{ kind: 'COUNT', onHandChange: 2 }]);
    const equal = await count(19);
    expect(equal.movements).toEqual([]);
    expect(equal.journalEntry.payload).toMatchObject({
      kind: 'COUNT',
      lines: [{ itemCode: 'BABY_FOOD', before: 19, change: 0, after: 19 }],
    });
    expect(await movementsOf('BABY_FOOD')).toEqual(['RECEIPT 20 0', 'COUNT -3 0', 'COUNT 2 0']);
  });

  it('is held against what the books said when it was counted', async () => {
    // 19 are there, of which 5 came at 02:00
    await desk.done('receiveStock', desk.receipt('POS_TIMUR', { BABY_FOOD: 5 }));
    const early = { ...desk.count('POS_TIMUR', { BABY_FOOD: 2 }), countedAt: '2026-11-24T01:00:00.000Z' };
    // the books said 0 at 01:00 and 2 were found, so 7 are there now
    expect((await desk.done('countStock', early)).stock).toMatchObject([{ onHand: 7 }]);
  });
});

describe('what is short', () => {
  it('is reserved from a receipt, the neediest family first, and the queue says why', async () => {
    const family = (headName: string, more = {}) => ({
      families: [{ headName, personCount: 5, damage: 'FLOODED', ...more }],
      hazard: 'FLOOD',
    });
    const plain = await relief.reported(family('Ujang'));
    const later = await relief.reported(family('Dede'));
    const infants = await relief.reported(family('Neng', { infantCount: 2 }));
    const queue = async () =>
      (
        await world.askAsOfficer(`{ backOrders(itemCode: "BLANKET") {
          totalCount missingCount nodes { place order { id } missing priority priorityReasons { code } explanation } } }`)
      ).data.backOrders;
    expect(await queue()).toMatchObject({
      totalCount: 3,
      missingCount: 15,
      nodes: [
        {
          place: 1,
          order: { id: infants.order.id },
          missing: 5,
          priority: 20,
          priorityReasons: [{ code: 'HAS_INFANTS' }],
        },
        { place: 2, order: { id: plain.order.id }, explanation: expect.stringContaining('before it 20.') },
        { place: 3, order: { id: later.order.id }, explanation: expect.stringContaining('reported earlier') },
      ],
    });
    const { servedOrders, stock } = await desk.done('receiveStock', desk.receipt('POS_TIMUR', { BLANKET: 7 }));
    // 5 for the infants, 2 of 5 for who waits longest
    expect(servedOrders).toEqual([{ id: infants.order.id }, { id: plain.order.id }]);
    expect(stock).toMatchObject([{ onHand: 7, reserved: 7, free: 0 }]);
    expect(await queue()).toMatchObject({
      totalCount: 2,
      nodes: [
        { order: { id: plain.order.id }, missing: 3 },
        { order: { id: later.order.id }, missing: 5 },
      ],
    });
  });

  it('waits for no order that somebody is at work on: it gets its share right afterwards', async () => {
    await relief.reported({ families: [{ headName: 'Ujang', personCount: 5, elderlyCount: 2, damage: 'LIGHT' }] });
    await whileAtWork(async () => {
      const { servedOrders } = await desk.done('receiveStock', desk.receipt('GUDANG_DINSOS', { HYGIENE_KIT: 2 }));
      expect(servedOrders).toEqual([]);
      expect(await level('HYGIENE_KIT')).toEqual([2, 0]);
    });
    await world.settle();
    expect(await level('HYGIENE_KIT')).toEqual([2, 2]);
  });

  it('is waited for when its goods are lost while somebody is at work on it', async () => {
    const lost = await whileAtWork(async (busy) => {
      const asked = desk.done('recordStockLoss', desk.loss('GUDANG_DINSOS', { HYGIENE_KIT: 1 }));
      await new Promise((go) => setTimeout(go, 200));
      // the stock is let go meanwhile, so that this does not wait for who waits for us
      await busy.query(`select from stock where item_code = 'HYGIENE_KIT' for no key update`);
      return { asked };
    });
    expect(await lost.asked).toMatchObject({ stock: [{ onHand: 1, reserved: 1 }], shortOrders: [{}] });
  });
});

/** Does something while somebody is at work on every order. */
async function whileAtWork<Result>(body: (busy: PoolClient) => Promise<Result>): Promise<Result> {
  const busy = await world.owner.connect();
  try {
    await busy.query('begin; select from relief_order order by id for no key update');
    return await body(busy);
  } finally {
    await busy.query('rollback');
    busy.release();
  }
}

describe('a warehouse', () => {
  it('warns of what is below its minimum, while it is in use', async () => {
    await relief.receive('GUDANG_DINSOS', { READY_MEAL: 30 });
    const { stock, journalEntry } = await desk.done('setStockMinimum', {
      warehouseCode: 'GUDANG_DINSOS',
      itemCode: 'READY_MEAL',
      minimum: 50,
    });
    expect(stock).toEqual({ minimum: 50, isBelowMinimum: true });
    expect(journalEntry).toMatchObject({ kind: 'STOCK_MINIMUM_SET', payload: { before: 0, minimum: 50 } });
    const warnings = async () =>
      (await world.askAsOfficer(`{ stockWarnings { free missing stock { item { code } warehouse { code } } } }`)).data
        .stockWarnings;
    expect(await warnings()).toEqual([
      { free: 30, missing: 20, stock: { item: { code: 'READY_MEAL' }, warehouse: { code: 'GUDANG_DINSOS' } } },
    ]);
    await desk.done('setWarehouseActive', { warehouseCode: 'GUDANG_DINSOS', isActive: false, reason: 'Renovasi' });
    expect(await warnings()).toEqual([]);
    await desk.done('setWarehouseActive', { warehouseCode: 'GUDANG_DINSOS', isActive: true, reason: 'Selesai' });
    expect(await desk.refused('setStockMinimum', { warehouseCode: 'NOWHERE', itemCode: 'GOLD', minimum: -1 })).toEqual([
      'WAREHOUSE_UNKNOWN warehouseCode',
      'RELIEF_ITEM_UNKNOWN itemCode',
      'QUANTITY_NOT_POSSIBLE minimum',
    ]);
  });

  it('is added once, gives nothing out of use, and all that is short into use again', async () => {
    const place = {
      code: 'LUMBUNG_2',
      name: 'Lumbung Sosial 2',
      kelurahanCode: BATU_TULIS,
      latitude: -6.6,
      longitude: 106.8,
    };
    expect(await desk.done('addWarehouse', place)).toMatchObject({
      warehouse: { code: 'LUMBUNG_2', isActive: true },
      journalEntry: { kind: 'WAREHOUSE_CHANGED', payload: { change: 'ADDED' } },
    });
    expect(await desk.refused('addWarehouse', place)).toEqual(['WAREHOUSE_EXISTS code']);
    expect(await desk.refused('addWarehouse', { ...place, kelurahanCode: '32.71.01.9999' })).toEqual([
      'KELURAHAN_UNKNOWN kelurahanCode',
    ]);
    const active = { warehouseCode: 'LUMBUNG_2', reason: 'Banjir' };
    await desk.done('setWarehouseActive', { ...active, isActive: false });
    expect(await desk.refused('setWarehouseActive', { ...active, isActive: false })).toEqual([
      'NOTHING_CHANGES isActive',
    ]);
    await desk.done('receiveStock', desk.receipt('LUMBUNG_2', { BLANKET: 100 }));
    expect(await level('BLANKET', 'LUMBUNG_2')).toEqual([100, 0]);
    const { servedOrders } = await desk.done('setWarehouseActive', { ...active, isActive: true });
    // 3 and 5 blankets were short
    expect(servedOrders).toHaveLength(2);
    expect(await level('BLANKET', 'LUMBUNG_2')).toEqual([100, 8]);
  });
});

it('is nothing for the public', async () => {
  for (const query of ['{ stock { nodes { onHand } } }', '{ stockWarnings { free } }', '{ warehouses { code } }']) {
    expect((await world.ask(query)).errors![0]!.extensions!.code).toBe('UNAUTHENTICATED');
  }
});
