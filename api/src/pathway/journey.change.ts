import { unknownRecord } from '../use-case/unknown-record.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import type { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Policy } from '../policy/policy.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseEvidence, tidyEvidence } from '../use-case/evidence.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { loadJourneyFacts } from './journey-facts.loader.ts';
import { Journey } from './journey.entity.ts';
import { lastDay, runningAttempt, type JourneyFacts } from './journey.facts.ts';
import type { JourneyChangeInput } from './journey.input.ts';
import { refuseJourneyAction, type OfficerAction } from './journey.rules.ts';
import { JourneyAction, JourneyState, journeyMachine } from './journey.state.ts';
import { refuseJourneyDay } from './request.rules.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import { stageAttemptMachine, type StageAttemptAction } from './stage-attempt.state.ts';

/** What became of a request about a journey. */
export interface JourneyOutcome extends Outcome {
  /** Missing when there is none of this id. */
  readonly journeyId?: string;
  readonly stageAttemptId?: string;
  readonly skillAidId?: string;
}

/** A journey under the lock of its household, on the day of a decision. */
export interface LockedJourney {
  readonly journey: Journey;
  readonly facts: JourneyFacts;
  readonly policy: Policy;
  /** Where the household lives on that day. */
  readonly kelurahanCode: string;
}

/** What a decision does, once nothing speaks against it. */
interface Change {
  readonly kind: JournalKind;
  readonly subjectId?: string;
  readonly payload?: Record<string, unknown>;
  /** Whether the last stage is passed with it. */
  readonly isCompleted?: boolean;
  readonly stageAttemptId?: string;
  readonly skillAidId?: string;
}

/**
 * Performs one decision on a journey: locks its household, asks the table of moves, the rules of the action and those of the
 * request, changes it, counts its version up and records it, in one transaction. A refusal changes nothing and tells every
 * reason.
 *
 * @param decide the rules of the request; what they leave is done
 */
export function changeJourney<Input extends JourneyChangeInput>(
  performer: Performer,
  mutation: string,
  action: OfficerAction,
  input: Input,
  decide: (
    at: LockedJourney,
    work: Work,
  ) => Promise<{ readonly userErrors: UserError[]; readonly change: () => Change | Promise<Change> }>,
): Promise<JourneyOutcome> {
  return perform(performer, mutation, input, async (work): Promise<JourneyOutcome> => {
    const at = await lockJourney(work, input.journeyId, input.occurredOn);
    if (!at) return { userErrors: [unknownJourney(input.journeyId)] };
    const { journey, facts, policy, kelurahanCode } = at;
    const unfit = [
      ...journeyMachine.refuse(facts.state, action, 'journeyId'),
      ...journeyMachine.refuseStale(facts.version, input.expectedVersion),
    ];
    if (unfit.length > 0) return { journeyId: journey.id, userErrors: unfit };

    const decision = await decide(at, work);
    const userErrors = [
      ...refuseJourneyDay(input.occurredOn, lastDay(facts), work.today),
      ...refuseJourneyAction(action, facts, input.occurredOn, policy),
      ...refuseEvidence(input.evidence ?? []),
      ...decision.userErrors,
    ];
    if (userErrors.length > 0) return { journeyId: journey.id, userErrors: distinct(userErrors) };

    const { kind, subjectId = journey.id, payload = {}, isCompleted = false, ...ids } = await decision.change();
    const state = journeyMachine.next(facts.state, action)!;
    journey.state = isCompleted ? journeyMachine.next(state, JourneyAction.COMPLETE)! : state;
    if (state !== JourneyState.PAUSED) journey.pausedOn = null;
    journey.version += 1;
    await work.em.flush();
    const journalEntryId = await work.record({
      kind,
      householdId: journey.household.id,
      kelurahanCode,
      // what counts journeys by where they began
      alsoConcerns: [journey.kelurahan.code],
      subjectId,
      occurredOn: input.occurredOn,
      evidence: tidyEvidence(input.evidence),
      payload: { journeyId: journey.id, ...payload },
    });
    return { journeyId: journey.id, ...ids, journalEntryId, userErrors: [] };
  });
}

/** Ends the attempt that is under way, where there is one. */
export async function endRunningAttempt(
  em: SqlEntityManager,
  facts: JourneyFacts,
  action: StageAttemptAction,
  endedOn: string,
): Promise<StageAttempt | undefined> {
  const running = runningAttempt(facts);
  if (!running) return undefined;
  const attempt = await em.findOneOrFail(StageAttempt, { id: running.id }, { refresh: true });
  attempt.state = stageAttemptMachine.next(attempt.state, action)!;
  attempt.endedOn = endedOn;
  return attempt;
}

/** Reads a journey and locks it with its household: who comes second meets the version the first one left. */
async function lockJourney(work: Work, id: string, day: string): Promise<LockedJourney | null> {
  const { em } = work;
  const known = await em.findOne(Journey, { id });
  if (!known) return null;
  await lockHousehold(em, known.household.id);
  const journey = await em.findOneOrFail(Journey, { id }, { refresh: true });
  const facts = (await loadJourneyFacts(em, [id])).get(id)!;
  return {
    journey,
    facts,
    policy: await work.policyOn(day),
    kelurahanCode: await placeOn(em, journey.household.id, day),
  };
}

/** What two rules say alike is told once. */
function distinct(errors: readonly UserError[]): UserError[] {
  return [...new Map(errors.map((error) => [`${error.code} ${error.field} ${error.message}`, error])).values()];
}

function unknownJourney(id: string): UserError {
  return unknownRecord('journey', id, 'journeyId', "Read the household's journeys and give the id of the open one.");
}
