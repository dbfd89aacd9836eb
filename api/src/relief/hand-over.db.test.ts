import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrderDesk, linesOf, type ReportedOrder } from '../testing/order-desk.ts';
import { sendDocument, photo } from '../testing/document.ts';
import { World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
});
afterAll(() => world.stop());
beforeEach(() => world.setNow('2026-11-24T10:00:00Z'));

/** An order of which all is under way since 05:00. */
async function underWay(needed: Record<string, number>, families = 2): Promise<ReportedOrder> {
  const order = await desk.report({ needed, families, fastTrack: Object.keys(needed) });
  await desk.dispatch(order, undefined, { occurredAt: '2026-11-24T05:00:00Z' });
  return order;
}

const deliveredOf = async ({ orderId }: ReportedOrder) => (await desk.find(orderId)).lines[0].delivered;

describe('a hand-over', () => {
  it('keeps its record, its families and its photo, and leaves open what is missing', async () => {
    const order = await underWay({ RICE: 10 });
    const { handOver } = await desk.handOver(
      order,
      { RICE: 4 },
      { handedAt: '2026-11-24T07:00:00Z', number: ' BAST/07 ' },
    );
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { reliefOrder(id: $id) { handOvers {
         id number recipientName place handedAt recordedAt handedBy annulledAt
         lines { orderLine { item { code } } quantity } families { family { id } } documents { kind } } } }`,
      { id: order.orderId },
    );
    expect(data.reliefOrder.handOvers).toEqual([
      {
        id: handOver.id,
        number: 'BAST/07',
        recipientName: 'Ibu Euis',
        place: 'Balai RW 03',
        handedAt: '2026-11-24T07:00:00.000Z',
        recordedAt: '2026-11-24T10:00:00.000Z',
        handedBy: 'cecep',
        annulledAt: null,
        lines: [{ orderLine: { item: { code: 'RICE' } }, quantity: 4 }],
        families: expect.arrayContaining(order.familyIds.map((id) => ({ family: { id } }))),
        documents: [{ kind: 'PHOTO' }],
      },
    ]);
    expect(await desk.find(order.orderId)).toMatchObject({ state: 'PARTLY_DELIVERED', lines: [{ delivered: 4 }] });
  });

  it('is refused with every reason: more than is under way, an unknown or struck family, no proof, a moment before', async () => {
    const order = await underWay({ RICE: 10 });
    const other = await underWay({ RICE: 1 }, 1);
    await world.owner.query(
      `update affected_family set struck_at = now(), struck_by = 'euis', strike_reason = 'x' where id = $1`,
      [order.familyIds[1]],
    );
    const { userErrors } = await desk.act('recordHandOver', 'cecep', order, {
      ...(await desk.receipt(order, { RICE: 11 })),
      number: ' ',
      place: 'Balai 🔥',
      handedAt: '2026-11-24T04:59:59Z',
      familyIds: [order.familyIds[0], order.familyIds[0], order.familyIds[1], other.familyIds[0]],
      documents: [],
    });
    expect(userErrors.map(({ code, field }: Record<string, string>) => `${code} ${field}`)).toEqual([
      'MOMENT_NOT_POSSIBLE handedAt',
      'TEXT_MISSING number',
      'TEXT_NOT_LATIN place',
      'MORE_THAN_IN_TRANSIT lines.0.quantity',
      'FAMILY_TWICE familyIds.1',
      'FAMILY_STRUCK familyIds.2',
      'FAMILY_OF_THIS_INCIDENT_UNKNOWN familyIds.3',
      'PROOF_MISSING documents',
    ]);
    expect(userErrors[3].message).toBe(
      '10 of RICE are under way, 11 were given. Hand over at most that; what more there is, dispatch first.',
    );
    const nobody = { ...(await desk.receipt(order, { RICE: 1 })), familyIds: [] };
    expect(await desk.refused('recordHandOver', 'cecep', order, nobody)).toEqual(['FAMILIES_MISSING']);
    const { body } = await sendDocument(world, photo('a letter'), '?name=surat.jpg', 'cecep');
    const letter = {
      ...(await desk.receipt(order, { RICE: 1 })),
      documents: [{ id: body.document.id, kind: 'LETTER' }],
      familyIds: [order.familyIds[0]],
    };
    expect(await desk.refused('recordHandOver', 'cecep', order, letter)).toEqual(['PROOF_MISSING']);
  });

  it('has a number of its own, which is free again when it was annulled', async () => {
    const order = await underWay({ RICE: 10 });
    const { handOver } = await desk.handOver(order, { RICE: 4 }, { number: 'BAST/99' });
    const again = { ...(await desk.receipt(order, { RICE: 1 })), number: 'BAST/99' };
    expect(await desk.refused('recordHandOver', 'cecep', order, again)).toEqual(['HAND_OVER_NUMBER_TAKEN']);
    expect(await deliveredOf(order)).toBe(4);
    await desk.done('annulHandOver', 'euis', order, annulment(handOver.id));
    await desk.handOver(order, { RICE: 1 }, { number: 'BAST/99' });
  });

  it('that was wrong is annulled, also when the order was closed, and nothing is erased', async () => {
    const order = await underWay({ RICE: 10 });
    await desk.handOver(order, { RICE: 4 });
    const { handOver } = await desk.handOver(order, { RICE: 6 });
    await desk.verify(order);
    await desk.approve(order);
    await desk.done('closeReliefOrder', 'euis', order);
    expect(await desk.refused('annulHandOver', 'euis', order, { ...annulment(handOver.id), evidence: [] })).toEqual([
      'EVIDENCE_MISSING',
    ]);
    const annulled = await desk.done('annulHandOver', 'euis', order, annulment(handOver.id));
    expect(annulled.order).toMatchObject({ state: 'PARTLY_DELIVERED', deliveredAt: null, closedAt: null });
    expect(annulled.order.lines).toMatchObject([{ dispatched: 10, delivered: 4 }]);
    expect(annulled.journalEntry).toMatchObject({ kind: 'RELIEF_CORRECTED', payload: { handOverId: handOver.id } });
    expect(await desk.refused('annulHandOver', 'euis', order, annulment(handOver.id))).toEqual(['ALREADY_ANNULLED']);
    const kept = await world.rows(
      'select annulled_by, annulment_reason, (select sum(quantity)::integer from hand_over_line l where l.hand_over_id = h.id) as units from hand_over h where id = $1',
      [handOver.id],
    );
    expect(kept).toEqual([{ annulled_by: 'euis', annulment_reason: 'Salah hitung.', units: 6 }]);
    const actions = (await desk.stepsOf(order)).map(({ action }: { action: string }) => action);
    expect(actions.slice(-2)).toEqual(['CLOSE', 'ANNUL_PART']);
    // what was wrong is done right, and the order closes anew
    await desk.handOver(order, { RICE: 6 });
    expect((await desk.done('closeReliefOrder', 'euis', order)).order.state).toBe('CLOSED');
  });

  it('of the same goods by twenty teams at once never gives more than is under way', async () => {
    const order = await underWay({ RICE: 10 });
    const inputs = await Promise.all(Array.from({ length: 20 }, () => desk.receipt(order, { RICE: 1 })));
    const answers = await Promise.all(inputs.map((input) => desk.act('recordHandOver', 'cecep', order, input)));
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE');
    // ten units for twenty teams; who comes last meets an order that is delivered
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(10);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'STATE_DOES_NOT_ALLOW']));
    expect(await desk.find(order.orderId)).toMatchObject({ state: 'DELIVERED', lines: [{ delivered: 10 }] });
    expect(await desk.stepsOf(order)).toHaveLength(1 + 1 + 10);
  });

  it('and dispatches, returns and verification at once come out in some order, without a deadlock', async () => {
    const orders = await Promise.all([1, 2, 3].map(() => underWay({ RICE: 6, BLANKET: 6 })));
    const back = { warehouseCode: 'GUDANG_DINSOS', reason: 'Salah alamat.', expectedVersion: 2 };
    const tasks = await Promise.all(
      orders.flatMap((order) => [
        ...[1, 2, 3].map(
          async () => ['recordHandOver', order, await desk.receipt(order, { RICE: 2, BLANKET: 2 })] as const,
        ),
        Promise.resolve(['returnReliefGoods', order, { ...back, lines: linesOf({ BLANKET: 3, RICE: 1 }) }] as const),
        Promise.resolve(['verifyReliefOrder', order, { ...desk.verification(), expectedVersion: 2 }] as const),
        Promise.resolve(['dispatchReliefOrder', order, { expectedVersion: 2 }] as const),
      ]),
    );
    await Promise.all(tasks.map(([mutation, order, input]) => desk.act(mutation, 'cecep', order, input)));
    const rows = await world.rows<{ ok: boolean }>(
      `select l.delivered <= l.dispatched and l.dispatched <= l.reserved and l.delivered = (
           select coalesce(sum(h.quantity), 0) from hand_over_line h where h.order_line_id = l.id) as ok
       from relief_order_line l where l.order_id = any ($1)`,
      [orders.map(({ orderId }) => orderId)],
    );
    expect(rows.every(({ ok }) => ok)).toBe(true);
  });
});

function annulment(handOverId: string) {
  return { handOverId, reason: 'Salah hitung.', evidence: [{ kind: 'LETTER', reference: 'BA-1' }] };
}
