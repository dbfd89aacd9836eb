import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderDesk, linesOf, type ReliefMutation, type ReportedOrder } from '../testing/order-desk.ts';
import { World } from '../testing/index.ts';
import { ReliefOrderAction, reliefOrderMachine, ReliefOrderState } from './relief-order.state.ts';

let world: World;
let desk: OrderDesk;
beforeAll(async () => {
  world = await World.start(new Date('2026-11-24T10:00:00Z'));
  desk = new OrderDesk(world);
});
afterAll(() => world.stop());

const reason = 'Tidak diperlukan lagi.';
const { REVISE: _, ...actions } = ReliefOrderAction;

/** Brings an order of 10 kg of rice into a state; on its way 4 kg are not sent yet, where not all was handed over. */
const ways: Readonly<Record<ReliefOrderState, (order: ReportedOrder) => Promise<unknown>>> = {
  REPORTED: () => Promise.resolve(),
  VERIFIED: (order) => desk.verify(order),
  APPROVED: async (order) => {
    await ways.VERIFIED(order);
    await desk.approve(order);
  },
  DISPATCHED: async (order) => {
    await ways.APPROVED(order);
    await desk.dispatch(order, { RICE: 6 });
  },
  PARTLY_DELIVERED: async (order) => {
    await ways.DISPATCHED(order);
    await desk.handOver(order, { RICE: 2 });
  },
  DELIVERED: async (order) => {
    await ways.APPROVED(order);
    await desk.dispatch(order);
    await desk.handOver(order, { RICE: 10 });
  },
  CLOSED: async (order) => {
    await ways.DELIVERED(order);
    await desk.done('closeReliefOrder', 'euis', order);
  },
  REJECTED: (order) => desk.done('rejectReliefOrder', 'euis', order, { reason }),
  CANCELLED: (order) => desk.done('cancelReliefOrder', 'euis', order, { reason }),
};

interface Request {
  readonly mutation: ReliefMutation;
  readonly input: Record<string, unknown>;
}

const back = { warehouseCode: 'GUDANG_DINSOS', reason };
const evidence = [{ kind: 'LETTER', reference: 'S-1' }];

/** A request for an action, and what has to be done before that nothing but the state can be against it. */
const requests: Readonly<Record<keyof typeof actions, (order: ReportedOrder) => Promise<Request>>> = {
  VERIFY: async (order) => {
    // on the fast track it follows; here it was verified before, so that is taken back
    await world.owner.query(
      `update relief_order set verified_at = null, verified_by = null, is_confirmed = null, approved_at = null,
         approved_by = null, is_fast_track = true
       where id = $1 and state in ('DISPATCHED', 'PARTLY_DELIVERED', 'DELIVERED')`,
      [order.orderId],
    );
    return { mutation: 'verifyReliefOrder', input: desk.verification() };
  },
  APPROVE: async (order) => {
    await world.owner.query(
      `update relief_order set approved_at = null, approved_by = null, is_fast_track = true
       where id = $1 and state in ('DISPATCHED', 'PARTLY_DELIVERED', 'DELIVERED')`,
      [order.orderId],
    );
    return { mutation: 'approveReliefOrder', input: {} };
  },
  DISPATCH: async ({ orderId }) => {
    // before approval the fast track alone may
    await world.owner.query('update relief_order set is_fast_track = true where id = $1', [orderId]);
    await world.owner.query('update relief_order_line set is_fast_track = true where order_id = $1', [orderId]);
    return { mutation: 'dispatchReliefOrder', input: {} };
  },
  HAND_OVER_PART: async (order) => ({
    mutation: 'recordHandOver',
    input: await desk.receipt(order, { RICE: 1 }),
  }),
  HAND_OVER_REST: async (order) => {
    const { state, lines } = await desk.find(order.orderId);
    if (['DISPATCHED', 'PARTLY_DELIVERED'].includes(state)) await desk.dispatch(order);
    const rest = 10 - lines[0].delivered;
    return { mutation: 'recordHandOver', input: await desk.receipt(order, { RICE: rest || 1 }) };
  },
  ANNUL_PART: async (order) => {
    const { state } = await desk.find(order.orderId);
    if (state === 'PARTLY_DELIVERED') await desk.handOver(order, { RICE: 1 });
    // of an order that one hand-over served, this makes two
    if (['DELIVERED', 'CLOSED'].includes(state)) await secondHandOver(order);
    return { mutation: 'annulHandOver', input: { handOverId: await handOverOf(order), reason, evidence } };
  },
  ANNUL_ALL: async (order) => ({
    mutation: 'annulHandOver',
    input: { handOverId: await handOverOf(order), reason, evidence },
  }),
  RETURN: () => Promise.resolve({ mutation: 'returnReliefGoods', input: { ...back, lines: linesOf({ RICE: 1 }) } }),
  CLOSE: async (order) => {
    const { state } = await desk.find(order.orderId);
    // 6 left, 2 were handed over: 4 come back
    if (state === 'PARTLY_DELIVERED') {
      await desk.done('returnReliefGoods', 'imas', order, { ...back, lines: linesOf({ RICE: 4 }) });
    }
    return { mutation: 'closeReliefOrder', input: { reason } };
  },
  REJECT: () => Promise.resolve({ mutation: 'rejectReliefOrder', input: { reason } }),
  CANCEL: async (order) => {
    const { state } = await desk.find(order.orderId);
    if (state === 'DISPATCHED') {
      await desk.done('returnReliefGoods', 'imas', order, { ...back, lines: linesOf({ RICE: 6 }) });
    }
    return { mutation: 'cancelReliefOrder', input: { reason } };
  },
  CORRECT_TIME: async (order) => {
    const steps = await desk.stepsOf(order);
    const verified = steps.find(({ action }: { action: string }) => action === 'VERIFY');
    const { id } = verified ?? steps[0];
    return { mutation: 'correctReliefTime', input: { stepId: id, occurredAt: '2026-11-24T05:00:00Z', reason } };
  },
};

