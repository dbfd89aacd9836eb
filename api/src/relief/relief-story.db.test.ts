import { afterAll, beforeAll, expect, it } from 'vitest';
import { photo, sendDocument } from '../testing/document.ts';
import { World, type OfficerName } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start(new Date('2026-11-24T18:00:00Z'));
  desk = new ReliefDesk(world);
});
afterAll(() => world.stop());

async function upload(name: string, kind: string) {
  const { status, body } = await sendDocument(world, photo(name), `?name=${name}`);
  expect({ status, ...body }).toMatchObject({ status: 201 });
  return { id: body.document.id, kind };
}

/** Does something through the API and expects that nothing is against it. */
async function done(officer: OfficerName, mutation: string, input: Record<string, unknown>, more = '') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await world.askAs(
    officer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${more} userErrors { code field message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data[mutation].userErrors).toEqual([]);
  return data[mutation];
}

async function lineUp(orderId: string) {
  const { data } = await world.askAs(
    'cecep',
    `query ($id: UUID!) { reliefOrder(id: $id) { state version lines { item { code } needed reserved dispatched delivered } } }`,
    { id: orderId },
  );
  const { state, version, lines } = data.reliefOrder;
  return {
    state,
    version,
    lines: Object.fromEntries(
      lines.map(
        (line: { item: { code: string }; needed: number; reserved: number; dispatched: number; delivered: number }) => [
          line.item.code,
          [line.needed, line.reserved, line.dispatched, line.delivered],
        ],
      ),
    ),
  };
}

