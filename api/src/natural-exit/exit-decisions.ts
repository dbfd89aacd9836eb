import type { GivenEvidence } from '../use-case/evidence.ts';
import { LockMode } from '@mikro-orm/core';
import { Episode } from '../episode/episode.entity.ts';
import { GraduationProposal } from '../graduation/graduation-proposal.entity.ts';
import { GraduationState } from '../graduation/graduation.state.ts';
import { EvidenceKind, keptReference } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { refuseText } from '../use-case/text.ts';
import { endAid, refuseEndOn, reinstateAid } from './end-of-aid.ts';
import { recordStep, type CaseAtWork, type Step } from './exit-case.act.ts';
import type { CarryOverExitInput, ConfirmExitInput, DismissExitInput, ReinstateExitInput } from './exit-case.input.ts';
import { ExitCarryOver } from './exit-carry-over.entity.ts';
import type { ExitCase } from './exit-case.entity.ts';
import { refuseProof } from './exit-case.rules.ts';
import { ExitCaseAction } from './exit-case.state.ts';
import { refuseConfirmation, refuseReinstatement } from './exit-step.rules.ts';
import { findOpenReview } from './open-review.ts';

/** Aid ends: the case is confirmed, and the episode with its enrolments and its journey ends. */
export function confirmation(input: ConfirmExitInput): Step {
  return {
    mutation: 'confirmExit',
    action: ExitCaseAction.CONFIRM,
    input,
    async refuse({ work, exitCase, facts }) {
      const episode = await episodeOf({ work, exitCase, facts });
      return [
        ...refuseConfirmation(input, exitCase),
        ...refuseProof(facts, input.evidence),
        ...(facts.episodeEndedOn === null ? await refuseEndOn(work, episode, input.endedOn) : []),
        ...(await refuseOpenProposal(work, episode)),
      ];
    },
    async apply(at) {
      const { exitCase, work } = at;
      decide(at, input.reason);
      const evidence = distinct([...exitCase.evidence, ...input.evidence, ...findingsOf(exitCase)]);
      const journalEntryId = await recordStep(at, JournalKind.EXIT_CONFIRMED, work.today, {
        evidence,
        payload: { endedOn: input.endedOn, reason: exitCase.decisionReason },
      });
      const payload = { exitCaseId: exitCase.id };
      await endAid(work, await episodeOf(at), { kind: exitCase.kind, endedOn: input.endedOn, evidence, payload });
      return journalEntryId;
    },
  };
}

/** An episode ends by one decision: a proposed graduation that waits would be left behind. */
async function refuseOpenProposal({ em }: Work, episode: Episode): Promise<UserError[]> {
  const waiting = await em.count(GraduationProposal, { episode, state: GraduationState.PROPOSED });
  if (waiting === 0) return [];
  return [
    {
      code: 'GRADUATION_PROPOSED',
      field: 'caseId',
      message:
        'Graduation of this family is proposed and waits. Have that proposal decided or withdrawn first: refuseGraduation or withdrawGraduation.',
    },
  ];
}

/** Aid goes on: the case is dismissed, and its fact is not proposed again. */
export function dismissal(input: DismissExitInput): Step {
  return {
    mutation: 'dismissExit',
    action: ExitCaseAction.DISMISS,
    input,
    refuse: () => refuseText(input.reason, 'reason', 'reason'),
    apply(at) {
      decide(at, input.reason);
      const { exitCase, work } = at;
      return recordStep(at, JournalKind.EXIT_DISMISSED, work.today, {
        evidence: findingsOf(exitCase),
        payload: { reason: exitCase.decisionReason },
      });
    },
  };
}

/** The case is left to the next review: to the one that is open already, or to the first that opens. */
export function carryOver(input: CarryOverExitInput): Step {
  return {
    mutation: 'carryOverExit',
    action: ExitCaseAction.CARRY_OVER,
    input,
    refuse: () => refuseText(input.reason, 'reason', 'reason'),
    async apply(at) {
      const { exitCase, work } = at;
      const from = await exitCase.review!.loadOrFail();
      const next = await findOpenReview(work.em, exitCase.kelurahan.code, from.quarterOn);
      const reason = input.reason.trim();
      exitCase.review = next;
      work.em.create(ExitCarryOver, {
        household: exitCase.household,
        exitCase,
        fromReview: from,
        toReview: next,
        carriedOn: work.today,
        carriedBy: work.officer.name,
        reason,
      });
      return recordStep(at, JournalKind.EXIT_CARRIED_OVER, work.today, {
        payload: { fromReviewId: from.id, toReviewId: next?.id ?? null, reason },
      });
    },
  };
}

/** A confirmed exit was wrong: the episode goes on as if it had not ended. */
export function reinstatement(input: ReinstateExitInput): Step {
  return {
    mutation: 'reinstateExit',
    action: ExitCaseAction.REINSTATE,
    input,
    refuse: () => refuseReinstatement(input),
    async apply(at) {
      const { exitCase, work } = at;
      Object.assign(exitCase, {
        reinstatedOn: work.today,
        reinstatedBy: work.officer.name,
        reinstatementReason: input.reason.trim(),
      } satisfies Partial<ExitCase>);
      const payload = { exitCaseId: exitCase.id, reason: exitCase.reinstatementReason };
      return reinstateAid(work, await episodeOf(at), { evidence: input.evidence, payload });
    },
  };
}

function decide({ exitCase, work }: CaseAtWork, reason: string): void {
  exitCase.decidedOn = work.today;
  exitCase.decidedBy = work.officer.name;
  exitCase.decisionReason = reason.trim();
}

/** Documents, each named once. */
function distinct(documents: readonly GivenEvidence[]): GivenEvidence[] {
  return [
    ...new Map(
      documents.map((document) => [`${document.kind} ${keptReference(document.reference)}`, document]),
    ).values(),
  ];
}

/** What the hearing and the visit left on paper. */
function findingsOf({ verificationReference, hearingReference }: ExitCase): GivenEvidence[] {
  return [
    ...(verificationReference === null
      ? []
      : [{ kind: EvidenceKind.FIELD_VERIFICATION, reference: verificationReference }]),
    ...(hearingReference === null ? [] : [{ kind: EvidenceKind.HEARING_RECORD, reference: hearingReference }]),
  ];
}

function episodeOf({ work, exitCase }: CaseAtWork): Promise<Episode> {
  return work.em.findOneOrFail(Episode, { id: exitCase.episode.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}
