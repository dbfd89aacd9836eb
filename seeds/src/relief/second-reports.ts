import type { Officers } from '../city/officers.ts';
import type { Random } from '../random.ts';
import type { IncidentRows, Merge } from './incident-rows.ts';
import type { PlannedIncident } from './incident-plan.ts';
import { hours, type Moment } from './moment.ts';
import type { ReliefOrder } from './relief-order.ts';
import { textOf, type ReliefRows } from './relief-rows.ts';
import type { TaskQueue } from './task-queue.ts';

/** Degrees by which the second report is beside the first: about 55 m. */
const BESIDE = 0.0005;

/** Somebody else reports the same event, without the families; an officer puts the reports together. */
export class SecondReports {
  constructor(
    readonly rows: ReliefRows,
    readonly reports: IncidentRows,
    readonly queue: TaskQueue,
    readonly officers: Officers,
    readonly random: Random,
    readonly now: Moment,
  ) {}

  /** Lets the incident of an order be reported once more, within two hours. */
  of(order: ReliefOrder): void {
    const { random } = this;
    const at = order.reportedAt + random.between(600, hours(2));
    if (at > this.now) return;
    const { incident } = order;
    const again: PlannedIncident = {
      ...incident,
      occurredAt: incident.occurredAt + random.between(-300, 0),
      latitude: Number((incident.latitude + BESIDE).toFixed(4)),
      families: [],
    };
    const by = this.officers.coordinator(random, order.place, order.reportedBy);
    const mergedAt = at + random.between(1_200, hours(5));
    const id = this.rows.newId(at);
    const reported = { at, by, claims: [] };
    this.queue.add(at, () => {
      this.reports.entry(again, id, at, by);
      if (mergedAt > this.now) this.reports.incident(again, id, { ...reported, version: 1 });
      else
        this.queue.add(mergedAt, () =>
          this.#merge(
            order,
            mergedAt,
            (merge) => this.reports.incident(again, id, { ...reported, version: 2 }, merge),
            id,
          ),
        );
    });
  }

  #merge(order: ReliefOrder, at: Moment, write: (merge: Merge) => void, id: Merge['into']): void {
    const by = this.officers.staff(this.random);
    const reason = 'Kejadian yang sama dilaporkan dua kali.';
    write({ into: order.incidentId, at, by, reason });
    order.mergedReports++;
    this.rows.entry({
      kind: 'INCIDENT_MERGED',
      subject: id,
      kelurahanCode: order.place.code,
      occurredAt: at,
      recordedAt: at,
      actor: by,
      order,
      payload: { into: textOf(order.incidentId), reason, struckFamilies: [], orderIds: [textOf(order.id)] },
    });
  }
}
