import { Visit } from '../companion/visit.entity.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { unknownHousehold } from '../household/refusals.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import { WelfareAssessment } from './welfare-assessment.entity.ts';
import type { RecordAssessmentInput } from './welfare.input.ts';
import { refuseAssessment } from './welfare.rules.ts';

/** What became of a request to record an assessment. */
export interface AssessmentOutcome extends Outcome {
  readonly assessmentId?: string;
}

/** Records what is observed of the welfare of families. */
export class WelfareService {
  constructor(private readonly performer: Performer) {}

  /** Records an assessment: a dated fact beside the others, which stay as they are. */
  recordAssessment(input: RecordAssessmentInput): Promise<AssessmentOutcome> {
    const { householdId, assessedOn, source, visitId, evidence } = input;
    return perform(this.performer, 'recordAssessment', input, async (work) => {
      const { em } = work;
      const household = await lockHousehold(em, householdId);
      if (!household) return { userErrors: [unknownHousehold(householdId)] };
      const visit = visitId == null ? null : await em.findOne(Visit, { id: visitId, household: householdId });
      const userErrors = refuseAssessment(
        input,
        {
          registeredOn: household.registeredOn,
          isKnown: (await em.count(WelfareAssessment, { household: householdId, assessedOn, source })) > 0,
          visit: visit ?? undefined,
        },
        work.today,
      );
      if (userErrors.length > 0) return { userErrors };

      const found = {
        welfareClass: input.welfareClass ?? null,
        decile: input.decile ?? null,
        incomeAmount: input.incomeAmount ?? null,
      };
      const kelurahan = await placeOn(em, householdId, assessedOn);
      const assessment = em.create(WelfareAssessment, { household, kelurahan, assessedOn, source, visit, ...found });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.WELFARE_ASSESSED,
        householdId,
        kelurahanCode: kelurahan,
        subjectId: assessment.id,
        occurredOn: assessedOn,
        evidence,
        payload: Object.fromEntries(Object.entries({ source, ...found }).filter(([, value]) => value !== null)),
      });
      return { assessmentId: assessment.id, journalEntryId, userErrors: [] };
    });
  }
}
