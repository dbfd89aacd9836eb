import { sqlOf } from '../database/sql.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { releaseStock } from '../stock/reservation.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { dayOf } from '../clock.ts';
import { adjustOrder, findNeed } from './adjust-order.ts';
import { Incident } from './incident.entity.ts';
import type { IncidentOutcome } from './incident.payload.ts';
import { lockIncidents, unknownIncident } from './lock-incident.ts';
import { refuseMerge } from './merge.rules.ts';
import { changeOrder } from './order-change.ts';
import { findItems } from './order-making.ts';
import { judgePlace } from './place.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';
import type { ReliefOrder } from './relief-order.entity.ts';
import { ReliefOrderAction, reliefOrderMachine } from './relief-order.state.ts';
import { reliefPolicyOf } from './relief-policy.ts';
import type { MergeIncidentsInput } from './revise.input.ts';

/** Puts reports of the same event together. */
export class MergeService {
  constructor(private readonly performer: Performer) {}

  /**
   * Merges a report into another of the same event. Both are kept, with their orders. A family that both name keeps its
   * claim in the one that leads; as long as the order of the other is not approved, its stock is released, and an order
   * that is left without a family is cancelled.
   */
  mergeIncidents(input: MergeIncidentsInput): Promise<IncidentOutcome> {
    return perform(this.performer, 'mergeIncidents', input, async (work): Promise<IncidentOutcome> => {
      const { em, now, officer } = work;
      const { incidents, orders } = await lockIncidents(em, [input.leadingId, input.mergedId]);
      const leading = incidents.get(input.leadingId);
      const merged = incidents.get(input.mergedId);
      if (!leading) return { userErrors: [unknownIncident(input.leadingId, 'leadingId')] };
      if (!merged) return { userErrors: [unknownIncident(input.mergedId, 'mergedId')] };
      const incidentId = merged.id;
      const stale = refuseStale('incident', merged.version, input.expectedVersion);
      if (stale.length > 0) return { incidentId, userErrors: stale };
      const { values: policy, userErrors: silent } = reliefPolicyOf(
        await work.policyOn(dayOf(merged.occurredAt)),
        'mergedId',
      );
      const userErrors = [...refuseMerge(leading, merged, input.reason), ...silent];
      if (!policy || userErrors.length > 0) return { incidentId, userErrors };
      const { items, userErrors: ungrantable } = await findItems(em, policy);
      if (ungrantable.length > 0) return { incidentId, userErrors: ungrantable };

      const reason = input.reason.trim();
      Object.assign(merged, {
        mergedInto: em.getReference(Incident, leading.id, { wrapped: true }),
        mergedAt: now,
        mergedBy: officer.name,
        mergeReason: reason,
        version: merged.version + 1,
      });
      leading.version += 1;
      await em.flush();
      await this.leadFollowers(work, merged.id, leading.id);
      const order = orders.get(merged.id);
      const struck = order && isAdjustable(order) ? await this.strikeShared(work, leading.id, merged.id, reason) : [];
      if (order && struck.length > 0) {
        const { needed } = await findNeed(work, merged.id);
        if (needed.size === 0) await this.cancel(work, order, reason);
        else {
          const place = (await judgePlace(em, merged.kelurahan.code, null))!;
          const to =
            merged.latitude === null ? place.centre : { latitude: merged.latitude, longitude: merged.longitude! };
          const isFastTrack = await adjustOrder(work, order, to, policy, items);
          await changeOrder(work, order, { action: ReliefOrderAction.REVISE, reason, changes: { isFastTrack } });
        }
      }
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.INCIDENT_MERGED,
        kelurahanCode: merged.kelurahan.code,
        alsoConcerns: [leading.kelurahan.code],
        subjectId: merged.id,
        occurredOn: work.today,
        payload: {
          into: leading.id,
          reason,
          struckFamilies: struck,
          orderIds: [...orders.values()].map(({ id }) => id),
        },
      });
      return { incidentId: leading.id, orderId: orders.get(leading.id)?.id, journalEntryId, userErrors: [] };
    });
  }

  /** Reports that were merged into the one that is merged now follow it, so that all point at the one that leads. */
  private async leadFollowers({ em }: Work, from: string, to: string): Promise<void> {
    await sqlOf(em).query(
      `/* relief.lead_followers */ update incident set merged_into_id = $2 where merged_into_id = $1`,
      [from, to],
    );
  }

  private async strikeShared({ em, now, officer }: Work, leading: string, merged: string, reason: string) {
    const rows = await sqlOf(em).query<{ id: string }>(
      `/* relief.strike_shared */
       update affected_family f set struck_at = $3, struck_by = $4, strike_reason = $5
       where f.incident_id = $2 and f.struck_at is null and exists (
         select from affected_family l where l.incident_id = $1 and l.struck_at is null
           and (l.household_id = f.household_id or l.kk_hash = f.kk_hash))
       returning f.id`,
      [leading, merged, now, officer.name, reason],
    );
    return rows.map(({ id }) => id);
  }

  private async cancel(work: Work, order: ReliefOrder, reason: string): Promise<void> {
    const lines = await work.em.find(ReliefOrderLine, { order: order.id }, { orderBy: { id: 'asc' } });
    await releaseStock(
      work,
      lines.map(({ id }) => ({ orderLineId: id })),
    );
    const changes = { endedAt: work.now, endReason: reason };
    await changeOrder(work, order, { action: ReliefOrderAction.CANCEL, reason, changes });
  }
}

function isAdjustable({ state }: ReliefOrder): boolean {
  return reliefOrderMachine.next(state, ReliefOrderAction.REVISE) !== null;
}
