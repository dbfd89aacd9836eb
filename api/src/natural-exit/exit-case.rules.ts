import type { GivenEvidence } from '../use-case/evidence.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import type { UserError } from '../user-error.ts';
import { addDays } from '../days.ts';
import { refuseKind, requiredProof, type FamilyFacts, type KindPolicy } from './exit-kind.rules.ts';
import type { DuplicateFacts } from './exit-case.duplicates.ts';
import {
  exitCaseMachine,
  HearingFinding,
  VerificationFinding,
  type ExitCaseAction,
  type ExitCaseState,
  type NaturalExitKind,
} from './exit-case.state.ts';
import { noPolicy } from './refusals.ts';

/** What is known of a case. */
export interface ExitCaseFacts {
  readonly kind: NaturalExitKind;
  readonly state: ExitCaseState;
  readonly evidence: readonly GivenEvidence[];
  readonly proposedBy: string;
  readonly objectionUntil: string | null;
  readonly hearingFinding: HearingFinding | null;
  readonly verifiedOn: string | null;
  readonly verificationFinding: VerificationFinding | null;
  readonly decidedBy: string | null;
  /** Whether it is in a review, which could leave it to the next. */
  readonly isInReview: boolean;
  /** First day no longer on aid, where the episode has ended. */
  readonly episodeEndedOn: string | null;
  /** Whether the family has come back since: a new episode. */
  readonly hasLaterEpisode: boolean;
  readonly family: FamilyFacts;
  /** Of a family recorded twice only. */
  readonly duplicate: DuplicateFacts | null;
}

/** What policy says on the day of a decision. */
export interface DecisionPolicy extends KindPolicy {
  readonly verificationValidDays: number;
}

/** Who acts on a case, when, under which policy. */
export interface Actor {
  readonly officer: string;
  readonly today: string;
  /** undefined where none is in force */
  readonly policy: DecisionPolicy | undefined;
}

/**
 * Why an officer cannot do something with a case now, whatever the details. What each request brings of its own is
 * asked besides.
 *
 * @returns every reason against; empty when it can be done
 */
export function refuseAction(action: ExitCaseAction, facts: ExitCaseFacts, actor: Actor): UserError[] {
  const refused = exitCaseMachine.refuse(facts.state, action, 'caseId');
  if (refused.length > 0) return refused;
  return refuseByAction[action].flatMap((rule) => rule(facts, actor));
}

type Rule = (facts: ExitCaseFacts, actor: Actor) => UserError[];

const refuseByAction: Readonly<Record<ExitCaseAction, readonly Rule[]>> = {
  NOTIFY: [refuseEndedEpisode],
  OBJECT: [refuseEndedEpisode],
  HEAR: [refuseEndedEpisode],
  VERIFY: [refuseEndedEpisode],
  CONFIRM: [
    refuseEndedEpisode,
    refuseProposer,
    refuseWithinObjection,
    refuseAgainstHearing,
    refuseAgainstVerification,
    refuseUnverified,
    refuseUnfounded,
    refuseLastRecord,
  ],
  DISMISS: [refuseProposer],
  CARRY_OVER: [refuseEndedEpisode, refuseOutsideReview],
  REINSTATE: [refuseDecider, refuseReturned],
};

/**
 * Why the documents do not show what an exit of this kind asks for. What the case was proposed on counts.
 */
export function refuseProof(facts: ExitCaseFacts, evidence: readonly GivenEvidence[]): UserError[] {
  const needed = requiredProof[facts.kind];
  // The verification is a step of its own, with its age and finding.
  if (needed === EvidenceKind.FIELD_VERIFICATION) return [];
  const shown = [...facts.evidence, ...evidence];
  if (shown.some(({ kind, reference }) => kind === needed && reference.trim() !== '')) return [];
  return [
    {
      code: 'EVIDENCE_MISSING',
      field: 'evidence',
      message: `An exit as ${facts.kind} needs evidence of kind ${needed} with its reference. Add it.`,
    },
  ];
}

function refuseEndedEpisode({ episodeEndedOn }: ExitCaseFacts): UserError[] {
  if (episodeEndedOn === null) return [];
  return [
    {
      code: 'EPISODE_ENDED',
      field: 'caseId',
      message: `The episode of aid ended otherwise on ${episodeEndedOn}, so there is nothing left to decide. Dismiss the case.`,
    },
  ];
}

