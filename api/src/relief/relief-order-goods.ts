import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { recordMovements, type Movement } from '../stock/movement.ts';
import { findWaiting, lockStock } from '../stock/reservation.ts';
import { findWarehouse, lockShelves, unknownWarehouse } from '../stock/shelves.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { LONGEST_NAME, tidy } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import {
  inTransitOf,
  judgeQuantities,
  planDispatch,
  unitsByItem,
  waitingOf,
  type Limit,
  type LineQuantity,
} from './relief-line.rules.ts';
import { followed, refuseHopMoment } from './relief-moment.rules.ts';
import { ofOrder, type OrderStep } from './relief-order.act.ts';
import type { DispatchReliefOrderInput, ReturnReliefGoodsInput } from './relief-order.input.ts';
import { mayLeave, refusal, refuseBeforeApproval, type OrderFacts } from './relief-order.rules.ts';
import { ReliefOrderAction } from './relief-order.state.ts';

const READY: Limit = {
  code: 'MORE_THAN_RESERVED',
  of: waitingOf,
  there: 'are reserved and have not left',
  remedy: 'Send at most that; the rest waits for stock.',
};

const UNDER_WAY: Limit = {
  code: 'MORE_THAN_IN_TRANSIT',
  of: inTransitOf,
  there: 'are under way',
  remedy: 'Bring back at most that.',
};

/** Goods leave the warehouses that hold them ready. */
export function dispatch(input: DispatchReliefOrderInput): OrderStep {
  return {
    mutation: 'dispatchReliefOrder',
    kind: JournalKind.RELIEF_DISPATCHED,
    input,
    findOrder: ofOrder(input),
    actionOf: () => ReliefOrderAction.DISPATCH,
    refuse({ work, order, occurredAt }) {
      const { quantities, userErrors } = toBeSent(input, order);
      const lines = quantities.map(({ line }) => line);
      const followsApproval = order.approvedAt !== null && !lines.every((line) => isFast(line, order));
      return [
        ...refuseHopMoment(
          occurredAt,
          work.now,
          followed.report(order),
          ...(followsApproval ? [followed.approval(order)] : []),
        ),
        ...(input.transport == null ? [] : refusePlainText(input.transport, 'transport', 'transport', LONGEST_NAME)),
        ...userErrors,
        ...refuseBeforeApproval(lines, order, 'lines'),
      ];
    },
    async apply({ work, order, occurredAt, evidence }) {
      const { quantities } = toBeSent(input, order);
      await lockStock(
        work.em,
        quantities.map(({ line }) => line.itemCode),
      );
      const waiting = await findWaiting(
        work.em,
        quantities.map(({ line }) => line.id),
      );
      const sent = planDispatch(waiting, quantities);
      const movements = sent.map(({ orderLineId, itemCode, warehouseCode, quantity }): Movement => ({
        kind: 'DISPATCH',
        orderLineId,
        itemCode,
        warehouseCode,
        onHandChange: -quantity,
        reservedChange: -quantity,
      }));
      await recordMovements(work, movements, { occurredAt, evidence });
      // what is recorded later may have left earlier
      const first = order.dispatchedAt !== null && order.dispatchedAt < occurredAt ? order.dispatchedAt : occurredAt;
      const transport = tidy(input.transport);
      return {
        changes: { dispatchedAt: first },
        payload: {
          units: unitsByItem(quantities),
          warehouses: [...new Set(sent.map(({ warehouseCode }) => warehouseCode))].sort(),
          ...(transport === null ? {} : { transport }),
        },
      };
    },
  };
}

/** What is asked to be sent, or all that is ready and may leave. */
function toBeSent(
  { lines }: DispatchReliefOrderInput,
  order: OrderFacts,
): { readonly quantities: LineQuantity[]; readonly userErrors: UserError[] } {
  if (lines != null) return judgeQuantities(order.lines, lines, READY);
  const quantities = order.lines
    .filter((line) => waitingOf(line) > 0 && mayLeave(line, order))
    .map((line) => ({ line, quantity: waitingOf(line) }));
  return { quantities, userErrors: [] };
}

function isFast(line: LineQuantity['line'], order: OrderFacts): boolean {
  return mayLeave(line, { ...order, approvedAt: null });
}

/** Goods that had left come back to a warehouse; they no longer cover the need of the order. */
export function goodsReturn(input: ReturnReliefGoodsInput): OrderStep {
  return {
    mutation: 'returnReliefGoods',
    kind: JournalKind.RELIEF_RETURNED,
    input,
    findOrder: ofOrder(input),
    actionOf: () => ReliefOrderAction.RETURN,
    async refuse({ work, order, occurredAt }) {
      return [
        ...refuseHopMoment(occurredAt, work.now, followed.dispatch(order)),
        ...refusePlainText(input.reason, 'reason', 'reason'),
        ...(await refuseWarehouse(work.em, input.warehouseCode)),
        ...judgeQuantities(order.lines, input.lines, UNDER_WAY).userErrors,
      ];
    },
    async apply({ work, order, occurredAt, evidence }) {
      const { quantities } = judgeQuantities(order.lines, input.lines, UNDER_WAY);
      await lockShelves(
        work.em,
        input.warehouseCode,
        quantities.map(({ line }) => line.itemCode),
      );
      const movements = quantities.map(({ line, quantity }): Movement => ({
        kind: 'RETURN',
        orderLineId: line.id,
        itemCode: line.itemCode,
        warehouseCode: input.warehouseCode,
        onHandChange: quantity,
        reservedChange: 0,
      }));
      const reason = tidy(input.reason);
      await recordMovements(work, movements, { occurredAt, reason, evidence });
      return {
        freed: quantities.map(({ line }) => line.itemCode),
        reason,
        payload: { units: unitsByItem(quantities), warehouse: input.warehouseCode, reason },
      };
    },
  };
}

async function refuseWarehouse(em: SqlEntityManager, code: string): Promise<UserError[]> {
  const warehouse = await findWarehouse(em, code);
  if (!warehouse) return [unknownWarehouse(code)];
  if (warehouse.isActive) return [];
  return [refusal('WAREHOUSE_CLOSED', `${warehouse.name} is closed. Bring the goods to another.`, 'warehouseCode')];
}
