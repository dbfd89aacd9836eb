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

/** After what a step is tried: where it may be possible, and often is not. */
const PREVIOUS: Readonly<Record<(typeof ORDER_STEPS)[number], string>> = {
  verifyReliefOrder: 'report',
  approveReliefOrder: 'verifyReliefOrder',
  dispatchReliefOrder: 'report',
  recordHandOver: 'dispatchReliefOrder',
  annulHandOver: 'recordHandOver',
  returnReliefGoods: 'dispatchReliefOrder',
  closeReliefOrder: 'recordHandOver',
  rejectReliefOrder: 'report',
  cancelReliefOrder: 'report',
};

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

const ofStock = (does: 'receiveStock' | 'recordStockLoss' | 'countStock', max: number) =>
  fc.record({ does: fc.constant(does), item, warehouse, units: fc.integer({ min: 0, max }) });
const steps = (weight: number, ...names: (typeof ORDER_STEPS)[number][]) => ({
  weight,
  arbitrary: fc.record({
    does: fc.constant('order' as const),
    step: fc.constantFrom(...names),
    order: fc.nat({ max: 3 }),
    item: fc.oneof({ weight: 3, arbitrary: fc.constant('RICE' as const) }, { weight: 1, arbitrary: item }),
    warehouse,
    units: fc.integer({ min: 1, max: 6 }),
  }),
});

/** Anything that anybody may do, possible or not; about as much comes in as is needed. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('report' as const),
      people: fc.integer({ min: 1, max: 8 }),
      pregnant: fc.integer({ min: 0, max: 1 }),
    }),
  },
  { weight: 2, arbitrary: ofStock('receiveStock', 60) },
  { weight: 1, arbitrary: ofStock('recordStockLoss', 12) },
  { weight: 1, arbitrary: ofStock('countStock', 40) },
  {
    weight: 1,
    // more often into use than out of it
    arbitrary: fc.record({
      does: fc.constant('use' as const),
      warehouse,
      isActive: fc.constantFrom(true, true, false),
    }),
  },
  steps(4, 'dispatchReliefOrder'),
  steps(5, 'recordHandOver', 'returnReliefGoods', 'annulHandOver'),
  steps(3, 'verifyReliefOrder', 'approveReliefOrder', 'closeReliefOrder'),
  steps(1, 'rejectReliefOrder', 'cancelReliefOrder'),
);

const place = { order: 0, item: 'RICE', warehouse: 'GUDANG_DINSOS', units: 4 } as const;

/** The whole way of an order of 6 kg, handed over in two parts: chance alone seldom gets so far. */
export const wholeWay: readonly Move[] = [
  { does: 'receiveStock', item: 'RICE', warehouse: 'GUDANG_DINSOS', units: 30 },
  { does: 'report', people: 5, pregnant: 0 },
  { does: 'order', step: 'verifyReliefOrder', ...place },
  { does: 'order', step: 'approveReliefOrder', ...place },
  { does: 'order', step: 'dispatchReliefOrder', ...place },
  { does: 'order', step: 'recordHandOver', ...place },
  // 6 kg: 5 people × 1.2
  { does: 'order', step: 'recordHandOver', ...place, units: 2 },
  { does: 'order', step: 'closeReliefOrder', ...place },
];

/** Plays moves through the public door. What is refused is a move as well; a surprise throws. */
export class StockPlay {
  private readonly relief: ReliefDesk;
  private readonly stock: StockDesk;
  private readonly orders: OrderDesk;
  /** Orders, by what was done with them. */
  private readonly orderAfter = new Map<string, ReportedOrder[]>();
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
    this.after('report').push({ orderId: order.id, incidentId: incident.id, familyIds });
  }

  private async act(move: Extract<Move, { does: 'order' }>): Promise<void> {
    const handOver = this.handOvers.at(-1 - move.order);
    const order = move.step === 'annulHandOver' ? handOver?.order : this.after(PREVIOUS[move.step]).at(-1 - move.order);
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
    if (answer.userErrors.length === 0) this.after(move.step).push(order);
    if (answer.handOver && move.step === 'recordHandOver') this.handOvers.push({ id: answer.handOver.id, order });
    this.note(move.step, answer);
  }

  private after(what: string): ReportedOrder[] {
    if (!this.orderAfter.has(what)) this.orderAfter.set(what, []);
    return this.orderAfter.get(what)!;
  }

  private note(what: string, { userErrors }: { readonly userErrors: readonly unknown[] }): void {
    if (userErrors.length === 0) this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }
}
