import { unknownRecord } from '../use-case/unknown-record.ts';
import { sqlOf } from '../database/sql.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { tidy } from '../use-case/text.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { CloseInterventionInput, StartInterventionInput } from './companion.input.ts';
import { refuseClosing, refuseIntervention } from './companion.rules.ts';
import { Intervention } from './intervention.entity.ts';
import { Visit } from './visit.entity.ts';

/** What became of a request about an intervention. */
export interface InterventionChange extends Outcome {
  /** The intervention, done or refused; missing where there is none. */
  readonly interventionId?: string;
}

/** Begins and ends interventions. */
export class InterventionService {
  constructor(private readonly performer: Performer) {}

  /** Begins an intervention, of a visit or of its own. */
  startIntervention(input: StartInterventionInput): Promise<InterventionChange> {
    const { householdId, visitId, kind, startedOn } = input;
    const evidence = input.evidence ?? [];
    return perform(this.performer, 'startIntervention', input, async (work) => {
      const { em } = work;
      const household = await lockHousehold(em, householdId);
      if (!household) return { userErrors: [unknownHousehold(householdId)] };
      const visit = visitId == null ? null : await em.findOne(Visit, { id: visitId, household: householdId });
      const facts = { registeredOn: household.registeredOn, visit: visit ?? undefined };
      const userErrors = refuseIntervention(input, facts, work.today);
      if (userErrors.length > 0) return { userErrors };

      const description = tidy(input.description);
      const kelurahan = await placeOn(em, householdId, startedOn);
      const intervention = em.create(Intervention, { household, visit, kelurahan, kind, description, startedOn });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.INTERVENTION_STARTED,
        householdId,
        kelurahanCode: kelurahan,
        subjectId: intervention.id,
        occurredOn: startedOn,
        evidence,
        payload: { kind, description },
      });
      return { interventionId: intervention.id, journalEntryId, userErrors: [] };
    });
  }

  /** Ends an intervention with its outcome. */
  closeIntervention(input: CloseInterventionInput): Promise<InterventionChange> {
    const { interventionId, closedOn, outcome } = input;
    const evidence = input.evidence ?? [];
    return perform(this.performer, 'closeIntervention', input, async (work) => {
      const { em } = work;
      const intervention = await lockIntervention(work, interventionId);
      if (!intervention) return { userErrors: [unknownIntervention(interventionId)] };
      const userErrors = refuseClosing(input, intervention, work.today);
      if (userErrors.length > 0) return { interventionId, userErrors };

      const result = tidy(input.result);
      Object.assign(intervention, { closedOn, outcome, result });
      await em.flush();
      const householdId = intervention.household.id;
      const journalEntryId = await work.record({
        kind: JournalKind.INTERVENTION_CLOSED,
        householdId,
        kelurahanCode: await placeOn(em, householdId, closedOn),
        subjectId: interventionId,
        occurredOn: closedOn,
        evidence,
        payload: { kind: intervention.kind, outcome, ...(result !== null && { result }) },
      });
      return { interventionId, journalEntryId, userErrors: [] };
    });
  }
}

/** Locks the household of an intervention first, as everything does, then reads the intervention as it is now. */
async function lockIntervention({ em }: Work, id: string): Promise<Intervention | null> {
  // An intervention stays with its household, so this cannot change before the lock.
  const [found] = await sqlOf(em).query<{ household_id: string }>(
    `/* intervention.household */ select household_id from intervention where id = $1`,
    [id],
  );
  if (!found) return null;
  await lockHousehold(em, found.household_id);
  return em.findOne(Intervention, { id });
}

function unknownIntervention(id: string): UserError {
  const remedy = 'Read the interventions of the household and give the id of one.';
  return unknownRecord('intervention', id, 'interventionId', remedy);
}
