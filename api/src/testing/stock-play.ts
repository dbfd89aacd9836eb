import fc from 'fast-check';
import { OrderDesk, type ReliefMutation, type ReportedOrder } from './order-desk.ts';
import { ReliefDesk } from './relief-desk.ts';
import { StockDesk } from './stock-desk.ts';
import type { OfficerName, World } from './world.ts';

const ITEMS = ['RICE', 'MILK'] as const;
const WAREHOUSES = ['GUDANG_DINSOS', 'POS_TIMUR'] as const;
const ORDER_STEPS = [
  'verifyReliefOrder',
  'approveReliefOrder',
  'dispatchReliefOrder',
  'recordHandOver',
  'annulHandOver',
  'returnReliefGoods',
  'closeReliefOrder',
  'rejectReliefOrder',
  'cancelReliefOrder',
] as const satisfies readonly ReliefMutation[];

/** One thing that somebody does. */
export type Move =
  | { readonly does: 'report'; readonly people: number; readonly pregnant: number }
  | {
      readonly does: 'receiveStock' | 'recordStockLoss' | 'countStock';
      readonly item: (typeof ITEMS)[number];
      readonly warehouse: (typeof WAREHOUSES)[number];
      readonly units: number;
    }
  | { readonly does: 'use'; readonly warehouse: (typeof WAREHOUSES)[number]; readonly isActive: boolean }
  | {
      readonly does: 'order';
      readonly step: (typeof ORDER_STEPS)[number];
      /** Of the latest orders. */
      readonly order: number;
      readonly item: (typeof ITEMS)[number];
      readonly warehouse: (typeof WAREHOUSES)[number];
      readonly units: number;
    };

const item = fc.constantFrom(...ITEMS);
const warehouse = fc.constantFrom(...WAREHOUSES);

/** Anything that anybody may do, possible or not. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('report'),
      people: fc.integer({ min: 1, max: 8 }),
      pregnant: fc.integer({ min: 0, max: 1 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('receiveStock', 'recordStockLoss', 'countStock'),
      item,
      warehouse,
      units: fc.integer({ min: 0, max: 15 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('use'), warehouse, isActive: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('order'),
      step: fc.constantFrom(...ORDER_STEPS),
      order: fc.nat({ max: 4 }),
      item,
      warehouse,
      units: fc.integer({ min: 1, max: 6 }),
    }),
  },
) as fc.Arbitrary<Move>;

/** Plays moves through the public door. What is refused is a move as well; a surprise throws. */
export class StockPlay {
  private readonly relief: ReliefDesk;
  private readonly stock: StockDesk;
  private readonly orders: OrderDesk;
  private readonly known: ReportedOrder[] = [];
  private readonly handOvers: { readonly id: string; readonly order: ReportedOrder }[] = [];
  /** How often each was done and not refused. */
  readonly done = new Map<string, number>();

  constructor(world: World) {
    this.relief = new ReliefDesk(world);
    this.stock = new StockDesk(world);
    this.orders = new OrderDesk(world);
  }

  async play(move: Move): Promise<void> {
    if (move.does === 'report') return this.report(move.people, Math.min(move.pregnant, move.people));
    if (move.does === 'order') return this.act(move);
    if (move.does === 'use') {
      const { warehouse: warehouseCode, isActive } = move;
      return this.note(move.does, await this.stock.ask('setWarehouseActive', { warehouseCode, isActive, reason: 'x' }));
    }
    const goods = { [move.item]: move.units };
    const input = {
      receiveStock: () => this.stock.receipt(move.warehouse, goods),
      recordStockLoss: () => this.stock.loss(move.warehouse, goods),
      countStock: () => this.stock.count(move.warehouse, goods),
    }[move.does]();
    this.note(move.does, await this.stock.ask(move.does, input));
  }

  private async report(personCount: number, pregnantCount: number): Promise<void> {
    // a flood grants rice to all, and milk to who is pregnant
    const families = [{ headName: 'Ujang', personCount, pregnantCount, damage: 'LIGHT' }];
    const answer = await this.relief.report({ hazard: 'FLOOD', families });
    this.note('report', answer);
    const { incident, order } = answer;
    if (!order) return;
    const familyIds = incident.families.map(({ id }: { id: string }) => id);
    this.known.push({ orderId: order.id, incidentId: incident.id, familyIds });
  }

  private async act(move: Extract<Move, { does: 'order' }>): Promise<void> {
    const handOver = this.handOvers.at(-1 - move.order);
    const order = move.step === 'annulHandOver' ? handOver?.order : this.known.at(-1 - move.order);
    if (!order) return;
    const lines = [{ itemCode: move.item, quantity: move.units }];
    const reason = 'x';
    const evidence = [{ kind: 'FIELD_REPORT', reference: 'LAP-2' }];
    const goods = { [move.item]: move.units };
    const [officer, input]: [OfficerName, Record<string, unknown>] = {
      verifyReliefOrder: (): [OfficerName, object] => ['cecep', this.orders.verification()],
      approveReliefOrder: (): [OfficerName, object] => ['dadang', { repeatClaimsConsidered: true }],
      dispatchReliefOrder: (): [OfficerName, object] => ['imas', move.units > 3 ? {} : { lines }],
      recordHandOver: (): [OfficerName, object] => ['cecep', {}],
      annulHandOver: (): [OfficerName, object] => ['euis', { handOverId: handOver?.id, reason, evidence }],
      returnReliefGoods: (): [OfficerName, object] => ['imas', { warehouseCode: move.warehouse, lines, reason }],
      closeReliefOrder: (): [OfficerName, object] => ['euis', { reason }],
      rejectReliefOrder: (): [OfficerName, object] => ['dadang', { reason }],
      cancelReliefOrder: (): [OfficerName, object] => ['euis', { reason }],
    }[move.step]() as [OfficerName, Record<string, unknown>];
    const receipt = move.step === 'recordHandOver' ? await this.orders.receipt(order, goods) : {};
    const answer = await this.orders.act(move.step, officer, order, { ...input, ...receipt });
    if (answer.handOver && move.step === 'recordHandOver') this.handOvers.push({ id: answer.handOver.id, order });
    this.note(move.step, answer);
  }

  private note(what: string, { userErrors }: { readonly userErrors: readonly unknown[] }): void {
    if (userErrors.length === 0) this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }
}