/** The hand-over of an order, or of any other where it has none, for which the state is what refuses. */
async function handOverOf({ orderId }: ReportedOrder): Promise<string> {
  const own = 'select id from hand_over where order_id = $1 and annulled_at is null order by id';
  const [found] = await world.rows<{ id: string }>(own, [orderId]);
  if (found) return found.id;
  const id = crypto.randomUUID();
  await world.owner.query(
    `insert into hand_over (id, order_id, number, recipient_name, place, handed_at, recorded_at, handed_by, annulled_at,
       annulled_by, annulment_reason)
     values ($1, $2, $3, 'x', 'x', '2026-11-24', '2026-11-24', 'euis', '2026-11-24', 'euis', 'x')`,
    [id, orderId, `BAST of ${id}`],
  );
  return id;
}

async function secondHandOver({ orderId }: ReportedOrder): Promise<void> {
  await world.owner.query(
    `with second as (
       insert into hand_over (id, order_id, number, recipient_name, place, handed_at, recorded_at, handed_by)
       values (gen_random_uuid(), $1, gen_random_uuid()::text, 'x', 'x', '2026-11-24T10:00Z', '2026-11-24T10:00Z', 'euis')
       returning id),
     first as (update hand_over_line set quantity = quantity - 1 from hand_over h
       where h.id = hand_over_id and h.order_id = $1 returning order_line_id)
     insert into hand_over_line (id, hand_over_id, order_line_id, quantity)
     select gen_random_uuid(), second.id, first.order_line_id, 1 from first, second`,
    [orderId],
  );
}

describe.each(Object.values(ReliefOrderState))('a relief order that is %s', (state) => {
  it.each(Object.keys(actions) as (keyof typeof actions)[])(
    'answers %s as the table of the machine says',
    async (action) => {
      const order = await desk.report({ needed: { RICE: 10 } });
      await ways[state](order);
      const next = reliefOrderMachine.next(state, ReliefOrderAction[action]);
      const { mutation, input } = await requests[action](order);
      const before = await desk.find(order.orderId);
      expect(before.state).toBe(state);
      const officer = action === 'APPROVE' ? 'dadang' : 'imas';
      const isOffered = (await desk.actionsOf(order, officer))[action]!.length === 0;
      const answer = await desk.act(mutation, officer, order, input);
      if (next === null) {
        expect(answer.userErrors).toMatchObject([{ code: 'STATE_DOES_NOT_ALLOW', field: 'orderId' }]);
        const possible = reliefOrderMachine.actionsFrom(state);
        expect(answer.userErrors[0].message).toContain(
          possible.length > 0 ? `Possible now: ${possible.join(', ')}.` : 'Nothing more can be done with it.',
        );
        expect(await desk.find(order.orderId)).toEqual(before);
        expect(isOffered).toBe(false);
      } else {
        expect(answer.userErrors).toEqual([]);
        expect(answer.order).toMatchObject({ state: next, version: before.version + 1 });
        const { action: recorded, fromState, toState } = (await desk.stepsOf(order)).at(-1);
        expect([recorded, fromState, toState]).toEqual([action, state, next]);
        expect(isOffered).toBe(true);
      }
    },
  );

  it('answers REVISE as the table of the machine says', async () => {
    const order = await desk.report({ needed: { RICE: 10 } });
    await ways[state](order);
    const next = reliefOrderMachine.next(state, ReliefOrderAction.REVISE);
    const before = await desk.find(order.orderId);
    const { data } = await world.askAs(
      'imas',
      `mutation ($input: ReviseIncidentInput!) { reviseIncident(input: $input) { order { state } userErrors { code field } } }`,
      { input: { incidentId: order.incidentId, expectedVersion: 1, reason, victims: { lightlyInjured: 1 } } },
    );
    const { userErrors, order: after } = data.reviseIncident;
    if (next === null) {
      expect(userErrors).toEqual([{ code: 'STATE_DOES_NOT_ALLOW', field: 'incidentId' }]);
      expect(await desk.find(order.orderId)).toEqual(before);
    } else {
      expect(userErrors).toEqual([]);
      expect(after).toEqual({ state: next });
      const { action, fromState, toState } = (await desk.stepsOf(order)).at(-1);
      expect([action, fromState, toState]).toEqual(['REVISE', state, next]);
    }
  });
});
