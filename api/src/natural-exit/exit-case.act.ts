import type { GivenEvidence } from '../use-case/evidence.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import type { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { ExitCase } from './exit-case.entity.ts';
import { decisionPolicyOf, factsOf, findSurroundings } from './exit-case.facts.ts';
import { refuseAction, type ExitCaseFacts } from './exit-case.rules.ts';
import { findDuplicates, takeTurnOfDuplicates } from './exit-case.duplicates.ts';
import { holdReviews } from './open-review.ts';
import { ExitCaseAction, exitCaseMachine, NaturalExitKind } from './exit-case.state.ts';

/** What became of a request about a case. */
export interface ExitCaseOutcome extends Outcome {
  /** The case, done or refused; missing when there is none of this id. */
  readonly caseId?: string;
}

/** A case at work: locked with its household, and what the rules ask of it. */
export interface CaseAtWork {
  readonly work: Work;
  readonly exitCase: ExitCase;
  readonly facts: ExitCaseFacts;
}

/** What one request adds to the rules that all requests for its action share. */
export interface Step {
  readonly mutation: string;
  readonly action: ExitCaseAction;
  readonly input: {
    readonly caseId: string;
    readonly expectedVersion: number;
    readonly idempotencyKey?: string | null;
  };
  /** Why it is refused with these details; asked only where the state allows the action. */
  refuse(at: CaseAtWork): Promise<UserError[]> | UserError[];
  /** Changes the case, which has its next state already, and records it; returns the entry. */
  apply(at: CaseAtWork): Promise<string>;
}

/** Does one thing with a case, in one transaction, or tells every reason against and changes nothing. */
export function act(performer: Performer, step: Step): Promise<ExitCaseOutcome> {
  return perform(performer, step.mutation, step.input, async (work): Promise<ExitCaseOutcome> => {
    const exitCase = await lockExitCase(work.em, step.input.caseId, step.action === ExitCaseAction.CARRY_OVER);
    if (!exitCase) {
      const remedy = 'Read exitCases, or the exitCases of a household, and give the id of one.';
      return { userErrors: [unknownRecord('exit case', step.input.caseId, 'caseId', remedy)] };
    }
    const caseId = exitCase.id;
    // Only a confirmation is decided under the policy of this day; the other steps have days of their own.
    const isConfirmation = step.action === ExitCaseAction.CONFIRM;
    const policy = isConfirmation ? decisionPolicyOf(await work.policyOn(work.today)) : undefined;
    if (isConfirmation && exitCase.kind === NaturalExitKind.DUPLICATE) await takeTurnOfDuplicates(work.em);
    const duplicates = await findDuplicates(work.em, [exitCase]);
    const asked = { householdId: exitCase.household.id, episodeId: exitCase.episode.id };
    const surroundings = await findSurroundings(work.em, [asked], work.today, policy);
    const at = { work, exitCase, facts: factsOf(exitCase, surroundings.get(asked.episodeId)!, duplicates.get(caseId)) };
    const next = exitCaseMachine.next(exitCase.state, step.action);
    const userErrors = [
      ...exitCaseMachine.refuseStale(exitCase.version, step.input.expectedVersion),
      ...refuseAction(step.action, at.facts, { officer: work.officer.name, today: work.today, policy }),
      // The details build on the steps before: where the state refuses, these are not there.
      ...(next === null ? [] : await step.refuse(at)),
    ];
    if (userErrors.length > 0 || next === null) return { caseId, userErrors };
    exitCase.state = next;
    return { caseId, journalEntryId: await step.apply(at), userErrors: [] };
  });
}

/** Records what was done with a case, where the family lived that day. */
export async function recordStep(
  { work, exitCase }: CaseAtWork,
  kind: JournalKind,
  occurredOn: string,
  { evidence = [], payload = {} }: { evidence?: readonly GivenEvidence[]; payload?: Record<string, unknown> },
): Promise<string> {
  const householdId = exitCase.household.id;
  return work.record({
    kind,
    householdId,
    kelurahanCode: await placeOn(work.em, householdId, occurredOn),
    subjectId: exitCase.id,
    occurredOn,
    evidence,
    payload: { exitKind: exitCase.kind, ...payload },
  });
}

/** Reads a case and locks its household: whoever else decides on the family waits, and then meets what was left. */
/** @param choosesReview whether the case may be put into another review */
async function lockExitCase(em: SqlEntityManager, id: string, choosesReview: boolean): Promise<ExitCase | null> {
  // A case stays with its household, so this cannot change before the lock.
  const [found] = await sqlOf(em).query<{ household_id: string }>(
    `/* natural_exit.household_of_case */ select household_id from exit_case where id = $1`,
    [id],
  );
  if (!found) return null;
  if (choosesReview) await holdReviews(em, found.household_id);
  await lockHousehold(em, found.household_id);
  return em.findOneOrFail(ExitCase, { id });
}
