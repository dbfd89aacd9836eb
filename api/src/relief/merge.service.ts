import { dayOf } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { lockStock } from '../stock/reservation.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { findClaims, findEventGroup, type GroupClaim } from './event-group.ts';
import { followIncident, type Following } from './follow-incident.ts';
import type { Incident } from './incident.entity.ts';
import type { IncidentOutcome } from './incident.payload.ts';
import { lockIncidents, unknownIncident } from './lock-incident.ts';
import { refuseMerge, settleShared, type MergingReport, type SharedClaims } from './merge.rules.ts';
import { findItems } from './order-making.ts';
import { destinationOf } from './place.ts';
import type { ReliefOrder } from './relief-order.entity.ts';
import { ReliefOrderAction, reliefOrderMachine } from './relief-order.state.ts';
import { reliefPolicyOf } from './relief-policy.ts';
import { countVictims, victimsSince } from './report.rules.ts';
import type { MergeIncidentsInput } from './revise.input.ts';

/** Puts reports of the same event together. */
export class MergeService {
  constructor(private readonly performer: Performer) {}

  /**
   * Merges a report into another of the same event; both are kept, with their orders. A family that several reports of the
   * event name keeps one claim. As long as an order is not approved, the goods of a claim that is given up are released,
   * and an order that is left without need is cancelled; where goods may be on their way, the claim is flagged.
   */
  mergeIncidents(input: MergeIncidentsInput): Promise<IncidentOutcome> {
    return perform(this.performer, 'mergeIncidents', input, async (work): Promise<IncidentOutcome> => {
      const { em } = work;
      // ids may come in capitals, and are compared as text
      const [leadingId, mergedId] = [input.leadingId.toLowerCase(), input.mergedId.toLowerCase()];
      const group = await findEventGroup(em, [leadingId, mergedId]);
      const { incidents, orders } = await lockIncidents(em, group);
      const leading = incidents.get(leadingId);
      const merged = incidents.get(mergedId);
      if (!leading) return { userErrors: [unknownIncident(leadingId, 'leadingId')] };
      if (!merged) return { userErrors: [unknownIncident(mergedId, 'mergedId')] };
      const incidentId = merged.id;
      const stale = refuseStale('incident', merged.version, input.expectedVersion);
      if (stale.length > 0) return { incidentId, userErrors: stale };
      const policyThen = await work.policyOn(dayOf(merged.occurredAt));
      const { values: policy, userErrors: silent } = reliefPolicyOf(policyThen, 'mergedId');
      if (!policy) return { incidentId, userErrors: silent };
      const { items, userErrors: ungrantable } = await findItems(em, policy, 'mergedId');
      const nearness = { metres: policy['relief.duplicate_metres'], hours: policy['relief.duplicate_hours'] };
      const userErrors = [...ungrantable, ...refuseMerge(reportOf(leading), reportOf(merged), nearness, input)];
      if (userErrors.length > 0) return { incidentId, userErrors };

      const reason = input.reason.trim();
      await this.lead(work, leading, merged, reason);
      const claims = await findClaims(em, group);
      const shared = settleShared(claims, leading.id, (id) => isAdjustable(orders.get(id)));
      await this.settle(work, shared, reason);
      // of all orders that change at once, in the order that everybody takes
      if (shared.struck.length > 0) await lockStock(em, [...items.keys()]);
      const changedOrders: string[] = [];
      for (const [id, struck] of Map.groupBy(shared.struck, (claim) => claim.incidentId)) {
        const incident = incidents.get(id)!;
        recount(incident, claims, struck);
        const order = orders.get(id);
        if (!order) continue;
        const following: Following = { to: await destinationOf(em, incident), policy, items, reason };
        await followIncident(work, order, following);
        changedOrders.push(order.id);
      }
      await em.flush();
      const mergedOrder = orders.get(merged.id);
      const journalEntryId = await work.record({
        kind: JournalKind.INCIDENT_MERGED,
        kelurahanCode: merged.kelurahan.code,
        alsoConcerns: [leading.kelurahan.code],
        subjectId: merged.id,
        occurredOn: work.today,
        payload: {
          into: leading.id,
          reason,
          struckFamilies: shared.struck.map(({ id }) => id),
          repeatedFamilies: shared.flagged.map(({ id }) => id),
          orderIds: [...new Set([...changedOrders, ...(mergedOrder ? [mergedOrder.id] : [])])].sort(),
        },
      });
      return { incidentId: leading.id, orderId: orders.get(leading.id)?.id, journalEntryId, userErrors: [] };
    });
  }

  /** The other leads from now on, also those that were merged into this one, so that all point at the one that leads. */
  private async lead({ em, now, officer }: Work, leading: Incident, merged: Incident, reason: string): Promise<void> {
    em.assign(merged, {
      mergedInto: leading.id,
      mergedAt: now,
      mergedBy: officer.name,
      mergeReason: reason,
      version: merged.version + 1,
    });
    leading.version += 1;
    await em.flush();
    await sqlOf(em).query(
      `/* relief.lead_followers */ update incident set merged_into_id = $2 where merged_into_id = $1`,
      [merged.id, leading.id],
    );
  }

  private async settle({ em, now, officer }: Work, { struck, flagged }: SharedClaims, reason: string): Promise<void> {
    await sqlOf(em).query(
      `/* relief.strike_shared */
       update affected_family set struck_at = $2, struck_by = $3, strike_reason = $4 where id = any ($1::uuid[])`,
      [struck.map(({ id }) => id), now, officer.name, reason],
    );
    await sqlOf(em).query(
      `/* relief.flag_shared */
       update affected_family f set repeats_family_id = given.repeats
       from unnest($1::uuid[], $2::uuid[]) as given (id, repeats)
       where f.id = given.id and f.repeats_family_id is null`,
      [flagged.map(({ id }) => id), flagged.map(({ repeats }) => repeats)],
    );
  }
}

function recount(incident: Incident, claims: readonly GroupClaim[], struck: readonly GroupClaim[]): void {
  const before = claims.filter(({ incidentId }) => incidentId === incident.id);
  const now = before.filter((claim) => !struck.includes(claim));
  Object.assign(incident, countVictims(victimsSince(incident, before, now), now));
}

function isAdjustable(order: ReliefOrder | undefined): boolean {
  return order === undefined || reliefOrderMachine.next(order.state, ReliefOrderAction.REVISE) !== null;
}

function reportOf(incident: Incident): MergingReport {
  const { id, hazard, occurredAt, rw, latitude, longitude, kelurahan, mergedInto } = incident;
  return {
    id,
    hazard,
    occurredAt,
    rw,
    latitude,
    longitude,
    kelurahanCode: kelurahan.code,
    mergedIntoId: mergedInto?.id ?? null,
  };
}