function refuseProposer({ proposedBy }: ExitCaseFacts, { officer }: Actor): UserError[] {
  if (officer !== proposedBy) return [];
  return [
    {
      code: 'SAME_OFFICER',
      field: 'caseId',
      message: `${officer} proposed this exit, and who proposes does not decide. Have another officer decide it.`,
    },
  ];
}

function refuseDecider({ decidedBy }: ExitCaseFacts, { officer }: Actor): UserError[] {
  if (officer !== decidedBy) return [];
  return [
    {
      code: 'SAME_OFFICER',
      field: 'caseId',
      message: `${officer} confirmed this exit, and nobody annuls a decision of their own. Have another officer look at it.`,
    },
  ];
}

function refuseReturned({ hasLaterEpisode }: ExitCaseFacts): UserError[] {
  if (!hasLaterEpisode) return [];
  return [
    {
      code: 'EPISODE_FOLLOWED',
      field: 'caseId',
      message:
        'The family has come back since: it has a newer episode of aid, and two cannot go on side by side. Leave this exit as it is.',
    },
  ];
}

function refuseWithinObjection({ objectionUntil, hearingFinding }: ExitCaseFacts, { today }: Actor): UserError[] {
  if (hearingFinding !== null || objectionUntil === null || today > objectionUntil) return [];
  return [
    {
      code: 'OBJECTION_PERIOD_RUNS',
      field: 'caseId',
      message: `The family can object until ${objectionUntil}. Decide from ${addDays(objectionUntil, 1)} on, or after it was heard.`,
    },
  ];
}

function refuseAgainstHearing({ hearingFinding }: ExitCaseFacts): UserError[] {
  if (hearingFinding !== HearingFinding.OBJECTION_UPHELD) return [];
  return [
    {
      code: 'OBJECTION_UPHELD',
      field: 'caseId',
      message: 'The hearing found the objection to be right. Dismiss the case.',
    },
  ];
}

function refuseAgainstVerification({ verificationFinding, verifiedOn }: ExitCaseFacts): UserError[] {
  if (verificationFinding !== VerificationFinding.SPEAKS_AGAINST_EXIT) return [];
  return [
    {
      code: 'VERIFICATION_AGAINST',
      field: 'caseId',
      message: `The field verification of ${verifiedOn} speaks against the exit. Dismiss the case, or record a newer verification.`,
    },
  ];
}

function refuseUnverified({ kind, verifiedOn }: ExitCaseFacts, { policy, today }: Actor): UserError[] {
  if (requiredProof[kind] !== EvidenceKind.FIELD_VERIFICATION) return [];
  if (!policy) return [];
  if (verifiedOn === null) {
    return [
      {
        code: 'VERIFICATION_MISSING',
        field: 'caseId',
        message: `No score or decile alone ends aid: an exit as ${kind} needs a field verification. Visit the family and record it by recordExitVerification.`,
      },
    ];
  }
  const validUntil = addDays(verifiedOn, policy.verificationValidDays);
  if (today <= validUntil) return [];
  return [
    {
      code: 'VERIFICATION_TOO_OLD',
      field: 'caseId',
      message: `The field verification of ${verifiedOn} held until ${validUntil} (${policy.verificationValidDays} days). Visit the family again and record it.`,
    },
  ];
}

function refuseUnfounded({ kind, family }: ExitCaseFacts, { policy, today }: Actor): UserError[] {
  return policy ? refuseKind(kind, family, policy, 'caseId') : [noPolicy('caseId', today)];
}

function refuseLastRecord({ duplicate }: ExitCaseFacts): UserError[] {
  if (!duplicate || (duplicate.namesOther ? duplicate.otherIsOnAid : !duplicate.isKept)) return [];
  const other = duplicate.namesOther
    ? 'The household that is named as the other record is not on aid'
    : 'Another household left aid as the duplicate of this one';
  return [
    {
      code: 'LAST_RECORD_ON_AID',
      field: 'caseId',
      message: `${other}: of a family recorded twice, one record stays on aid. Dismiss the case, or have the other exit annulled first (reinstateExit).`,
    },
  ];
}

function refuseOutsideReview({ isInReview }: ExitCaseFacts): UserError[] {
  if (isInReview) return [];
  return [
    {
      code: 'NOT_IN_REVIEW',
      field: 'caseId',
      message: 'The case is in no review yet: the next one that opens takes it in. Nothing has to be carried over.',
    },
  ];
}
