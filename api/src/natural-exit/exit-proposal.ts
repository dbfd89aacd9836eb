import { unknownHousehold } from '../household/refusals.ts';
import { tidyEvidence } from '../use-case/evidence.ts';
import { LockMode } from '@mikro-orm/core';
import { Episode } from '../episode/episode.entity.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { addDays } from '../days.ts';
import { ExitCase } from './exit-case.entity.ts';
import type { ExitCaseOutcome } from './exit-case.act.ts';
import { decisionPolicyOf, findSurroundings } from './exit-case.facts.ts';
import type { ProposeExitInput } from './exit-case.input.ts';
import { ExitCaseState, openStates, type NaturalExitKind } from './exit-case.state.ts';
import { refuseKind } from './exit-kind.rules.ts';
import { refuseProposal, type ProposalFacts } from './exit-step.rules.ts';
import { findOpenReview, holdReviews } from './open-review.ts';
import { noPolicy } from './refusals.ts';

/** Proposes one exit, by an officer who saw it. The review that is open takes it in, or the next one. */
export function proposeExit(performer: Performer, input: ProposeExitInput): Promise<ExitCaseOutcome> {
  return perform(performer, 'proposeExit', input, async (work): Promise<ExitCaseOutcome> => {
    const { em, today } = work;
    await holdReviews(em, input.householdId);
    const household = await lockHousehold(em, input.householdId);
    if (!household) {
      return { userErrors: [unknownHousehold(input.householdId)] };
    }
    const episode = await em.findOne(
      Episode,
      { household, endedOn: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    const days = (await work.policyOn(today)).need(['exit.notification_days'], 'householdId');
    const userErrors = [
      ...refuseProposal(input, await proposalFacts(work, episode, input.kind), today),
      ...(episode ? await refuseByRegister(work, episode, input.kind) : []),
      ...days.userErrors,
    ];
    if (userErrors.length > 0 || !episode || !days.values) return { userErrors };

    const place = await placeOn(em, household.id, today);
    const exitCase = em.create(ExitCase, {
      household,
      episode,
      kelurahan: place,
      review: await findOpenReview(em, place),
      kind: input.kind,
      occurredOn: input.occurredOn,
      evidence: tidyEvidence(input.evidence),
      proposedOn: today,
      proposedBy: work.officer.name,
      notifyBy: addDays(today, days.values['exit.notification_days']),
    });
    const journalEntryId = await work.record({
      kind: JournalKind.EXIT_PROPOSED,
      householdId: household.id,
      kelurahanCode: place,
      subjectId: exitCase.id,
      occurredOn: today,
      evidence: exitCase.evidence,
      payload: { exitKind: input.kind, factOn: input.occurredOn, reviewId: exitCase.review?.id ?? null },
    });
    return { caseId: exitCase.id, journalEntryId, userErrors: [] };
  });
}

async function proposalFacts(work: Work, episode: Episode | null, kind: NaturalExitKind): Promise<ProposalFacts> {
  if (!episode) return { episodeStartedOn: null, openCase: null, settledCase: null };
  const settled = await work.em.findOne(
    ExitCase,
    { episode, kind, state: { $in: [ExitCaseState.DISMISSED, ExitCaseState.REINSTATED] } },
    { orderBy: { occurredOn: 'desc' } },
  );
  return {
    episodeStartedOn: episode.startedOn,
    openCase: await work.em.findOne(ExitCase, { episode, state: { $in: openStates } }),
    settledCase: settled && {
      occurredOn: settled.occurredOn,
      settledOn: settled.reinstatedOn ?? settled.decidedOn!,
    },
  };
}

async function refuseByRegister(work: Work, episode: Episode, kind: NaturalExitKind): Promise<UserError[]> {
  const policy = decisionPolicyOf(await work.policyOn(work.today));
  if (!policy) return [noPolicy('kind', work.today)];
  const asked = { householdId: episode.household.id, episodeId: episode.id };
  const surroundings = await findSurroundings(work.em, [asked], work.today, policy);
  return refuseKind(kind, surroundings.get(episode.id)!.family, policy, 'kind');
}
