import { dayOf } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { findDocuments, markAttached } from '../document/attach.ts';
import { evidenceOf } from '../document/document-evidence.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import type { InputWarning } from '../household/input-warning.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { findNeed } from './adjust-order.ts';
import { AffectedFamily } from './affected-family.entity.ts';
import { peopleOf, refuseFamilyCount, refusePeople } from './affected-family.rules.ts';
import { entitlementOf } from './entitlement.rules.ts';
import { correctedOf, pointOf, shownReport, type CorrectedReport } from './corrected-report.ts';
import { findClaims, findEventGroup } from './event-group.ts';
import { keepEntitlements, keepFamilies } from './families-keeping.ts';
import { findFamilies, type FoundFamily } from './family-desk.ts';
import { followIncident } from './follow-incident.ts';
import { Incident } from './incident.entity.ts';
import type { IncidentOutcome } from './incident.payload.ts';
import { lockIncidents, unknownIncident } from './lock-incident.ts';
import { findItems, makeOrder } from './order-making.ts';
import { destinationOf, judgePlace } from './place.ts';
import { priorityOf } from './priority.rules.ts';
import { rememberableFamilies } from './rememberable.ts';
import { reliefPolicyOf, type ReliefPolicy } from './relief-policy.ts';
import {
  countVictims,
  refusePlace,
  refuseReport,
  refuseVictims,
  victimsSince,
  type ListedFamily,
} from './report.rules.ts';
import type { ReviseIncidentInput } from './revise.input.ts';
import { refuseRevision, refuseSecondClaim } from './revise.rules.ts';
import { shownFamilies, victimsOf } from './shown-families.ts';

