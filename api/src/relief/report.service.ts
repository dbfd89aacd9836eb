import { v7 } from 'uuid';
import { dayOf } from '../clock.ts';
import { findDocuments, markAttached } from '../document/attach.ts';
import { evidenceOf } from '../document/document-evidence.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import type { InputWarning } from '../household/input-warning.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { refuseFamilyCount } from './affected-family.rules.ts';
import { sumOf } from './entitlement.rules.ts';
import { keepFamilies } from './families-keeping.ts';
import { findFamilies } from './family-desk.ts';
import { Incident } from './incident.entity.ts';
import { nextStepsOf, type NextStep } from './next-step.ts';
import { findItems, makeOrder } from './order-making.ts';
import { judgePlace } from './place.ts';
import { findPossibleDuplicates, type ReportedEvent } from './possible-duplicates.ts';
import { rememberableFamilies } from './rememberable.ts';
import { reliefPolicyOf } from './relief-policy.ts';
import type { ReportIncidentInput } from './report.input.ts';
import { countVictims, refusePlace, refuseReport, warnOfPlace } from './report.rules.ts';

/** What became of a report. */
export interface ReportOutcome extends Outcome {
  readonly incidentId?: string;
  /** Missing where no family needs anything. */
  readonly orderId?: string;
  /** Lines of the order that stock was not found for. */
  readonly shortLineIds?: readonly string[];
  readonly possibleDuplicateIds?: readonly string[];
  readonly nextSteps?: readonly NextStep[];
  readonly warnings?: InputWarning[];
}

/** Takes reports of disasters, with everything that aid needs, in one go. */
export class ReportService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /**
   * Reports an incident, in one transaction: verifies what the register can tell, computes what policy grants, reserves
   * it in the nearest warehouses, and makes the order, whose clock runs from then on.
   */
  reportIncident(input: ReportIncidentInput): Promise<ReportOutcome> {
    const remembered = { ...input, families: rememberableFamilies(input.families, this.identityKey) };
    return perform(this.performer, 'reportIncident', remembered, (work) => this.report(work, input));
  }

  private async report(work: Work, input: ReportIncidentInput): Promise<ReportOutcome> {
    const { em, now } = work;
    const unfit = [...refuseReport(input, now), ...refuseFamilyCount(input.families.length)];
    if (unfit.length > 0) return { userErrors: unfit };
    const point = pointOf(input);
    const day = dayOf(input.occurredAt);
    const place = await judgePlace(em, input.kelurahanCode, point);
    const misplaced = refusePlace(input.kelurahanCode, place);
    const { values: policy, userErrors: silent } = reliefPolicyOf(await work.policyOn(day), 'occurredAt');
    if (misplaced.length > 0 || !place || !policy) return { userErrors: [...misplaced, ...silent] };
    const { items, userErrors: ungrantable } = await findItems(em, policy, 'families');
    const { documents, userErrors: unattachable } = await findDocuments(em, input.documents, 'documents');
    const incidentId = v7();
    const occasion = { incidentId, kelurahanCode: input.kelurahanCode, hazard: input.hazard, day };
    const { families, userErrors, warnings } = await findFamilies(
      work,
      this.identityKey,
      input.families,
      occasion,
      policy,
    );
    const refused = [...ungrantable, ...unattachable, ...userErrors];
    if (refused.length > 0) return { userErrors: refused, warnings };

    const event: ReportedEvent = {
      id: incidentId,
      hazard: input.hazard,
      occurredAt: input.occurredAt,
      kelurahanCode: input.kelurahanCode,
      rw: input.rw ?? null,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    };
    const possibleDuplicateIds = await findPossibleDuplicates(em, event, {
      metres: policy['relief.duplicate_metres'],
      hours: policy['relief.duplicate_hours'],
    });
    const { kelurahanCode: kelurahan, ...what } = event;
    em.create(Incident, {
      ...what,
      kelurahan,
      rt: input.rt ?? null,
      reportedAt: now,
      reportedBy: work.officer.name,
      chronology: input.chronology.trim(),
      urgentNeeds: [...new Set(input.urgentNeeds)],
      ...countVictims(input.victims, families),
    });
    await em.flush();
    await markAttached(em, documents, now, { column: 'incident_id', id: incidentId });
    await keepFamilies(em, incidentId, families, now);
    const needed = sumOf(families.map(({ entitlement }) => entitlement));
    const order =
      needed.size === 0
        ? undefined
        : await makeOrder(work, { incidentId, kelurahanCode: input.kelurahanCode, to: point ?? place.centre }, policy, {
            needed,
            familyCount: families.length,
            items,
            evidence: documents.map(evidenceOf),
          });
    const journalEntryId = await work.record({
      kind: JournalKind.INCIDENT_REPORTED,
      kelurahanCode: input.kelurahanCode,
      subjectId: incidentId,
      occurredOn: day,
      evidence: documents.map(evidenceOf),
      payload: {
        hazard: input.hazard,
        orderId: order?.id ?? null,
        families: families.length,
        repeatedClaims: families.filter(({ repeatsFamilyId }) => repeatsFamilyId !== null).length,
        shortItems: order?.short.map(({ itemCode }) => itemCode) ?? [],
      },
    });
    return {
      incidentId,
      possibleDuplicateIds,
      ...(order && {
        orderId: order.id,
        shortLineIds: order.short.map(({ id }) => id),
        nextSteps: nextStepsOf(order.isFastTrack, now, policy),
      }),
      journalEntryId,
      warnings: [...warnOfPlace(place), ...warnings],
      userErrors: [],
    };
  }
}

function pointOf({ latitude, longitude }: ReportIncidentInput) {
  return latitude == null || longitude == null ? null : { latitude, longitude };
}
