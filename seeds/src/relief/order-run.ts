import { ReliefOrderAction, ReliefOrderState } from '@simoncer/api';
import type { Officers } from '../city/officers.ts';
import type { Random } from '../random.ts';
import { hopSeconds, recordSeconds } from './durations.ts';
import { handOver } from './hand-over-rows.ts';
import { hours, toTimestamp, type Moment } from './moment.ts';
import type { ReliefOrder } from './relief-order.ts';
import { PROMISES } from './relief-promises.ts';
import { textOf, type Occasion, type ReliefRows } from './relief-rows.ts';
import { releaseWaiting, returnGoods, sendWaiting } from './stock-steps.ts';
import type { TaskQueue } from './task-queue.ts';

/** Share of orders on the fast track whose goods leave before anybody has been there to verify. */
const LEAVES_AT_ONCE = 0.85;
/** Days after which an order whose rest nobody has is closed as it is, or cancelled. */
const GIVES_UP_DAYS = { from: 8, until: 14 };
const CLOSING_HOURS = 40;
const SHORTEST_STEP = 60;

const { VERIFY, APPROVE, DISPATCH, HAND_OVER_PART, HAND_OVER_REST, RETURN, CLOSE, REJECT, CANCEL } = ReliefOrderAction;

const REASONS = {
  [REJECT]: [
    'Tidak ditemukan kerusakan di lokasi.',
    'Kejadian di luar wilayah kota.',
    'Sudah ditangani dengan bantuan lain.',
  ],
  [CANCEL]: ['Keluarga menolak bantuan.', 'Kebutuhan sudah dipenuhi warga sekitar.'],
  [RETURN]: ['Keluarga pindah ke rumah kerabat di luar kota.'],
};
const CLOSED_SHORT = 'Sisa barang tidak tersedia dan tidak dibutuhkan lagi.';
const NOTHING_CAME = 'Barang tidak tersedia sampai kebutuhan lewat.';

/** Where an order of the eve stops, so that all states can be seen, and how long its hops take. */
export interface Staging {
  readonly stopAt: ReliefOrderState;
  readonly secondsPerHop: number;
  readonly leavesAtOnce: boolean;
}

/** Takes orders through their states: each step is agreed when the one before is recorded. */
export class OrderRun {
  constructor(
    readonly rows: ReliefRows,
    readonly queue: TaskQueue,
    readonly officers: Officers,
    readonly random: Random,
    readonly cityCode: string,
    readonly staging: ReadonlyMap<ReliefOrder, Staging>,
  ) {}

  /** Begins with an order that was just reported. */
  begin(order: ReliefOrder): void {
    const staged = this.staging.get(order);
    const leavesAtOnce = staged ? staged.leavesAtOnce : order.ending === 'CLOSED' && this.random.chance(LEAVES_AT_ONCE);
    if (leavesAtOnce && order.ready.length > 0) this.#dispatchLater(order, order.reportedAt);
    const { reportedAt } = order;
    if (order.ending === 'REJECTED') {
      this.#later(order, REJECT, reportedAt, PROMISES.verify, (at) => this.#end(order, REJECT, at));
    } else this.#later(order, VERIFY, reportedAt, PROMISES.verify, (at) => this.#verify(order, at));
  }

  /** Stock came for an order that was short. */
  resume(order: ReliefOrder, at: Moment): void {
    if (order.approvedAt !== undefined) this.#dispatchLater(order, at);
  }

