import { entitlementOf, priorityOf, sumOf, type FamilyInNeed, type Quantities } from '@simoncer/api';
import { makeName } from '../city/names.ts';
import type { Place } from '../city/family-record.ts';
import type { UuidText } from '../load/copy-text.ts';
import type { Claimants, KnownFamily } from './claimants.ts';
import type { PlannedIncident } from './incident-plan.ts';
import { dayAt, toTimestamp, type Moment } from './moment.ts';
import { needsOf, peopleOf } from './people-hit.ts';
import type { PlannedFamily } from './planned-family.ts';
import type { ReliefOrder, WrittenClaim } from './relief-order.ts';
import { RELIEF_POLICY, toHazard } from './relief-promises.ts';
import { bool, textOf, type ReliefRows } from './relief-rows.ts';

/** Share of families outside the register whose card number is told, and of those hit again within policy's window. */
const TELLS_CARD = 0.7;
const HIT_AGAIN = 0.04;

/** A claim that may be made again. */
interface EarlierClaim {
  readonly id: UuidText;
  readonly at: Moment;
  readonly householdId: UuidText | undefined;
  readonly kk: Card | undefined;
  readonly headName: string;
  readonly known: KnownFamily | undefined;
}

type Card = ReturnType<ReliefRows['cityRows']['cardOfStranger']>;

/** The report of an incident as it was written. */
export interface WrittenReport {
  readonly id: UuidText;
  readonly claims: readonly WrittenClaim[];
  readonly needed: Quantities;
  readonly repeatedClaims: number;
}

/** What a merged report says of the other. */
export interface Merge {
  readonly into: UuidText;
  readonly at: Moment;
  readonly by: string;
  readonly reason: string;
}

/** Takes the next family that the report does not tell of already: one that was hit again may be among those found too. */
function nextUntold(known: KnownFamily[], told: ReadonlySet<string>): KnownFamily | undefined {
  for (;;) {
    const next = known.pop();
    if (!next || !told.has(textOf(next.householdId))) return next;
  }
}

/** Writes reports of incidents with the families hit and what policy grants them. */
export class IncidentRows {
  /** the latest claims of each kelurahan that could be made again */
  readonly #latest = new Map<string, EarlierClaim[]>();

  constructor(
    readonly rows: ReliefRows,
    readonly claimants: Claimants,
  ) {}

  /** Writes the families of an incident. The incident itself is written when it is known how it ends. */
  families(incident: PlannedIncident, id: UuidText, place: Place, reportedAt: Moment): WrittenReport {
    const known = [...this.claimants.of(incident)];
    const told = new Set<string>();
    const claims: WrittenClaim[] = [];
    const granted: Quantities[] = [];
    let repeatedClaims = 0;
    for (const family of incident.families) {
      const again = this.#hitAgain(place, reportedAt, told);
      const registered = again ? again.known : family.isOnAid ? nextUntold(known, told) : undefined;
      if (registered) told.add(textOf(registered.householdId));
      const claim = this.#family(incident, id, place, reportedAt, family, registered, again);
      if (claim.repeats) repeatedClaims++;
      claims.push(claim);
      granted.push(claim.entitlement);
    }
    return { id, claims, needed: sumOf(granted), repeatedClaims };
  }