/** Completes and corrects reports, as long as their order is not approved. */
export class ReviseService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /**
   * Adds families that were left out, corrects others and strikes those that do not belong, in one transaction: what is
   * granted is computed anew, stock released and reserved. What was struck is kept.
   */
  reviseIncident(input: ReviseIncidentInput): Promise<IncidentOutcome> {
    const remembered = { ...input, addedFamilies: rememberableFamilies(input.addedFamilies, this.identityKey) };
    return perform(this.performer, 'reviseIncident', remembered, (work) => this.revise(work, input));
  }

  private async revise(work: Work, input: ReviseIncidentInput): Promise<IncidentOutcome> {
    const { em, now } = work;
    const known = await em.findOne(Incident, { id: input.incidentId });
    if (!known) return { userErrors: [unknownIncident(input.incidentId)] };
    const { id: incidentId, hazard } = known;
    const day = dayOf(known.occurredAt);
    const { values: policy, userErrors: silent } = reliefPolicyOf(await work.policyOn(day), 'incidentId');
    const unfit = [
      ...silent,
      ...refuseFamilyCount(input.addedFamilies.length, 'addedFamilies'),
      ...refuseVictims(input.victims),
    ];
    if (!policy || unfit.length > 0) return { incidentId, userErrors: unfit };
    const { items, userErrors: ungrantable } = await findItems(em, policy, 'incidentId');
    const { documents, userErrors: unattachable } = await findDocuments(em, input.documents, 'documents');
    const occasion = { incidentId, kelurahanCode: known.kelurahan.code, hazard, day };
    const added = await findFamilies(work, this.identityKey, input.addedFamilies, occasion, policy, 'addedFamilies');

    const { incidents, orders } = await lockIncidents(em, [incidentId]);
    const incident = incidents.get(incidentId)!;
    const order = orders.get(incidentId);
    const stale = refuseStale('incident', incident.version, input.expectedVersion);
    if (stale.length > 0) return { incidentId, userErrors: stale };
    const families = await em.find(AffectedFamily, { incident: incidentId }, { orderBy: { id: 'asc' } });
    const listedBefore = families.filter(({ struckAt }) => struckAt === null).map(countsOf);
    const changed = input.changedFamilies.map((given) => {
      const family = families.find(({ id }) => id === given.familyId);
      return { family, people: peopleOf(given, family) };
    });
    const corrected = correctedOf(incident, input.correction);
    const userErrors = [
      ...ungrantable,
      ...(input.correction ? await refuseCorrection(work, incident.kelurahan.code, corrected) : []),
      ...unattachable,
      ...added.userErrors,
      ...refuseRevision(
        input,
        families.map(({ id, struckAt }) => ({ id, isStruck: struckAt !== null })),
        order,
        incident.mergedInto !== null,
      ),
      ...changed.flatMap(({ family, people }, index) =>
        // one that is unknown has been refused as such
        family ? refusePeople(people, `changedFamilies.${index}`) : [],
      ),
    ];
    const warnings: InputWarning[] = added.warnings;
    if (userErrors.length === 0) {
      const leadingId = incident.mergedInto?.id ?? incidentId;
      const claims = await findClaims(em, await findEventGroup(em, [leadingId]));
      const struck = new Set(input.struckFamilies.map(({ familyId }) => familyId));
      userErrors.push(
        ...refuseSecondClaim(
          added.families.map(({ householdId, kk }) => householdId ?? kk?.hash.toString('hex') ?? null),
          claims.filter(({ id }) => !struck.has(id)).map(({ key }) => key),
        ),
      );
    }
    if (userErrors.length > 0) return { incidentId, warnings, userErrors };

    const before = await shownFamilies(work, changed);
    const victimsBefore = victimsOf(incident);
    for (const { family, people } of changed) {
      Object.assign(
        family!,
        people,
        priorityOf({ ...people, isOnAid: family!.isOnAid }, policy['relief.priority_points']),
      );
    }
    for (const { familyId, reason } of input.struckFamilies) {
      const family = families.find(({ id }) => id === familyId)!;
      Object.assign(family, { struckAt: now, struckBy: work.officer.name, strikeReason: reason.trim() });
    }
    await em.flush();
    await this.grantAnew(
      work,
      changed.map(({ family }) => family!),
      incident,
      policy,
    );
    const addedIds = await keepFamilies(em, incidentId, added.families, now);
    const listed = [...families.filter(({ struckAt }) => struckAt === null), ...added.families].map(countsOf);
    const victims = input.victims ?? victimsSince(incident, listedBefore, listed);
    const reportBefore = shownReport(incident);
    Object.assign(incident, corrected, countVictims(victims, listed), { version: incident.version + 1 });
    const to = await destinationOf(em, incident);
    const evidence = documents.map(evidenceOf);
    const reason = input.reason.trim();
    let orderId = order?.id;
    if (order) await followIncident(work, order, { to, policy, items, reason, evidence });
    else {
      const need = await findNeed(work, incidentId);
      if (need.needed.size > 0) {
        const where = { incidentId, kelurahanCode: incident.kelurahan.code, to };
        orderId = (await makeOrder(work, where, policy, { ...need, items, evidence })).id;
      }
    }
    await em.flush();
    await markAttached(em, documents, now, { column: 'incident_id', id: incidentId });
    const leading = incident.mergedInto && (await em.findOneOrFail(Incident, { id: incident.mergedInto.id }));
    const journalEntryId = await work.record({
      kind: JournalKind.INCIDENT_REVISED,
      kelurahanCode: incident.kelurahan.code,
      alsoConcerns: leading ? [leading.kelurahan.code] : [],
      subjectId: incidentId,
      occurredOn: work.today,
      evidence,
      payload: {
        orderId: orderId ?? null,
        reason,
        addedFamilies: addedIds,
        // what stood before stays here, since the families themselves tell what is true now
        changedFamilies: { before, after: await shownFamilies(work, changed) },
        struckFamilies: input.struckFamilies.map(({ familyId }) => familyId),
        victims: { before: victimsBefore, after: victimsOf(incident) },
        ...(input.correction && { report: { before: reportBefore, after: shownReport(incident) } }),
      },
    });
    return { incidentId, orderId, warnings, journalEntryId, userErrors: [] };
  }

  private async grantAnew(
    { em }: Work,
    families: readonly AffectedFamily[],
    { hazard }: Incident,
    policy: ReliefPolicy,
  ): Promise<void> {
    await sqlOf(em).query(
      `/* relief.revoke_entitlements */ delete from family_entitlement where family_id = any ($1::uuid[])`,
      [families.map(({ id }) => id)],
    );
    await keepEntitlements(
      em,
      families.flatMap((family) =>
        [...entitlementOf(family, hazard, policy['relief.package'])].map(([item, quantity]) => ({
          family: family.id,
          item,
          quantity,
        })),
      ),
    );
  }
}

async function refuseCorrection(
  { em, now }: Work,
  kelurahanCode: string,
  report: CorrectedReport,
): Promise<UserError[]> {
  return [
    ...refuseReport(report, now),
    ...refusePlace(kelurahanCode, await judgePlace(em, kelurahanCode, pointOf(report))),
  ];
}

function countsOf({ personCount, isDisplaced }: FoundFamily | AffectedFamily): ListedFamily {
  return { personCount, isDisplaced };
}
