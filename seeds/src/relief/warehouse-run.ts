import type { Officers } from '../city/officers.ts';
import type { UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import type { WarehouseReference } from '../reference/relief.ts';
import { dayAt, hours, momentOf, toTimestamp, type Moment } from './moment.ts';
import type { OrderRun } from './order-run.ts';
import type { ReliefOrder } from './relief-order.ts';
import { textOf, type MovementRow, type Occasion, type ReliefRows } from './relief-rows.ts';
import { reserve } from './stock-steps.ts';
import type { TaskQueue } from './task-queue.ts';

/** Days until a truck comes. */
const TRUCK_DAYS = { from: 1, until: 4 };
const DAYS_BETWEEN_COUNTS = 91;

/** Where goods come from. */
const SOURCE: Record<WarehouseReference['kind'], string> = {
  CENTRAL: 'Bufferstock Kementerian Sosial dan pengadaan APBD',
  AGENCY: 'Pengadaan APBD BPBD',
  LOCAL: 'Distribusi untuk lumbung sosial',
};

/** Fills warehouses up, counts them, and gives what came to orders that wait for it. */
export class WarehouseRun {
  readonly #onTheRoad = new Set<string>();
  /** open orders that were short when last looked at, in the order of their reports */
  readonly #waiting = new Set<ReliefOrder>();

  constructor(
    readonly rows: ReliefRows,
    readonly queue: TaskQueue,
    readonly officers: Officers,
    readonly random: Random,
    readonly orders: OrderRun,
    readonly now: Moment,
  ) {}

  /** What warehouses begin with, and the days on which they are counted. */
  open(at: Moment): void {
    for (const warehouse of this.rows.book.warehouses) {
      this.queue.add(at, () => this.#receive(warehouse, at));
      for (let next = at + hours(24 * DAYS_BETWEEN_COUNTS); next <= this.now; next += hours(24 * DAYS_BETWEEN_COUNTS)) {
        this.queue.add(next, () => this.#count(warehouse, next));
      }
    }
  }

  /** Looks after an order has taken stock whether some is missing now. */
  look(order: ReliefOrder, at: Moment): void {
    if (order.isShort) this.#waiting.add(order);
    for (const warehouse of this.rows.book.warehouses) {
      const { code } = warehouse;
      if (this.#onTheRoad.has(code) || !(this.rows.book.isLow(code) || (order.isShort && warehouse.kind !== 'LOCAL')))
        continue;
      this.#onTheRoad.add(code);
      const day = dayAt(at) + this.random.between(TRUCK_DAYS.from, TRUCK_DAYS.until);
      const arrival = momentOf(day, hours(this.random.between(8, 15)) + this.random.below(hours(1)));
      this.queue.add(arrival, () => {
        this.#onTheRoad.delete(code);
        this.#receive(warehouse, arrival);
      });
    }
  }

  #receive(warehouse: WarehouseReference, at: Moment): void {
    const missing = warehouse.kind === 'LOCAL' ? new Map<string, number>() : this.#missing();
    const goods = this.rows.book.deliveryFor(warehouse.code, missing);
    if (goods.length === 0) return;
    const year = toTimestamp(at).slice(0, 4);
    const evidence = [
      { kind: 'HANDOVER', reference: `BAST-G/${String(this.random.between(1, 9_999)).padStart(4, '0')}/${year}` },
    ];
    const actor = this.officers.staff(this.random);
    const occasion = { occurredAt: at, recordedAt: at, actor, evidence, reason: SOURCE[warehouse.kind] };
    this.#move(
      warehouse,
      goods.map(({ itemCode, quantity }) => ({ itemCode, quantity, kind: 'RECEIPT' })),
      occasion,
    );
    this.#serve(occasion);
  }

  /** Now and then something spoiled, or the shelf holds other than the book. */
  #count(warehouse: WarehouseReference, at: Moment): void {
    const shelves = this.rows.book.shelves.filter(
      ({ warehouseCode, onHand, reserved }) => warehouseCode === warehouse.code && onHand - reserved > 20,
    );
    if (shelves.length === 0) return;
    const { itemCode } = this.random.pick(shelves);
    const isLoss = this.random.chance(0.6);
    const quantity = isLoss || this.random.chance(0.5) ? -this.random.between(1, 10) : this.random.between(1, 4);
    const reason = isLoss ? 'Rusak atau kedaluwarsa.' : 'Selisih hasil stok opname.';
    const evidence = [{ kind: 'LETTER', reference: `BA-OPN/${warehouse.code}/${toTimestamp(at).slice(0, 10)}` }];
    const occasion = { occurredAt: at, recordedAt: at, actor: this.officers.staff(this.random), reason, evidence };
    this.#move(warehouse, [{ itemCode, quantity, kind: isLoss ? 'LOSS' : 'COUNT' }], occasion);
  }

  #move(
    warehouse: WarehouseReference,
    goods: readonly { itemCode: string; quantity: number; kind: MovementRow['kind'] }[],
    occasion: Occasion,
  ): void {
    const lines = goods.map(({ itemCode, quantity }) => {
      const before = this.rows.book.onHand(itemCode, warehouse.code);
      return { itemCode, before, change: quantity, after: before + quantity };
    });
    const ids: UuidText[] = goods.map(({ itemCode, quantity, kind }) =>
      this.rows.movement(
        { itemCode, warehouseCode: warehouse.code, kind, onHandChange: quantity, reservedChange: 0 },
        occasion,
      ),
    );
    this.rows.entry({
      ...occasion,
      kind: 'STOCK_MOVED',
      subject: ids[0] as UuidText,
      kelurahanCode: warehouse.kelurahanCode,
      payload: {
        kind: goods[0]?.kind,
        warehouseCode: warehouse.code,
        ...(occasion.reason === undefined
          ? {}
          : goods[0]?.kind === 'RECEIPT'
            ? { source: occasion.reason }
            : { reason: occasion.reason }),
        lines,
        movementIds: ids.map(textOf),
        shortOrderIds: [],
      },
    });
  }

  /** Orders that wait get what there is, the earliest first. */
  #serve(occasion: Occasion): void {
    for (const order of this.#waiting) {
      if (!order.isOpen || !order.isShort || order.ending === 'RETURNED') {
        this.#waiting.delete(order);
        continue;
      }
      const { evidence: _, reason: __, ...only } = occasion;
      const reserved = reserve(this.rows, order, only);
      if (reserved.length === 0) continue;
      this.rows.entry({
        ...only,
        kind: 'RELIEF_RESERVED',
        subject: order.id,
        kelurahanCode: order.place.code,
        order,
        payload: { reserved },
      });
      if (!order.isShort) this.#waiting.delete(order);
      this.orders.resume(order, occasion.recordedAt);
    }
  }

  #missing(): Map<string, number> {
    const missing = new Map<string, number>();
    for (const order of this.#waiting) {
      if (!order.isOpen || order.ending === 'RETURNED') continue;
      for (const { itemCode, needed, reserved } of order.lines) {
        if (needed > reserved) missing.set(itemCode, (missing.get(itemCode) ?? 0) + needed - reserved);
      }
    }
    return missing;
  }
}