  #verify(order: ReliefOrder, at: Occurrence): void {
    const actor = this.officers.coordinator(this.random, order.place, order.reportedBy);
    Object.assign(order, { verifiedAt: at.occurredAt, verifiedBy: actor, isConfirmed: true });
    const reason = 'Sesuai laporan.';
    const evidence = [{ kind: 'FIELD_VERIFICATION', reference: this.#number('BAV', at.occurredAt) }];
    this.#step(order, VERIFY, 'RELIEF_VERIFIED', { ...at, actor, reason, evidence }, { isConfirmed: true });
    if (order.ending === 'CANCELLED') {
      this.#later(order, CANCEL, at.occurredAt, 6, (next) => this.#end(order, CANCEL, next));
    } else this.#later(order, APPROVE, at.occurredAt, PROMISES.approve, (next) => this.#approve(order, next));
  }

  #approve(order: ReliefOrder, at: Occurrence): void {
    const actor = this.officers.staff(this.random, order.reportedBy);
    Object.assign(order, { approvedAt: at.occurredAt, approvedBy: actor });
    const evidence = [{ kind: 'LETTER', reference: this.#number('SP', at.occurredAt) }];
    this.#step(order, APPROVE, 'RELIEF_APPROVED', { ...at, actor, evidence }, { repeatClaims: order.repeatedClaims });
    if (order.ready.length > 0) this.#dispatchLater(order, at.occurredAt);
    else if (order.onTheWay.length === 0) this.#giveUpLater(order, at.occurredAt);
  }

  #dispatchLater(order: ReliefOrder, from: Moment): void {
    if (order.agreed.has(DISPATCH)) return;
    this.#later(order, DISPATCH, from, PROMISES.dispatch, (at) => this.#dispatch(order, at));
  }

  #dispatch(order: ReliefOrder, at: Occurrence): void {
    // approval may have been given between the moment of leaving and that of its record
    const lines = order.ready.filter(({ isFastTrack }) => isFastTrack || (order.approvedAt ?? 0) <= at.occurredAt);
    if (lines.length === 0) {
      if (order.ready.length > 0) this.#dispatchLater(order, order.approvedAt ?? at.occurredAt);
      return;
    }
    const actor = this.officers.staff(this.random);
    const evidence = [{ kind: 'LETTER', reference: this.#number('SJ', at.occurredAt) }];
    const occasion = { ...at, actor, evidence };
    const sent = sendWaiting(this.rows, lines, occasion);
    order.dispatchedAt = Math.min(order.dispatchedAt ?? Infinity, at.occurredAt);
    this.#step(order, DISPATCH, 'RELIEF_DISPATCHED', occasion, sent);
    this.#handOverLater(order, at.occurredAt);
  }

  #handOverLater(order: ReliefOrder, from: Moment): void {
    if (order.agreed.has('HAND_OVER')) return;
    const hasParts = order.handOvers + 1 < order.parts;
    const promised = hasParts ? PROMISES.deliver / 2 : PROMISES.deliver;
    this.#later(order, 'HAND_OVER', from, promised, (at) => this.#handOver(order, at));
  }

  #handOver(order: ReliefOrder, at: Occurrence): void {
    if (order.onTheWay.length === 0) return;
    const actor = this.officers.companion(this.random, order.place);
    if (order.ending === 'RETURNED' && order.handOvers > 0) return this.#returnRest(order, { ...at, actor });
    const isStaged = this.staging.get(order)?.stopAt === ReliefOrderState.PARTLY_DELIVERED;
    const isPart = order.handOvers + 1 < order.parts || isStaged;
    const number = this.#numberOfHandOver(at.occurredAt);
    // it bears the id of its step
    const id = this.rows.newId(at.recordedAt);
    const told = handOver(this.rows, this.random, order, isPart, { ...at, actor, number, id });
    const action = order.isAllDelivered ? HAND_OVER_REST : HAND_OVER_PART;
    if (order.isAllDelivered) order.deliveredAt = at.occurredAt;
    const evidence = [{ kind: 'HANDOVER', reference: number }];
    this.#step(order, action, 'RELIEF_HANDED_OVER', { ...at, actor, evidence }, told, id);
    if (order.isAllDelivered) this.#closeLater(order, at.occurredAt);
    else if (order.onTheWay.length > 0) this.#handOverLater(order, at.occurredAt);
    else if (order.ready.length > 0) this.#dispatchLater(order, at.occurredAt);
    else this.#giveUpLater(order, at.occurredAt);
  }