it('a landslide goes from the upload of a photo to the closed order with its BAST, through the API alone', async () => {
  // stock comes in: too little milk
  world.setNow('2026-11-24T18:00:00Z');
  const receive = {
    occurredAt: '2026-11-24T17:00:00.000Z',
    source: 'Kemensos',
    evidence: [{ kind: 'LETTER', reference: 'SJ-1' }],
  };
  await done('imas', 'receiveStock', {
    idempotencyKey: 'kiriman 1',
    ...receive,
    warehouseCode: 'GUDANG_DINSOS',
    lines: [
      { itemCode: 'RICE', quantity: 6 },
      { itemCode: 'BLANKET', quantity: 50 },
      { itemCode: 'FAMILY_KIT', quantity: 10 },
      { itemCode: 'TARPAULIN', quantity: 10 },
      { itemCode: 'MILK', quantity: 1 },
    ],
  });
  await done('imas', 'receiveStock', {
    idempotencyKey: 'kiriman 2',
    ...receive,
    warehouseCode: 'POS_TIMUR',
    lines: [{ itemCode: 'RICE', quantity: 100 }],
  });

  // at two in the morning a slope gives way; euis reports at half past
  world.setNow('2026-11-24T19:30:00Z');
  const household = (await world.household().onAidSince('2024-01-10').save()).household.id;
  const photo = await upload('longsor.jpg', 'PHOTO');
  const { incident, order, shortLines, nextSteps } = await desk.reported({
    occurredAt: '2026-11-24T19:00:00.000Z',
    documents: [photo],
    families: [
      { householdId: household, personCount: 4, damage: 'SEVERE', isDisplaced: false },
      { headName: 'Ujang', personCount: 3, pregnantCount: 1, damage: 'MODERATE' },
      { headName: 'Neng', personCount: 1, damage: 'LIGHT' },
    ],
  });
  // rice ⌈4.8⌉ + ⌈3.6⌉ + ⌈1.2⌉ = 11; blankets 4 + 3; kits 1 + 1; a tarpaulin each; milk 2, of which 1 is there
  expect(await lineUp(order.id)).toEqual({
    state: 'REPORTED',
    version: 1,
    lines: {
      BLANKET: [7, 7, 0, 0],
      FAMILY_KIT: [2, 2, 0, 0],
      MILK: [2, 1, 0, 0],
      RICE: [11, 11, 0, 0],
      TARPAULIN: [3, 3, 0, 0],
    },
  });
  expect(shortLines).toEqual([{ item: { code: 'MILK' }, short: 1 }]);
  expect(nextSteps).toEqual([{ action: 'VERIFY', dueAt: '2026-11-25T01:30:00.000Z' }]);

  // verified at 03:00, told at 05:00; approved by another; half is sent, the rest follows the milk
  world.setNow('2026-11-24T22:00:00Z');
  const orderId = order.id;
  await done('dadang', 'verifyReliefOrder', {
    orderId,
    expectedVersion: 1,
    isConfirmed: true,
    finding: 'Sesuai laporan.',
    occurredAt: '2026-11-24T20:00:00.000Z',
    evidence: [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }],
  });
  world.setNow('2026-11-25T00:00:00Z');
  await done('cecep', 'approveReliefOrder', { orderId, expectedVersion: 2 });
  world.setNow('2026-11-25T01:00:00Z');
  await done('imas', 'dispatchReliefOrder', { orderId, expectedVersion: 3, transport: 'F 1234 AB' });
  expect((await lineUp(orderId)).lines).toMatchObject({ RICE: [11, 11, 11, 0], MILK: [2, 1, 1, 0] });

  const [first, second, third] = incident.families.map(({ id }: { id: string }) => id);
  world.setNow('2026-11-25T03:00:00Z');
  await done('euis', 'recordHandOver', {
    orderId,
    number: 'BAST-1/2026',
    recipientName: 'Asep Sunandar',
    place: 'Balai RW 05',
    lines: [
      { itemCode: 'RICE', quantity: 5 },
      { itemCode: 'BLANKET', quantity: 4 },
    ],
    familyIds: [first],
    documents: [await upload('serah.jpg', 'SIGNATURE')],
  });
  expect((await lineUp(orderId)).state).toBe('PARTLY_DELIVERED');

  world.setNow('2026-11-25T04:00:00Z');
  await done('imas', 'receiveStock', {
    idempotencyKey: 'kiriman 3',
    ...receive,
    occurredAt: '2026-11-25T03:30:00.000Z',
    warehouseCode: 'POS_TIMUR',
    lines: [{ itemCode: 'MILK', quantity: 5 }],
  });
  // the milk that came was promised at once to the order that waits for it
  expect((await lineUp(orderId)).lines.MILK).toEqual([2, 2, 1, 0]);
  world.setNow('2026-11-25T05:00:00Z');
  const { version } = await lineUp(orderId);
  await done('imas', 'dispatchReliefOrder', { orderId, expectedVersion: version });
  world.setNow('2026-11-25T06:00:00Z');
  await done('euis', 'recordHandOver', {
    orderId,
    number: 'BAST-2/2026',
    recipientName: 'Ketua RT 03',
    place: 'Balai RW 05',
    handedAt: '2026-11-25T05:45:00.000Z',
    lines: [
      { itemCode: 'RICE', quantity: 6 },
      { itemCode: 'BLANKET', quantity: 3 },
      { itemCode: 'FAMILY_KIT', quantity: 2 },
      { itemCode: 'TARPAULIN', quantity: 3 },
      { itemCode: 'MILK', quantity: 2 },
    ],
    familyIds: [first, second, third],
    documents: [await upload('bast.jpg', 'BAST')],
  });
  world.setNow('2026-11-25T07:00:00Z');
  const delivered = await lineUp(orderId);
  expect(delivered.state).toBe('DELIVERED');
  await done('dadang', 'closeReliefOrder', { orderId, expectedVersion: delivered.version });

  const { data } = await world.askAs(
    'cecep',
    `query ($id: UUID!) {
       reliefOrder(id: $id) {
         state reportedAt reportedBy verifiedAt verifiedBy approvedAt approvedBy dispatchedAt deliveredAt closedAt
         steps { action fromState toState occurredAt recordedAt actor }
         hops { kind startedAt promisedAt doneAt status durationHours }
         handOvers { number recipientName handedAt recordedAt handedBy lines { orderLine { item { code } } quantity }
           families { family { id } } documents { fileName kind } }
         incident { documents { fileName kind } }
       }
     }`,
    { id: orderId },
  );
  const told = data.reliefOrder;
  expect(told).toMatchObject({
    state: 'CLOSED',
    reportedAt: '2026-11-24T19:30:00.000Z',
    reportedBy: 'euis',
    verifiedAt: '2026-11-24T20:00:00.000Z',
    verifiedBy: 'dadang',
    approvedAt: '2026-11-25T00:00:00.000Z',
    approvedBy: 'cecep',
    dispatchedAt: '2026-11-25T01:00:00.000Z',
    deliveredAt: '2026-11-25T05:45:00.000Z',
    closedAt: '2026-11-25T07:00:00.000Z',
    incident: { documents: [{ fileName: 'longsor.jpg', kind: 'PHOTO' }] },
  });
  type Step = Record<'action' | 'fromState' | 'toState' | 'occurredAt' | 'recordedAt' | 'actor', string>;
  expect(
    told.steps.map((step: Step) => [
      step.action,
      step.toState,
      step.occurredAt,
      step.recordedAt.slice(11, 16),
      step.actor,
    ]),
  ).toEqual([
    ['REPORT', 'REPORTED', '2026-11-24T19:30:00.000Z', '19:30', 'euis'],
    ['VERIFY', 'VERIFIED', '2026-11-24T20:00:00.000Z', '22:00', 'dadang'],
    ['APPROVE', 'APPROVED', '2026-11-25T00:00:00.000Z', '00:00', 'cecep'],
    ['DISPATCH', 'DISPATCHED', '2026-11-25T01:00:00.000Z', '01:00', 'imas'],
    ['HAND_OVER_PART', 'PARTLY_DELIVERED', '2026-11-25T03:00:00.000Z', '03:00', 'euis'],
    ['DISPATCH', 'PARTLY_DELIVERED', '2026-11-25T05:00:00.000Z', '05:00', 'imas'],
    ['HAND_OVER_REST', 'DELIVERED', '2026-11-25T05:45:00.000Z', '06:00', 'euis'],
    ['CLOSE', 'CLOSED', '2026-11-25T07:00:00.000Z', '07:00', 'dadang'],
  ]);
  type Hop = { kind: string; promisedAt: string; durationHours: number; status: string };
  // promises 6, 12, 12, 24 and 72 h after the hop began
  expect(
    told.hops.map(({ kind, promisedAt, durationHours, status }: Hop) => [kind, promisedAt, durationHours, status]),
  ).toEqual([
    ['VERIFICATION', '2026-11-25T01:30:00.000Z', 0.5, 'ON_TIME'],
    ['APPROVAL', '2026-11-25T08:00:00.000Z', 4, 'ON_TIME'],
    ['DISPATCH', '2026-11-25T12:00:00.000Z', 1, 'ON_TIME'],
    ['DELIVERY', '2026-11-26T01:00:00.000Z', 4.75, 'ON_TIME'],
    ['WHOLE', '2026-11-27T19:30:00.000Z', 10.25, 'ON_TIME'],
  ]);
  expect(told.handOvers).toMatchObject([
    { number: 'BAST-1/2026', handedBy: 'euis', documents: [{ fileName: 'serah.jpg', kind: 'SIGNATURE' }] },
    { number: 'BAST-2/2026', handedAt: '2026-11-25T05:45:00.000Z', recordedAt: '2026-11-25T06:00:00.000Z' },
  ]);
  expect(told.handOvers[1].families).toHaveLength(3);

  // every movement of stock, in the order it was recorded
  const movements = await world.rows<{ told: string }>(
    `select concat_ws(' ', kind, item_code, warehouse_code, on_hand_change, reserved_change) as told
     from stock_movement order by recorded_at, kind, item_code, warehouse_code`,
  );
  expect(movements.map(({ told: movement }) => movement)).toEqual([
    'RECEIPT BLANKET GUDANG_DINSOS 50 0',
    'RECEIPT FAMILY_KIT GUDANG_DINSOS 10 0',
    'RECEIPT MILK GUDANG_DINSOS 1 0',
    'RECEIPT RICE GUDANG_DINSOS 6 0',
    'RECEIPT RICE POS_TIMUR 100 0',
    'RECEIPT TARPAULIN GUDANG_DINSOS 10 0',
    'RESERVATION BLANKET GUDANG_DINSOS 0 7',
    'RESERVATION FAMILY_KIT GUDANG_DINSOS 0 2',
    'RESERVATION MILK GUDANG_DINSOS 0 1',
    'RESERVATION RICE GUDANG_DINSOS 0 6',
    'RESERVATION RICE POS_TIMUR 0 5',
    'RESERVATION TARPAULIN GUDANG_DINSOS 0 3',
    'DISPATCH BLANKET GUDANG_DINSOS -7 -7',
    'DISPATCH FAMILY_KIT GUDANG_DINSOS -2 -2',
    'DISPATCH MILK GUDANG_DINSOS -1 -1',
    'DISPATCH RICE GUDANG_DINSOS -6 -6',
    'DISPATCH RICE POS_TIMUR -5 -5',
    'DISPATCH TARPAULIN GUDANG_DINSOS -3 -3',
    'RECEIPT MILK POS_TIMUR 5 0',
    'RESERVATION MILK POS_TIMUR 0 1',
    'DISPATCH MILK POS_TIMUR -1 -1',
  ]);
  expect(
    await world.rows(`select item_code, sum(on_hand)::integer as on_hand, sum(reserved)::integer as reserved from stock
      group by 1 order by 1`),
  ).toEqual([
    { item_code: 'BLANKET', on_hand: 43, reserved: 0 },
    { item_code: 'FAMILY_KIT', on_hand: 8, reserved: 0 },
    { item_code: 'MILK', on_hand: 4, reserved: 0 },
    { item_code: 'RICE', on_hand: 95, reserved: 0 },
    { item_code: 'TARPAULIN', on_hand: 7, reserved: 0 },
  ]);

  // every entry of the journal: what happened, on which day of Bogor, who told it when
  const entries = await world.rows<{ told: string }>(
    `select concat_ws(' ', kind, occurred_on, actor, to_char(recorded_at at time zone 'UTC', 'HH24:MI')) as told
     from journal where kind like 'RELIEF%' or kind like 'INCIDENT%' or kind = 'STOCK_MOVED' order by recorded_at, id`,
  );
  expect(entries.map(({ told: entry }) => entry)).toEqual([
    'STOCK_MOVED 2026-11-25 imas 18:00',
    'STOCK_MOVED 2026-11-25 imas 18:00',
    'INCIDENT_REPORTED 2026-11-25 euis 19:30',
    'RELIEF_VERIFIED 2026-11-25 dadang 22:00',
    'RELIEF_APPROVED 2026-11-25 cecep 00:00',
    'RELIEF_DISPATCHED 2026-11-25 imas 01:00',
    'RELIEF_HANDED_OVER 2026-11-25 euis 03:00',
    'RELIEF_RESERVED 2026-11-25 imas 04:00',
    'STOCK_MOVED 2026-11-25 imas 04:00',
    'RELIEF_DISPATCHED 2026-11-25 imas 05:00',
    'RELIEF_HANDED_OVER 2026-11-25 euis 06:00',
    'RELIEF_CLOSED 2026-11-25 dadang 07:00',
  ]);

  // the public sees what became of it, and the family its own
  const seen = await world.ask(
    `query ($id: UUID!) { incident(id: $id) { orders { state deliveredAt lines { item { name } } } } }`,
    { id: incident.id },
  );
  expect(seen.data.incident.orders[0]).toMatchObject({ state: 'CLOSED', deliveredAt: '2026-11-25T05:45:00.000Z' });
  const timeline = await world.askAsOfficer(`query ($id: UUID!) { household(id: $id) { timeline { kind } } }`, {
    id: household,
  });
  expect(timeline.data.household.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['INCIDENT_REPORTED', 'RELIEF_HANDED_OVER']),
  );
});
