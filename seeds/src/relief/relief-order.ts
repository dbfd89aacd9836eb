import { reliefOrderMachine, ReliefOrderState, type FamilyInNeed, type ReliefOrderAction } from '@simoncer/api';
import type { Place } from '../city/family-record.ts';
import type { UuidText } from '../load/copy-text.ts';
import type { PlannedIncident } from './incident-plan.ts';
import type { Moment } from './moment.ts';

/** Units of a warehouse that wait for a line. */
export interface Waiting {
  readonly warehouseCode: string;
  readonly quantity: number;
}

/** One item of an order. */
export interface OrderLine {
  readonly id: UuidText;
  readonly itemCode: string;
  readonly isFastTrack: boolean;
  readonly needed: number;
  reserved: number;
  dispatched: number;
  delivered: number;
  readonly waiting: Waiting[];
}

/** A family hit as it was written. */
export interface WrittenClaim {
  readonly id: UuidText;
  readonly householdId: UuidText | undefined;
  readonly headName: string;
  readonly people: FamilyInNeed;
  readonly isOnAid: boolean;
}

/** How an order is to end; what is under way at the end of the history stops where it stands. */
export type Ending = 'CLOSED' | 'REJECTED' | 'CANCELLED' | 'RETURNED';

/** An order as it goes its way. */
export class ReliefOrder {
  state: ReliefOrderState = ReliefOrderState.REPORTED;
  version = 1;
  verifiedAt: Moment | undefined;
  verifiedBy: string | undefined;
  isConfirmed: boolean | undefined;
  approvedAt: Moment | undefined;
  approvedBy: string | undefined;
  dispatchedAt: Moment | undefined;
  deliveredAt: Moment | undefined;
  closedAt: Moment | undefined;
  endedAt: Moment | undefined;
  endReason: string | undefined;
  /** when its last step was recorded; the next one is recorded later */
  lastRecordedAt: Moment;
  /** what has been agreed to do next, so that nothing is done twice */
  readonly agreed = new Set<string>();
  /** further reports of the incident that were merged into it */
  mergedReports = 0;
  /** hand-overs so far */
  handOvers = 0;

  constructor(
    readonly id: UuidText,
    readonly incidentId: UuidText,
    readonly incident: PlannedIncident,
    readonly place: Place,
    readonly reportedAt: Moment,
    readonly reportedBy: string,
    readonly lines: readonly OrderLine[],
    readonly claims: readonly WrittenClaim[],
    readonly repeatedClaims: number,
    readonly ending: Ending,
    /** how many hand-overs are planned */
    readonly parts: number,
  ) {
    this.lastRecordedAt = reportedAt;
  }

  get isFastTrack(): boolean {
    return this.lines.some(({ isFastTrack }) => isFastTrack);
  }

  get isShort(): boolean {
    return this.lines.some(({ reserved, needed }) => reserved < needed);
  }

  /** Whether something is still to be done with it. */
  get isOpen(): boolean {
    return this.closedAt === undefined && this.endedAt === undefined;
  }

  get isAllDelivered(): boolean {
    return this.lines.every(({ delivered, needed }) => delivered === needed);
  }

  /** Lines of which something can leave now: all of them once approved, before that those on the fast track. */
  get ready(): OrderLine[] {
    return this.lines.filter(
      ({ waiting, isFastTrack }) => waiting.length > 0 && (isFastTrack || this.approvedAt !== undefined),
    );
  }

  get onTheWay(): OrderLine[] {
    return this.lines.filter(({ dispatched, delivered }) => dispatched > delivered);
  }

  /**
   * Moves on by the machine of the API.
   *
   * @throws RangeError where the machine refuses it, which is a mistake of the model
   */
  move(action: ReliefOrderAction): { from: ReliefOrderState; to: ReliefOrderState } {
    const from = this.state;
    const to = reliefOrderMachine.next(from, action);
    if (to === null) throw new RangeError(`An order that is ${from} allows no ${action}.`);
    this.state = to;
    this.version++;
    return { from, to };
  }
}
