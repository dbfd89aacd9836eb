import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
let order: ReportedOrder;
beforeAll(async () => {
  world = await World.start();
  desk = new OrderDesk(world);
});
afterAll(() => world.stop());

/** Hours of 24 November 2026, UTC. */
const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();

// reported at 0, verified at 3, approved at 5, sent at 6, handed over at 8 and 9; all recorded at 12
beforeEach(async () => {
  world.setNow(at(12));
  order = await desk.report({ needed: { RICE: 10 } });
  await desk.verify(order, { occurredAt: at(3) });
  await desk.approve(order, { occurredAt: at(5) });
  await desk.dispatch(order, undefined, { occurredAt: at(6) });
  await desk.handOver(order, { RICE: 4 }, { handedAt: at(8) });
  await desk.handOver(order, { RICE: 6 }, { handedAt: at(9) });
});

const correct = async (action: string, occurredAt: string, which = 0) => {
  const steps = (await desk.stepsOf(order)).filter((step: { action: string }) => step.action === action);
  return desk.act('correctReliefTime', 'euis', order, { stepId: steps[which].id, occurredAt, reason: 'Salah catat.' });
};
const codesOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe('the moment of a hop', () => {
  it.each([
    ['verification before the report', 'verifyReliefOrder', '2026-11-23T23:59:59Z'],
    ['verification to come', 'verifyReliefOrder', '2026-11-24T12:00:01Z'],
  ] as const)('is refused: %s', async (_what, mutation, occurredAt) => {
    const fresh = await desk.report({ needed: { RICE: 1 } });
    const { userErrors } = await desk.act(mutation, 'cecep', fresh, { ...desk.verification(), occurredAt });
    expect(userErrors).toMatchObject([{ code: 'MOMENT_NOT_POSSIBLE', field: 'occurredAt' }]);
  });

  it('is refused where it is before the hop it follows', async () => {
    const fresh = await desk.report({ needed: { RICE: 1 } });
    await desk.verify(fresh, { occurredAt: at(3) });
    expect(await desk.refused('approveReliefOrder', 'dadang', fresh, { occurredAt: at(2) })).toEqual([
      'MOMENT_NOT_POSSIBLE',
    ]);
    await desk.approve(fresh, { occurredAt: at(5) });
    expect(await desk.refused('dispatchReliefOrder', 'imas', fresh, { occurredAt: at(4) })).toEqual([
      'MOMENT_NOT_POSSIBLE',
    ]);
    const cancel = { reason: 'x', occurredAt: at(4) };
    expect(await desk.refused('cancelReliefOrder', 'euis', fresh, cancel)).toEqual(['MOMENT_NOT_POSSIBLE']);
  });

  it('is corrected by a further step that points at the one it corrects, and the order follows', async () => {
    const { order: corrected, journalEntry } = await correct('VERIFY', at(4));
    expect(corrected.verifiedAt).toBe(at(4));
    expect(journalEntry).toMatchObject({
      kind: 'RELIEF_CORRECTED',
      payload: { corrects: 'VERIFY', before: at(3), occurredAt: at(4) },
    });
    const steps = await desk.stepsOf(order);
    expect(steps[1]).toMatchObject({ action: 'VERIFY', occurredAt: at(3) });
    expect(steps.at(-1)).toMatchObject({
      action: 'CORRECT_TIME',
      occurredAt: at(4),
      reason: 'Salah catat.',
      correctsStep: { id: steps[1].id },
    });
    // the latest correction counts
    expect((await correct('VERIFY', at(2))).order.verifiedAt).toBe(at(2));
    expect(codesOf(await correct('VERIFY', at(2)))).toEqual(['NOTHING_TO_CORRECT']);
  });

  it('of a hand-over moves the hand-over and the delivery', async () => {
    expect((await correct('HAND_OVER_REST', at(11))).order.deliveredAt).toBe(at(11));
    // the part was handed over after the rest: then it is what ended the delivery
    expect((await correct('HAND_OVER_PART', at(12))).order.deliveredAt).toBe(at(12));
    const handed = await world.rows<{ handed_at: Date }>(
      'select handed_at from hand_over where order_id = $1 order by id',
      [order.orderId],
    );
    expect(handed.map(({ handed_at }) => new Date(handed_at).toISOString())).toEqual([at(12), at(11)]);
  });

  it('stays in order with the others', async () => {
    expect(codesOf(await correct('VERIFY', at(6)))).toEqual(['MOMENT_NOT_POSSIBLE']); // approved at 5
    expect(codesOf(await correct('APPROVE', at(2)))).toEqual(['MOMENT_NOT_POSSIBLE']); // verified at 3
    expect(codesOf(await correct('APPROVE', at(7)))).toEqual(['MOMENT_NOT_POSSIBLE']); // sent at 6
    expect(codesOf(await correct('DISPATCH', at(9)))).toEqual(['MOMENT_NOT_POSSIBLE']); // handed over at 8
    expect(codesOf(await correct('HAND_OVER_PART', at(5)))).toEqual(['MOMENT_NOT_POSSIBLE']); // sent at 6
    expect(codesOf(await correct('DISPATCH', at(13)))).toEqual(['MOMENT_NOT_POSSIBLE']); // to come
    world.setNow(at(20));
    expect(codesOf(await correct('HAND_OVER_REST', at(13)))).toEqual(['MOMENT_NOT_POSSIBLE']); // recorded at 12
    expect(codesOf(await correct('REPORT', at(1)))).toEqual(['STEP_NOT_CORRECTABLE']);
  });
});