  #returnRest(order: ReliefOrder, occasion: Occasion): void {
    const reason = this.random.pick(REASONS[RETURN]);
    const returned = returnGoods(this.rows, order, { ...occasion, reason });
    this.#step(order, RETURN, 'RELIEF_RETURNED', { ...occasion, reason }, { ...returned, reason });
    this.#giveUpLater(order, occasion.occurredAt);
  }

  #closeLater(order: ReliefOrder, from: Moment): void {
    this.#later(order, CLOSE, from, CLOSING_HOURS, (at) => {
      // goods of the fast track arrived before the papers
      const { approvedAt = Infinity } = order;
      if (approvedAt > at.occurredAt) this.#closeLater(order, Math.max(at.occurredAt, order.approvedAt ?? 0));
      else this.#close(order, at, undefined);
    });
  }

  #close(order: ReliefOrder, at: Occurrence, reason: string | undefined): void {
    const actor = this.officers.staff(this.random);
    const released = releaseWaiting(this.rows, order, { ...at, actor });
    Object.assign(order, { closedAt: at.occurredAt, endReason: reason });
    const told = { isShort: !order.isAllDelivered, released, ...(reason !== undefined && { reason }) };
    this.#step(order, CLOSE, 'RELIEF_CLOSED', { ...at, actor, reason }, told);
  }

  /** What nobody has had for a week is not waited for any longer. */
  #giveUpLater(order: ReliefOrder, from: Moment): void {
    const days = this.random.between(GIVES_UP_DAYS.from, GIVES_UP_DAYS.until);
    const occurredAt = from + hours(days * 24);
    this.#at(order, 'GIVE_UP', occurredAt, occurredAt, (at) => {
      if (order.onTheWay.length > 0 || order.ready.length > 0 || order.agreed.size > 0) return;
      if (order.state === ReliefOrderState.PARTLY_DELIVERED && order.approvedAt !== undefined) {
        this.#close(order, at, CLOSED_SHORT);
      } else if (order.state === ReliefOrderState.APPROVED) this.#end(order, CANCEL, at, NOTHING_CAME);
    });
  }

  #end(order: ReliefOrder, action: typeof REJECT | typeof CANCEL, at: Occurrence, why?: string): void {
    const actor = this.officers.staff(this.random, order.reportedBy);
    const reason = why ?? this.random.pick(REASONS[action]);
    const released = releaseWaiting(this.rows, order, { ...at, actor });
    Object.assign(order, { endedAt: at.occurredAt, endReason: reason });
    const kind = action === REJECT ? 'RELIEF_REJECTED' : 'RELIEF_CANCELLED';
    this.#step(order, action, kind, { ...at, actor, reason }, { reason, released });
  }

  #step(
    order: ReliefOrder,
    action: ReliefOrderAction,
    kind: string,
    occasion: Occasion,
    payload: object,
    id = this.rows.newId(occasion.recordedAt),
  ): void {
    const { from, to } = order.move(action);
    this.rows.step(order, id, action, from, to, occasion);
    this.rows.entry({
      ...occasion,
      kind,
      subject: order.id,
      kelurahanCode: order.place.code,
      order,
      payload: {
        incidentId: textOf(order.incidentId),
        action,
        from,
        to,
        occurredAt: new Date(occasion.occurredAt * 1000).toISOString(),
        ...payload,
      },
    });
  }

  /** Agrees to take a step some time after a moment; it is recorded when it is done or somewhat later. */
  #later(order: ReliefOrder, what: string, from: Moment, promisedHours: number, run: (at: Occurrence) => void): void {
    const staged = this.staging.get(order);
    if (staged && staged.stopAt === order.state) return;
    const { random } = this;
    const seconds = staged
      ? Math.round(staged.secondsPerHop * (0.7 + 0.3 * random.unit()))
      : hopSeconds(random, promisedHours, order.incident.isBusy);
    const occurredAt = from + seconds;
    this.#at(order, what, occurredAt, occurredAt + (staged ? 120 : recordSeconds(random)), run);
  }

  #at(order: ReliefOrder, what: string, occurredAt: Moment, recordedAt: Moment, run: (at: Occurrence) => void): void {
    order.agreed.add(what);
    this.queue.add(recordedAt, () => {
      order.agreed.delete(what);
      if (!order.isOpen) return;
      // two steps agreed on independently are recorded one after the other
      if (recordedAt < order.lastRecordedAt + SHORTEST_STEP) {
        return this.#at(order, what, occurredAt, order.lastRecordedAt + SHORTEST_STEP, run);
      }
      order.lastRecordedAt = recordedAt;
      run({ occurredAt, recordedAt });
    });
  }

  #handOvers = 0;

  /** Numbers of hand-overs are given one after another, so that none is given twice. */
  #numberOfHandOver(at: Moment): string {
    const number = String(++this.#handOvers).padStart(5, '0');
    return `BAST/${this.cityCode.replace('.', '')}/${number}/${toTimestamp(at).slice(0, 4)}`;
  }

  #number(prefix: string, at: Moment): string {
    return `${prefix}/${String(this.random.between(1, 9_999)).padStart(4, '0')}/${toTimestamp(at).slice(0, 4)}`;
  }
}

/** When a step was taken, and when recorded. */
interface Occurrence {
  readonly occurredAt: Moment;
  readonly recordedAt: Moment;
}
