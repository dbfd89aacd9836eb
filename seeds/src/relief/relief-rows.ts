import type { CityRows } from '../city/city-rows.ts';
import { textOf } from '../city/city-rows.ts';
import type { Evidence } from '../city/family-record.ts';
import type { RowWriter, Value } from '../city/row-writer.ts';
import { newUuidAt, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { dayAt, toTimestamp, type Moment } from './moment.ts';
import type { ReliefOrder } from './relief-order.ts';
import { PROMISES } from './relief-promises.ts';
import type { StockBook } from './stock-book.ts';

const MILLISECONDS = 1_000;

/** A movement of stock. */
export interface MovementRow {
  readonly itemCode: string;
  readonly warehouseCode: string;
  readonly kind: 'RECEIPT' | 'RESERVATION' | 'RELEASE' | 'DISPATCH' | 'RETURN' | 'LOSS' | 'COUNT';
  readonly onHandChange: number;
  readonly reservedChange: number;
  readonly orderLineId?: UuidText;
}

/** When and by whom, and on what it rests. */
export interface Occasion {
  readonly occurredAt: Moment;
  readonly recordedAt: Moment;
  readonly actor: string;
  readonly reason?: string | undefined;
  readonly evidence?: readonly Evidence[];
}

/** An entry of the journal about relief. */
export interface ReliefEntry extends Occasion {
  readonly kind: string;
  readonly subject: UuidText;
  readonly kelurahanCode?: string;
  readonly payload?: object;
  /** the order that it changed, as it stands after */
  readonly order?: ReliefOrder | undefined;
}

/** Writes what happens in relief as rows, and keeps the book of the stock. */
export class ReliefRows {
  #ids = 0;
  /** The state of each order at its last entry. */
  readonly #told = new Map<ReliefOrder, string>();

  constructor(
    readonly writer: RowWriter,
    readonly random: Random,
    readonly cityRows: CityRows,
    readonly book: StockBook,
  ) {}

  /** A new id of a moment; those of one second sort in the order in which they were made. */
  newId(moment: Moment): UuidText {
    return newUuidAt(moment * MILLISECONDS + (this.#ids++ % MILLISECONDS), this.random);
  }

  row(table: Parameters<RowWriter['row']>[0], values: Readonly<Record<string, Value>>): void {
    this.writer.row(table, values);
  }

  /** @returns the id of the movement */
  movement(row: MovementRow, { occurredAt, recordedAt, actor, reason, evidence = [] }: Occasion): UuidText {
    const { itemCode, warehouseCode, kind, onHandChange, reservedChange, orderLineId } = row;
    this.book.move(itemCode, warehouseCode, onHandChange, reservedChange);
    const id = this.newId(recordedAt);
    this.writer.row('stock_movement', {
      id,
      item_code: itemCode,
      warehouse_code: warehouseCode,
      kind,
      on_hand_change: String(onHandChange),
      reserved_change: String(reservedChange),
      order_line_id: orderLineId,
      occurred_at: toTimestamp(occurredAt),
      recorded_at: toTimestamp(recordedAt),
      recorded_by: actor,
      reason,
      evidence: JSON.stringify(evidence),
    });
    return id;
  }

  step(order: ReliefOrder, id: UuidText, action: string, from: string, to: string, occasion: Occasion): void {
    const { occurredAt, recordedAt, actor, reason, evidence = [] } = occasion;
    this.writer.row('relief_order_step', {
      id,
      order_id: order.id,
      action,
      from_state: from,
      to_state: to,
      occurred_at: toTimestamp(occurredAt),
      recorded_at: toTimestamp(recordedAt),
      actor,
      reason,
      evidence: JSON.stringify(evidence),
    });
  }

  entry(entry: ReliefEntry): void {
    const { kind, subject, occurredAt, recordedAt, actor, kelurahanCode, payload, order, evidence = [] } = entry;
    const id = this.writer.entry(this.random, undefined, {
      kind,
      subject,
      occurredOn: dayAt(occurredAt),
      recordedOn: dayAt(recordedAt),
      recordedAt: toTimestamp(recordedAt),
      actor,
      evidence,
      ...(kelurahanCode !== undefined && { kelurahanCode }),
      ...(payload && { payload }),
    });
    // the order in which the database would have seen them: entries are written as they were recorded
    if (!order) return;
    const { state } = order;
    this.writer.row('relief_change', {
      id,
      entry_id: id,
      order_id: order.id,
      state,
      state_before: this.#told.get(order),
    });
    this.#told.set(order, state);
  }

  /** An order and its lines as they stand at the end. */
  order(order: ReliefOrder): void {
    const at = (moment: Moment | undefined) => (moment === undefined ? undefined : toTimestamp(moment));
    this.writer.row('relief_order', {
      id: order.id,
      incident_id: order.incidentId,
      kelurahan_code: order.place.code,
      state: order.state,
      is_fast_track: bool(order.isFastTrack),
      reported_at: at(order.reportedAt),
      reported_by: order.reportedBy,
      verify_hours: String(PROMISES.verify),
      approve_hours: String(PROMISES.approve),
      dispatch_hours: String(PROMISES.dispatch),
      deliver_hours: String(PROMISES.deliver),
      whole_hours: String(PROMISES.whole),
      at_risk_share: String(PROMISES.atRiskShare),
      verified_at: at(order.verifiedAt),
      verified_by: order.verifiedBy,
      is_confirmed: order.isConfirmed === undefined ? null : bool(order.isConfirmed),
      approved_at: at(order.approvedAt),
      approved_by: order.approvedBy,
      dispatched_at: at(order.dispatchedAt),
      delivered_at: at(order.deliveredAt),
      closed_at: at(order.closedAt),
      ended_at: at(order.endedAt),
      end_reason: order.endReason,
      version: String(order.version),
    });
    for (const line of order.lines) {
      this.writer.row('relief_order_line', {
        id: line.id,
        order_id: order.id,
        item_code: line.itemCode,
        is_fast_track: bool(line.isFastTrack),
        needed: String(line.needed),
        reserved: String(line.reserved),
        dispatched: String(line.dispatched),
        delivered: String(line.delivered),
      });
    }
  }

  /** The stock as its movements left it. */
  stock(begin: Moment): void {
    for (const shelf of this.book.shelves) {
      this.writer.row('stock', {
        id: this.newId(begin),
        item_code: shelf.itemCode,
        warehouse_code: shelf.warehouseCode,
        on_hand: String(shelf.onHand),
        reserved: String(shelf.reserved),
        minimum: String(shelf.minimum),
      });
    }
  }
}

export function bool(value: boolean): string {
  return value ? 't' : 'f';
}

export { textOf };
