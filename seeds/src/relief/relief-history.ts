import type { CityRows, WrittenFamily } from '../city/city-rows.ts';
import type { FamilyRecord, Place } from '../city/family-record.ts';
import type { Officers } from '../city/officers.ts';
import type { CityPlan } from '../city/plan.ts';
import type { RowWriter } from '../city/row-writer.ts';
import { Random } from '../random.ts';
import { reliefItems } from '../reference/relief.ts';
import { Claimants } from './claimants.ts';
import { RELIEF_STARTS } from './day-weights.ts';
import { reportSeconds } from './durations.ts';
import { planEveStorm, type StagedIncident } from './eve-storm.ts';
import { IncidentRows, type WrittenReport } from './incident-rows.ts';
import { planIncidents, type PlannedIncident } from './incident-plan.ts';
import { hours, momentOf, type Moment } from './moment.ts';
import { OrderRun, type Staging } from './order-run.ts';
import { ReferralRows } from './referral-rows.ts';
import { ReliefOrder, type Ending } from './relief-order.ts';
import { RELIEF_POLICY } from './relief-promises.ts';
import { ReliefRows } from './relief-rows.ts';
import { SecondReports } from './second-reports.ts';
import { StockBook } from './stock-book.ts';
import { reserve } from './stock-steps.ts';
import { TaskQueue } from './task-queue.ts';
import { WarehouseRun } from './warehouse-run.ts';
import { warehousesOf } from './warehouses.ts';

/** The hour of the day it is at which the history of relief stops. */
const NOW_HOUR = 9;

/** How orders end, as shares. */
const ENDINGS: Record<Ending, number> = { CLOSED: 0.945, REJECTED: 0.025, CANCELLED: 0.02, RETURNED: 0.01 };

/** Share of incidents with an order that somebody reports once more. */
const REPORTED_TWICE = 0.03;
const LIFE_SAVING = new Set(reliefItems.filter(({ isLifeSaving }) => isLifeSaving).map(({ code }) => code));

/** Tasks done before the loader gets a turn. */
const TASKS_A_TURN = 400;

/**
 * Disaster relief in a city: its incidents, who was hit, the orders and their way, and the stock of its warehouses, from
 * 2022 to the morning of the day it is. What happened is played in the order of its time when all families are written.
 */
export class ReliefHistory {
  readonly #now: Moment;
  readonly #incidents: readonly PlannedIncident[];
  readonly #staged: ReadonlyMap<PlannedIncident, StagedIncident>;
  readonly #claimants: Claimants;
  readonly #officers: Officers;
  readonly #random: Random;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #queue = new TaskQueue();
  readonly #rows: ReliefRows;
  readonly #reports: IncidentRows;
  readonly #secondReports: SecondReports;
  readonly #referrals: ReferralRows;
  readonly #orders: ReliefOrder[] = [];
  readonly #staging = new Map<ReliefOrder, Staging>();
  readonly #run: OrderRun;
  readonly #warehouses: WarehouseRun;

