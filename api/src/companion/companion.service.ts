import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { tidy } from '../use-case/text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import { CompanionAssignment } from './companion-assignment.entity.ts';
import type { AssignCompanionInput, EndCompanionAssignmentInput, RecordVisitInput } from './companion.input.ts';
import { refuseAssignment, refuseEndOfAssignment, refuseVisit } from './companion.rules.ts';
import { Visit } from './visit.entity.ts';

/** What became of a request about an assignment. */
export interface AssignmentOutcome extends Outcome {
  readonly assignmentId?: string;
}

/** What became of a request to record a visit. */
export interface VisitOutcome extends Outcome {
  readonly visitId?: string;
}

/** Has companions accompany households. */
export class CompanionService {
  constructor(private readonly performer: Performer) {}

  /** Gives a household its companion, or hands it over from one to another. */
  assignCompanion(input: AssignCompanionInput): Promise<AssignmentOutcome> {
    const { householdId, startedOn } = input;
    return perform(this.performer, 'assignCompanion', input, async (work) => {
      const { em } = work;
      const household = await lockHousehold(em, householdId);
      if (!household) return { userErrors: [unknownHousehold(householdId)] };
      const present = await em.findOne(CompanionAssignment, { household: householdId, endedOn: null });
      const [former] = await em.find(
        CompanionAssignment,
        { household: householdId, endedOn: { $ne: null } },
        { orderBy: { endedOn: 'desc' }, limit: 1 },
      );
      const facts = {
        registeredOn: household.registeredOn,
        present: present ?? undefined,
        endedOn: former?.endedOn ?? undefined,
      };
      const userErrors = refuseAssignment(input, facts, work.today);
      if (userErrors.length > 0) return { userErrors };

      if (present) {
        present.endedOn = startedOn;
        await em.flush();
      }
      const companion = tidy(input.companion);
      const kelurahan = await placeOn(em, householdId, startedOn);
      const assignment = em.create(CompanionAssignment, { household, kelurahan, companion, startedOn });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.COMPANION_ASSIGNED,
        householdId,
        kelurahanCode: kelurahan,
        subjectId: assignment.id,
        occurredOn: startedOn,
        payload: { companion, ...(present && { takesOverFrom: present.companion }) },
      });
      return { assignmentId: assignment.id, journalEntryId, userErrors: [] };
    });
  }

  /** Has a companion no longer accompany a household, where nobody takes over. */
  endAssignment(input: EndCompanionAssignmentInput): Promise<AssignmentOutcome> {
    const { assignmentId, endedOn } = input;
    return perform(this.performer, 'endCompanionAssignment', input, async (work): Promise<AssignmentOutcome> => {
      const { em } = work;
      const known = await em.findOne(CompanionAssignment, { id: assignmentId });
      if (!known) {
        const remedy = 'Read the companions of the household and give the id of the present one.';
        return { userErrors: [unknownRecord('assignment', assignmentId, 'assignmentId', remedy)] };
      }
      await lockHousehold(em, known.household.id);
      const assignment = await em.findOneOrFail(CompanionAssignment, { id: assignmentId }, { refresh: true });
      const userErrors = refuseEndOfAssignment(input, assignment, work.today);
      if (userErrors.length > 0) return { assignmentId, userErrors };

      assignment.endedOn = endedOn;
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.COMPANION_ASSIGNMENT_ENDED,
        householdId: assignment.household.id,
        kelurahanCode: await placeOn(em, assignment.household.id, endedOn),
        subjectId: assignmentId,
        occurredOn: endedOn,
        payload: { companion: assignment.companion, reason: tidy(input.reason) },
      });
      return { assignmentId, journalEntryId, userErrors: [] };
    });
  }

  /** Records that a household was visited; the visit belongs to the journey that was under way on that day. */
  recordVisit(input: RecordVisitInput): Promise<VisitOutcome> {
    const { householdId, visitedOn, purpose } = input;
    const evidence = input.evidence ?? [];
    return perform(this.performer, 'recordVisit', input, async (work) => {
      const { em } = work;
      const household = await lockHousehold(em, householdId);
      if (!household) return { userErrors: [unknownHousehold(householdId)] };
      const companion = tidy(input.companion) ?? work.officer.name;
      const isKnown = (await em.count(Visit, { household: householdId, visitedOn, companion })) > 0;
      const userErrors = refuseVisit(input, { registeredOn: household.registeredOn, isKnown }, work.today);
      if (userErrors.length > 0) return { userErrors };

      const kelurahan = await placeOn(em, householdId, visitedOn);
      const visit = em.create(Visit, {
        household,
        kelurahan,
        companion,
        visitedOn,
        purpose,
        journey: await journeyOn(em, householdId, visitedOn),
        finding: tidy(input.finding),
        nextVisitOn: input.nextVisitOn ?? null,
        evidence: evidence.map(({ kind, reference }) => ({ kind, reference })),
      });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.VISIT_RECORDED,
        householdId,
        kelurahanCode: kelurahan,
        subjectId: visit.id,
        occurredOn: visitedOn,
        evidence,
        payload: { companion, purpose, ...(visit.nextVisitOn !== null && { nextVisitOn: visit.nextVisitOn }) },
      });
      return { visitId: visit.id, journalEntryId, userErrors: [] };
    });
  }
}

/** The journey of a household that was under way on a day: one at most, as journeys do not overlap. */
function journeyOn(em: SqlEntityManager, household: string, day: string): Promise<Journey | null> {
  return em.findOne(Journey, {
    household,
    startedOn: { $lte: day },
    $or: [{ endedOn: null }, { endedOn: { $gt: day } }],
  });
}
