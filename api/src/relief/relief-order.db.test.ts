import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linesOf, OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { BATU_TULIS, World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
});
afterAll(() => world.stop());
beforeEach(() => world.setNow('2026-11-24T10:00:00Z'));

const RICE = { RICE: 10 };
const reason = 'Keluarga sudah dibantu.';
const stockOf = async (item: string) =>
  (
    await world.rows('select on_hand, reserved from stock where item_code = $1 and warehouse_code = $2', [
      item,
      'GUDANG_DINSOS',
    ])
  )[0];

describe('the way of a relief order', () => {
  it('goes from report to closing, each hop with its moment, its officer and its entry', async () => {
    const order = await desk.report({ needed: { RICE: 10, BLANKET: 2 } });
    const before = await stockOf('RICE');
    const verified = await desk.verify(order, { occurredAt: '2026-11-24T03:00:00Z' });
    expect(verified.order).toMatchObject({ state: 'VERIFIED', verifiedAt: '2026-11-24T03:00:00.000Z', version: 2 });
    expect(verified.journalEntry).toMatchObject({
      kind: 'RELIEF_VERIFIED',
      occurredOn: '2026-11-24',
      actor: 'cecep',
      subjectId: order.orderId,
      kelurahan: { code: BATU_TULIS },
      evidence: [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }],
      payload: { from: 'REPORTED', to: 'VERIFIED', isConfirmed: true, occurredAt: '2026-11-24T03:00:00.000Z' },
    });
    const approved = await desk.approve(order);
    expect(approved.order).toMatchObject({ state: 'APPROVED', approvedBy: 'dadang', version: 3 });
    const sent = await desk.dispatch(order, undefined, { transport: 'F 1234 A, Pak Asep' });
    expect(sent.order).toMatchObject({ state: 'DISPATCHED', version: 4 });
    expect(sent.journalEntry).toMatchObject({
      kind: 'RELIEF_DISPATCHED',
      payload: { units: { RICE: 10, BLANKET: 2 }, warehouses: ['GUDANG_DINSOS'], transport: 'F 1234 A, Pak Asep' },
    });
    // 10 of it left, none of which is promised any more
    expect(await stockOf('RICE')).toEqual({ on_hand: before!.on_hand - 10, reserved: before!.reserved - 10 });
    const part = await desk.handOver(order, { RICE: 10 });
    expect(part.order).toMatchObject({ state: 'PARTLY_DELIVERED', deliveredAt: null, version: 5 });
    const rest = await desk.handOver(order, { BLANKET: 2 });
    expect(rest.order).toMatchObject({ state: 'DELIVERED', deliveredAt: '2026-11-24T10:00:00.000Z' });
    expect(rest.journalEntry).toMatchObject({
      kind: 'RELIEF_HANDED_OVER',
      payload: { handOverId: rest.handOver.id, units: { BLANKET: 2 }, familyCount: 1 },
    });
    world.setNow('2026-11-24T18:00:00Z');
    const closed = await desk.done('closeReliefOrder', 'euis', order);
    expect(closed.order).toMatchObject({ state: 'CLOSED', closedAt: '2026-11-24T18:00:00.000Z', endReason: null });
    // one o'clock at night in Bogor
    expect(closed.journalEntry).toMatchObject({ kind: 'RELIEF_CLOSED', occurredOn: '2026-11-25' });
    const steps = await desk.stepsOf(order);
    expect(steps.map(({ action, toState, actor }: Record<string, string>) => `${action} ${toState} ${actor}`)).toEqual([
      'REPORT REPORTED euis',
      'VERIFY VERIFIED cecep',
      'APPROVE APPROVED dadang',
      'DISPATCH DISPATCHED imas',
      'HAND_OVER_PART PARTLY_DELIVERED cecep',
      'HAND_OVER_REST DELIVERED cecep',
      'CLOSE CLOSED euis',
    ]);
    expect(steps[1]).toMatchObject({
      occurredAt: '2026-11-24T03:00:00.000Z',
      recordedAt: '2026-11-24T10:00:00.000Z',
      reason: 'Satu rumah tertimbun.',
      evidence: [{ kind: 'FIELD_REPORT' }],
    });
  });

  it('is approved by another officer than who reported, and only when verified', async () => {
    const order = await desk.report({ needed: RICE });
    expect(await desk.refused('approveReliefOrder', 'dadang', order)).toEqual(['STATE_DOES_NOT_ALLOW']);
    await desk.verify(order);
    expect(await desk.refused('approveReliefOrder', 'euis', order)).toEqual(['SECOND_OFFICER_NEEDED']);
    expect(await desk.actionsOf(order, 'euis')).toMatchObject({ APPROVE: ['SECOND_OFFICER_NEEDED'] });
    expect(await desk.actionsOf(order, 'dadang')).toMatchObject({ APPROVE: [] });
    await desk.approve(order);
  });

  it('shows the approver families that claimed before, who says that they were considered', async () => {
    const earlier = await desk.report({ needed: RICE });
    const order = await desk.report({ needed: RICE, families: 2 });
    await world.owner.query('update affected_family set repeats_family_id = $1 where id = any ($2)', [
      earlier.familyIds[0],
      order.familyIds,
    ]);
    await desk.verify(order);
    const { userErrors } = await desk.act('approveReliefOrder', 'dadang', order);
    expect(userErrors).toMatchObject([{ code: 'REPEAT_CLAIMS_NOT_CONSIDERED', field: 'repeatClaimsConsidered' }]);
    expect(userErrors[0].message).toContain('2 of the families');
    const approved = await desk.approve(order, { repeatClaimsConsidered: true });
    expect(approved.journalEntry.payload).toMatchObject({ repeatClaims: 2 });
  });

  it('on the fast track sends what may leave before anybody has verified, and verification and approval follow', async () => {
    const order = await desk.report({ needed: { READY_MEAL: 6, RICE: 10 }, fastTrack: ['READY_MEAL'] });
    const { userErrors } = await desk.act('dispatchReliefOrder', 'imas', order, { lines: linesOf(RICE) });
    expect(userErrors).toMatchObject([{ code: 'APPROVAL_NEEDED', field: 'lines' }]);
    expect(userErrors[0].message).toMatch(/^RICE may not leave/);
    const sent = await desk.dispatch(order);
    expect(sent.journalEntry.payload).toMatchObject({ units: { READY_MEAL: 6 } });
    expect(await desk.refused('dispatchReliefOrder', 'imas', order)).toEqual(['APPROVAL_NEEDED']);
    await desk.handOver(order, { READY_MEAL: 6 });
    expect(await desk.refused('closeReliefOrder', 'euis', order, { reason })).toEqual(['VERIFICATION_MISSING']);
    expect((await desk.verify(order)).order.state).toBe('PARTLY_DELIVERED');
    expect(await desk.refused('verifyReliefOrder', 'cecep', order, desk.verification())).toEqual(['ALREADY_VERIFIED']);
    expect(await desk.refused('closeReliefOrder', 'euis', order, { reason })).toEqual(['APPROVAL_MISSING']);
    expect((await desk.approve(order)).order.state).toBe('PARTLY_DELIVERED');
    await desk.dispatch(order);
    expect((await desk.handOver(order, RICE)).order.state).toBe('DELIVERED');
  });

  it('whose goods left on a report that was not confirmed brings them back, or closes with a reason', async () => {
    const order = await desk.report({ needed: { RICE: 10 }, fastTrack: ['RICE'] });
    const notConfirmed = { ...desk.verification(), isConfirmed: false };
    expect(await desk.refused('verifyReliefOrder', 'cecep', order, notConfirmed)).toEqual(['REJECTION_FITS']);
    await desk.dispatch(order, { RICE: 6 });
    await desk.verify(order, notConfirmed);
    expect(await desk.refused('dispatchReliefOrder', 'imas', order)).toEqual(['REPORT_NOT_CONFIRMED']);
    expect(await desk.refused('approveReliefOrder', 'dadang', order)).toEqual(['REPORT_NOT_CONFIRMED']);
    await desk.handOver(order, { RICE: 1 });
    expect(await desk.refused('closeReliefOrder', 'euis', order)).toEqual(['GOODS_IN_TRANSIT', 'TEXT_MISSING']);
    const before = await stockOf('RICE');
    const back = { warehouseCode: 'GUDANG_DINSOS', reason: 'Laporan keliru.' };
    expect(await desk.refused('returnReliefGoods', 'imas', order, { ...back, lines: linesOf({ RICE: 6 }) })).toEqual([
      'MORE_THAN_IN_TRANSIT',
    ]);
    await desk.done('returnReliefGoods', 'imas', order, { ...back, lines: linesOf({ RICE: 5 }) });
    const closed = await desk.done('closeReliefOrder', 'euis', order, { reason });
    expect(closed.order).toMatchObject({
      state: 'CLOSED',
      endReason: reason,
      lines: [{ needed: 10, reserved: 1, dispatched: 1, delivered: 1 }],
    });
    // 5 came back, and the 4 that never left are released
    expect(await stockOf('RICE')).toEqual({ on_hand: before!.on_hand + 5, reserved: before!.reserved - 4 });
    expect(closed.journalEntry.payload).toMatchObject({ isShort: true, released: { RICE: 4 }, reason });
  });

  it.each([
    ['rejectReliefOrder', 'REJECTED', 'RELIEF_REJECTED'],
    ['cancelReliefOrder', 'CANCELLED', 'RELIEF_CANCELLED'],
  ] as const)('%s needs a reason and releases its stock', async (mutation, state, kind) => {
    const order = await desk.report({ needed: RICE });
    const before = await stockOf('RICE');
    expect(await desk.refused(mutation, 'euis', order, { reason: ' ' })).toEqual(['TEXT_MISSING']);
    const ended = await desk.done(mutation, 'euis', order, { reason });
    expect(ended.order).toMatchObject({ state, endReason: reason, endedAt: '2026-11-24T10:00:00.000Z' });
    expect(ended.journalEntry).toMatchObject({ kind, payload: { reason, released: RICE } });
    expect(await stockOf('RICE')).toEqual({ ...before, reserved: before!.reserved - 10 });
    expect(ended.order.lines).toMatchObject([{ reserved: 0 }]);
  });

  it('is cancelled on its way only when nothing is under way', async () => {
    const order = await desk.report({ needed: RICE, fastTrack: ['RICE'] });
    await desk.dispatch(order, { RICE: 3 });
    const { userErrors } = await desk.act('cancelReliefOrder', 'euis', order, { reason });
    expect(userErrors).toMatchObject([{ code: 'GOODS_IN_TRANSIT', field: 'orderId' }]);
    expect(userErrors[0].message).toContain('3 of RICE');
    await desk.done('returnReliefGoods', 'imas', order, {
      warehouseCode: 'POS_TIMUR',
      reason,
      lines: linesOf({ RICE: 3 }),
    });
    expect((await desk.done('cancelReliefOrder', 'euis', order, { reason })).order.state).toBe('CANCELLED');
  });

  it('sends nothing where nothing is reserved, nor more than is', async () => {
    // of rice other orders let go in this file
    const order = await desk.report({ needed: { BABY_FOOD: 2 }, reserved: {} });
    await desk.verify(order);
    await desk.approve(order);
    expect(await desk.refused('dispatchReliefOrder', 'imas', order)).toEqual(['NOTHING_RESERVED']);
    const short = await desk.report({ needed: { HYGIENE_KIT: 10, MILK: 2 }, reserved: { HYGIENE_KIT: 4, MILK: 2 } });
    await desk.verify(short);
    await desk.approve(short);
    const { userErrors } = await desk.act('dispatchReliefOrder', 'imas', short, {
      lines: linesOf({ HYGIENE_KIT: 5, MILK: 0, BLANKET: 1 }),
    });
    expect(userErrors).toMatchObject([
      { code: 'MORE_THAN_RESERVED', field: 'lines.0.quantity' },
      { code: 'QUANTITY_NOT_POSITIVE', field: 'lines.1.quantity' },
      { code: 'ITEM_NOT_ORDERED', field: 'lines.2.itemCode' },
    ]);
    expect(userErrors[0].message).toBe(
      '4 of HYGIENE_KIT are reserved and have not left, 5 were given. Send at most that; the rest waits for stock.',
    );
    expect(await desk.refused('dispatchReliefOrder', 'imas', short, { lines: [] })).toEqual(['LINES_MISSING']);
  });

  it('is told by an unknown id, an old version and a return to no warehouse', async () => {
    const order = await desk.report({ needed: RICE, fastTrack: ['RICE'] });
    const unknown: ReportedOrder = { ...order, orderId: '01900000-0000-7000-8000-00000000ffff' };
    const input = { orderId: unknown.orderId, expectedVersion: 1 };
    expect(await desk.refused('closeReliefOrder', 'euis', order, input)).toEqual(['RELIEF_ORDER_UNKNOWN']);
    expect(await desk.refused('dispatchReliefOrder', 'imas', order, { expectedVersion: 7 })).toEqual(['STALE_VERSION']);
    await desk.dispatch(order);
    const nowhere = { warehouseCode: 'NOWHERE', reason, lines: linesOf(RICE) };
    expect(await desk.refused('returnReliefGoods', 'imas', order, nowhere)).toEqual(['WAREHOUSE_UNKNOWN']);
  });

  it('takes effect once under a key', async () => {
    const order = await desk.report({ needed: RICE });
    const input = { ...desk.verification(), idempotencyKey: 'verify-once', expectedVersion: 1 };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.act('verifyReliefOrder', 'cecep', order, input)),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await desk.stepsOf(order)).toHaveLength(2);
  });

  it('is not for the public to change', async () => {
    const { errors } = await world.ask(
      `mutation { closeReliefOrder(input: { orderId: "01900000-0000-7000-8000-00000000ffff", expectedVersion: 1 }) { userErrors { code } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