  constructor(city: CityPlan, rows: CityRows, writer: RowWriter, officers: Officers) {
    const { seed, region, today } = city;
    this.#now = momentOf(today, hours(NOW_HOUR));
    this.#officers = officers;
    this.#random = Random.of(seed, `relief in ${region.city.code}`);
    const staged = planEveStorm(region, seed, today, this.#now);
    this.#staged = new Map(staged.map((one) => [one.incident, one]));
    this.#incidents = [
      ...planIncidents({ region, seed, size: city.incidents, now: this.#now }),
      ...staged.map(({ incident }) => incident),
    ];
    this.#claimants = new Claimants(seed, region.city.code, this.#incidents);
    this.#places = new Map(city.kelurahan.map(({ place }) => [place.code, place]));
    this.#rows = new ReliefRows(writer, this.#random, rows, new StockBook(warehousesOf(region)));
    this.#reports = new IncidentRows(this.#rows, this.#claimants);
    this.#secondReports = new SecondReports(this.#rows, this.#reports, this.#queue, officers, this.#random, this.#now);
    this.#referrals = new ReferralRows(this.#rows, this.#queue, officers, this.#random);
    this.#run = new OrderRun(this.#rows, this.#queue, officers, this.#random, region.city.code, this.#staging);
    this.#warehouses = new WarehouseRun(this.#rows, this.#queue, officers, this.#random, this.#run, this.#now);
  }

  /** Takes a family into account when its history is complete. */
  family(family: FamilyRecord, written: WrittenFamily): void {
    this.#claimants.offer(family, written);
  }

  /** Plays what happened, pausing often enough for the loader to send the rows. */
  *finish(): Generator<void> {
    this.#warehouses.open(momentOf(RELIEF_STARTS, 0));
    for (const incident of this.#incidents) {
      const reportedAt = incident.occurredAt + this.#untilReported(incident);
      if (reportedAt <= this.#now) this.#queue.add(reportedAt, () => this.#report(incident, reportedAt));
    }
    let done = 0;
    for (const _ of this.#queue.runUntil(this.#now)) if (++done % TASKS_A_TURN === 0) yield;
    for (const order of this.#orders) {
      this.#rows.order(order);
      const { incident, incidentId, reportedAt: at, reportedBy: by, claims, mergedReports } = order;
      this.#reports.incident(incident, incidentId, { at, by, claims, version: 1 + mergedReports });
    }
    this.#referrals.finish();
    this.#rows.stock(momentOf(RELIEF_STARTS, 0));
    yield;
  }

  /** The incidents that show where orders can stand are reported soon, so that there is time for it. */
  #untilReported(incident: PlannedIncident): number {
    return this.#staged.has(incident) ? this.#random.between(300, 1_800) : reportSeconds(this.#random);
  }

  #report(incident: PlannedIncident, at: Moment): void {
    const place = this.#places.get(incident.place.code) as Place;
    const by = this.#officers.companion(this.#random, place);
    const id = this.#rows.newId(at);
    const report = this.#reports.families(incident, id, place, at);
    const order = report.needed.size > 0 ? this.#order(incident, report, place, at, by) : undefined;
    this.#reports.entry(incident, id, at, by, order, report);
    if (!order) {
      this.#reports.incident(incident, id, { at, by, claims: report.claims, version: 1 });
      return;
    }
    this.#warehouses.look(order, at);
    this.#run.begin(order);
    this.#referrals.consider(order, this.#staged.has(incident) ? 1 : undefined);
    if (this.#random.chance(REPORTED_TWICE)) this.#secondReports.of(order);
  }

  #order(incident: PlannedIncident, report: WrittenReport, place: Place, at: Moment, by: string): ReliefOrder {
    const random = this.#random;
    const isSmall = report.claims.length <= RELIEF_POLICY.fastTrackFamilies;
    const lines = [...report.needed]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([itemCode, needed]) => ({
        id: this.#rows.newId(at),
        itemCode,
        needed,
        isFastTrack: isSmall || (RELIEF_POLICY.isFastTrackLifeSaving && LIFE_SAVING.has(itemCode)),
        reserved: 0,
        dispatched: 0,
        delivered: 0,
        waiting: [],
      }));
    const staged = this.#staged.get(incident);
    const endings = Object.keys(ENDINGS) as Ending[];
    const ending = staged ? 'CLOSED' : (endings[random.weighted(Object.values(ENDINGS))] as Ending);
    const isLarge = report.claims.length > 3;
    const parts = ending === 'RETURNED' ? 2 : staged ? 1 : random.chance(isLarge ? 0.5 : 0.12) ? (isLarge ? 3 : 2) : 1;
    const order = new ReliefOrder(
      this.#rows.newId(at),
      report.id,
      incident,
      place,
      at,
      by,
      lines,
      report.claims,
      report.repeatedClaims,
      ending,
      parts,
    );
    if (staged) this.#staging.set(order, staged);
    this.#orders.push(order);
    const occasion = { occurredAt: at, recordedAt: at, actor: by };
    this.#rows.step(order, this.#rows.newId(at), 'REPORT', order.state, order.state, occasion);
    reserve(this.#rows, order, occasion);
    return order;
  }
}
