import { unknownRecord } from '../use-case/unknown-record.ts';
import { Episode } from '../episode/episode.entity.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseEvidence } from '../use-case/evidence.ts';
import { refuseText } from '../use-case/text.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { FollowUp } from './follow-up.entity.ts';
import type { RecordFollowUpInput } from './follow-up.input.ts';
import { outcomeOf, refuseFollowUp } from './follow-up.rules.ts';

/** What became of a request to record a follow-up. */
export interface FollowUpRecorded extends Outcome {
  readonly followUpId?: string;
}

/** Follow-ups after graduation. */
export class FollowUpService {
  constructor(private readonly performer: Performer) {}

  /** Records what a follow-up found; whether the graduation lasts follows from the class and the policy of that day. */
  recordFollowUp(input: RecordFollowUpInput): Promise<FollowUpRecorded> {
    return perform(this.performer, 'recordFollowUp', input, async (work): Promise<FollowUpRecorded> => {
      const { em, officer, today } = work;
      const known = await em.findOne(FollowUp, { id: input.followUpId });
      if (!known) {
        const remedy = "Read the follow-ups of the household's graduations and give the id of one.";
        return { userErrors: [unknownRecord('follow-up', input.followUpId, 'followUpId', remedy)] };
      }
      const household = known.household.id;
      await lockHousehold(em, household);
      const followUp = await em.refreshOrFail(known);
      const { endedOn } = await em.findOneOrFail(Episode, { id: followUp.episode.id });
      const needed = (await work.policyOn(input.doneOn)).need(
        ['follow_up.grace_days', 'follow_up.sustained_class'],
        'doneOn',
      );
      const refused = (userErrors: UserError[]) => ({ followUpId: followUp.id, userErrors });
      const stale = refuseStale('follow-up', followUp.version, input.expectedVersion);
      if (stale.length > 0) return refused(stale);
      if (!needed.values) return refused(needed.userErrors);
      const { 'follow_up.grace_days': graceDays, 'follow_up.sustained_class': sustainedClass } = needed.values;
      const userErrors = refuseFollowUp({ ...followUp, graduatedOn: endedOn ?? '' }, input.doneOn, graceDays, today);
      userErrors.push(...refuseText(input.finding, 'finding', 'finding'), ...refuseEvidence(input.evidence));
      if (userErrors.length > 0) return refused(userErrors);

      const kelurahan = await placeOn(em, household, input.doneOn);
      const welfareClass = input.welfareClass ?? null;
      em.assign(followUp, {
        doneOn: input.doneOn,
        doneBy: officer.name,
        welfareClass,
        outcome: outcomeOf(welfareClass, sustainedClass),
        finding: input.finding.trim(),
        kelurahan,
      });
      await em.flush();
      const journalEntryId = await work.record({
        kind: JournalKind.FOLLOW_UP_RECORDED,
        householdId: household,
        kelurahanCode: kelurahan,
        subjectId: followUp.id,
        occurredOn: input.doneOn,
        evidence: input.evidence,
        payload: { months: followUp.months, outcome: followUp.outcome, welfareClass },
      });
      return { followUpId: followUp.id, journalEntryId, userErrors: [] };
    });
  }
}
