import { HouseDamage } from '@simoncer/api';
import { toDate } from '../calendar.ts';
import type { Place } from '../city/family-record.ts';
import type { Officers } from '../city/officers.ts';
import type { Value } from '../city/row-writer.ts';
import type { UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { dayAt, hours, toTimestamp, type Moment } from './moment.ts';
import type { ReliefOrder, WrittenClaim } from './relief-order.ts';
import { RELIEF_POLICY } from './relief-promises.ts';
import { textOf, type ReliefRows } from './relief-rows.ts';
import type { TaskQueue } from './task-queue.ts';

/** Share of families that lost their house that are referred to the lifecycle. */
const REFERRED = 0.2;
/** Share of referrals that are closed in time. */
const IN_TIME = 0.9;

type Kind = 'ENTRY' | 'REASSESSMENT';

/** What comes of referrals. Taking in and reassessing need facts of the register, which this history does not make. */
const OUTCOMES: Record<Kind, readonly { outcome: string; finding: string }[]> = {
  ENTRY: [
    { outcome: 'NOT_ELIGIBLE', finding: 'Desil di atas batas program.' },
    { outcome: 'DECLINED', finding: 'Keluarga tidak bersedia didata.' },
    { outcome: 'NOT_FOUND', finding: 'Keluarga pindah setelah kejadian.' },
  ],
  REASSESSMENT: [
    { outcome: 'DECLINED', finding: 'Keluarga meminta ditunda sampai rumah selesai.' },
    { outcome: 'NOT_FOUND', finding: 'Keluarga tinggal sementara di luar kelurahan.' },
  ],
};

const REASONS: Record<Kind, string> = {
  ENTRY: 'Rumah rusak berat, belum menerima bantuan sosial.',
  REASSESSMENT: 'Rumah rusak berat.',
};

/** Refers families to the lifecycle: those on aid to be assessed anew, others to see whether they enter it. */
export class ReferralRows {
  /** rows of those that nobody has acted on yet */
  readonly #open = new Map<string, Readonly<Record<string, Value>>>();

  constructor(
    readonly rows: ReliefRows,
    readonly queue: TaskQueue,
    readonly officers: Officers,
    readonly random: Random,
  ) {}

  /** Decides which families of an order that lost their house will be referred, in the days after the report. */
  consider(order: ReliefOrder, share = REFERRED): void {
    if (order.ending !== 'CLOSED') return;
    const lost = order.claims.filter(({ people }) => people.damage === HouseDamage.SEVERE && this.random.chance(share));
    const at = order.reportedAt + hours(this.random.between(20, 80));
    const onAid = lost.filter(({ isOnAid }) => isOnAid);
    const others = lost.filter(({ isOnAid }) => !isOnAid);
    if (onAid.length > 0) this.queue.add(at, () => this.#refer(order, 'REASSESSMENT', onAid, at));
    if (others.length > 0) this.queue.add(at, () => this.#refer(order, 'ENTRY', others, at));
  }

  /** Writes those that are still open. */
  finish(): void {
    for (const row of this.#open.values()) this.rows.row('relief_referral', { ...row, version: '1' });
  }

  #refer(order: ReliefOrder, kind: Kind, claims: readonly WrittenClaim[], at: Moment): void {
    const actor = this.officers.companion(this.random, order.place);
    const occasion = { occurredAt: at, recordedAt: at, actor, kelurahanCode: order.place.code };
    const ids = claims.map((claim) => {
      const id = this.rows.newId(at);
      this.#open.set(textOf(id), {
        id,
        family_id: claim.id,
        household_id: claim.householdId,
        kelurahan_code: order.place.code,
        kind,
        referred_at: toTimestamp(at),
        referred_by: actor,
        due_on: toDate(dayAt(at) + RELIEF_POLICY.referralDays),
        reason: REASONS[kind],
      });
      this.#closeLater(id, kind, claim, order.place, at);
      return textOf(id);
    });
    this.rows.entry({
      ...occasion,
      kind: 'INCIDENT_REFERRED',
      subject: order.incidentId,
      payload: { kind, reason: REASONS[kind], referralIds: ids },
    });
  }

  #closeLater(id: UuidText, kind: Kind, claim: WrittenClaim, place: Place, from: Moment): void {
    const { random } = this;
    const { referralDays } = RELIEF_POLICY;
    const days = random.chance(IN_TIME) ? random.between(2, referralDays - 1) : referralDays + random.between(2, 9);
    const at = from + hours(24 * days);
    this.queue.add(at, () => {
      const actor = this.officers.companion(random, place);
      const { outcome, finding } = random.pick(OUTCOMES[kind]);
      const row = this.#open.get(textOf(id));
      this.#open.delete(textOf(id));
      this.rows.row('relief_referral', {
        ...row,
        closed_at: toTimestamp(at),
        closed_by: actor,
        outcome,
        finding,
        version: '2',
      });
      this.rows.entry({
        kind: 'REFERRAL_CLOSED',
        subject: id,
        kelurahanCode: place.code,
        occurredAt: at,
        recordedAt: at,
        actor,
        payload: { kind, outcome, finding, familyId: textOf(claim.id) },
      });
    });
  }
}