  #family(
    incident: PlannedIncident,
    incidentId: UuidText,
    place: Place,
    reportedAt: Moment,
    family: PlannedFamily,
    known: KnownFamily | undefined,
    again: EarlierClaim | undefined,
  ) {
    const { random, cityRows } = this.rows;
    const people = peopleOf(family, known);
    const isOnAid = known?.isOnAid ?? false;
    const { priority, priorityReasons } = priorityOf({ ...people, isOnAid }, RELIEF_POLICY.priorityPoints);
    const id = this.rows.newId(reportedAt);
    const day = dayAt(reportedAt);
    const headName =
      known?.headName ??
      again?.headName ??
      makeName(random, random.chance(0.8) ? 'MALE' : 'FEMALE', random.between(1950, 2000));
    const kk = known
      ? undefined
      : (again?.kk ?? (random.chance(TELLS_CARD) ? cityRows.cardOfStranger(random, place.region, day) : undefined));
    this.rows.row('affected_family', {
      id,
      incident_id: incidentId,
      household_id: known?.householdId,
      head_name: known ? null : headName,
      kk_cipher: kk && { binary: kk.cipher },
      kk_hash: kk && { binary: kk.hash },
      kk_masked: kk?.masked,
      person_count: String(people.personCount),
      infant_count: String(people.infantCount),
      pregnant_count: String(people.pregnantCount),
      elderly_count: String(people.elderlyCount),
      disabled_count: String(people.disabledCount),
      damage: people.damage,
      is_displaced: bool(people.isDisplaced),
      is_on_aid: bool(isOnAid),
      lives_elsewhere: 'f',
      priority: String(priority),
      priority_reasons: JSON.stringify(priorityReasons),
      repeats_family_id: again?.id,
      recorded_at: toTimestamp(reportedAt),
    });
    const entitlement = entitlementOf(people, toHazard(incident.hazard), RELIEF_POLICY.package);
    for (const [item, quantity] of entitlement) {
      this.rows.row('family_entitlement', {
        id: this.rows.newId(reportedAt),
        family_id: id,
        item_code: item,
        quantity: String(quantity),
      });
    }
    if (known || kk)
      this.#remember(place, { id, at: reportedAt, householdId: known?.householdId, kk, headName, known });
    return {
      id,
      householdId: known?.householdId,
      headName,
      people,
      isOnAid,
      entitlement,
      repeats: again !== undefined,
    };
  }

  #remember(place: Place, claim: EarlierClaim): void {
    const latest = this.#latest.get(place.code);
    if (!latest) this.#latest.set(place.code, [claim]);
    else latest.push(claim);
  }

  /** Now and then a family of the kelurahan that was hit within policy's window, each at most once in an incident. */
  #hitAgain(place: Place, at: Moment, told: Set<string>): EarlierClaim | undefined {
    if (!this.rows.random.chance(HIT_AGAIN)) return undefined;
    const since = at - RELIEF_POLICY.claimWindowDays * 86_400;
    // those of this very report have its moment
    const latest = (this.#latest.get(place.code) ?? []).filter((one) => one.at >= since);
    this.#latest.set(place.code, latest);
    const earlier = latest.filter((one) => one.at < at);
    if (earlier.length === 0) return undefined;
    const found = this.rows.random.pick(earlier);
    const key = found.householdId ? textOf(found.householdId) : (found.kk?.hash.toString('hex') ?? '');
    if (told.has(key)) return undefined;
    told.add(key);
    // the one that is met next time is the claim made now
    latest.splice(latest.indexOf(found), 1);
    return found;
  }

  /** The report in the journal. */
  entry(
    incident: PlannedIncident,
    id: UuidText,
    at: Moment,
    by: string,
    order?: ReliefOrder,
    report?: WrittenReport,
  ): void {
    this.rows.entry({
      kind: 'INCIDENT_REPORTED',
      subject: id,
      kelurahanCode: incident.place.code,
      occurredAt: incident.occurredAt,
      recordedAt: at,
      actor: by,
      order,
      payload: {
        hazard: incident.hazard,
        orderId: order ? textOf(order.id) : null,
        families: report?.claims.length ?? 0,
        repeatedClaims: report?.repeatedClaims ?? 0,
        shortItems: (order?.lines ?? []).filter((line) => line.reserved < line.needed).map(({ itemCode }) => itemCode),
      },
    });
  }

  /** The incident, with whom it was merged into. */
  incident(
    incident: PlannedIncident,
    id: UuidText,
    reported: { at: Moment; by: string; claims: readonly WrittenClaim[]; version: number },
    merge?: Merge,
  ): void {
    const persons = (is: (people: FamilyInNeed) => boolean) =>
      String(reported.claims.reduce((sum, { people }) => (is(people) ? sum + people.personCount : sum), 0));
    this.rows.row('incident', {
      id,
      hazard: incident.hazard,
      occurred_at: toTimestamp(incident.occurredAt),
      reported_at: toTimestamp(reported.at),
      reported_by: reported.by,
      kelurahan_code: incident.place.code,
      rt: String(incident.rt),
      rw: String(incident.rw),
      latitude: String(incident.latitude),
      longitude: String(incident.longitude),
      chronology: incident.chronology,
      urgent_needs: JSON.stringify(needsOf(incident)),
      dead_count: String(incident.dead),
      missing_count: String(incident.missing),
      severely_injured_count: String(incident.seriouslyInjured),
      lightly_injured_count: String(incident.lightlyInjured),
      affected_family_count: String(reported.claims.length),
      affected_person_count: persons(() => true),
      displaced_person_count: persons(({ isDisplaced }) => isDisplaced),
      merged_into_id: merge?.into,
      merged_at: merge && toTimestamp(merge.at),
      merged_by: merge?.by,
      merge_reason: merge?.reason,
      version: String(reported.version),
    });
  }
}
