import type { EndFacts } from '../episode/end.rules.ts';
import { EpisodeAction, episodeMachine, type EpisodeState } from '../episode/episode.state.ts';
import type { Evidence } from '../journal/journal-entry.entity.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import type { NaturalExitKind } from '../natural-exit/exit-case.state.ts';
import { refuseBesideOpenCase } from '../natural-exit/exit-step.rules.ts';
import { refuseEvidence } from '../use-case/evidence.ts';
import { refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { isAtLeast, type WelfareClass } from '../welfare/welfare.state.ts';
import { conditionalCriteria, criteria, Criterion, CriterionImportance } from './criteria.ts';
import { GraduationAction, graduationMachine, type GraduationState } from './graduation.state.ts';

/** What an officer found on one criterion. */
export interface StatedCriterion {
  readonly code: Criterion;
  readonly isMet: boolean;
  /** 0 to 1, for conditional criteria. */
  readonly score: number | null;
  readonly finding: string;
  readonly evidence: readonly Evidence[];
}

/** What is held of one criterion, by the records or by the officer. */
export interface HeldCriterion extends StatedCriterion {
  readonly importance: CriterionImportance;
}

/** What is known of a family that is to graduate. */
export interface GraduationFacts extends EndFacts {
  readonly state: EpisodeState;
  /** Assessments in this episode that tell a class, the latest first, one for each day; none by the family itself. */
  readonly assessments: readonly {
    readonly id: string;
    readonly assessedOn: string;
    readonly welfareClass: WelfareClass;
    /** Rupiah per person and month. */
    readonly incomeAmount: number | null;
  }[];
  /** State of the latest journey of the episode. */
  readonly journeyState: string | null;
  readonly journeyId: string | null;
  readonly hasOpenProposal: boolean;
  /** A natural exit of the episode that is not decided. */
  readonly openCase: { readonly kind: NaturalExitKind; readonly proposedOn: string } | null;
}

/** What policy says of graduation on a day. */
export interface GraduationPolicy {
  readonly requiredClass: WelfareClass;
  /** So many assessments in a row. */
  readonly assessmentsInARow: number;
  /** Least mean of the conditional scores, 0 to 1. */
  readonly conditionalScore: number;
  /** Rupiah per person and month. */
  readonly povertyLine: number;
  /** Days in which a proposal is decided. */
  readonly decisionDays: number;
  readonly followUpMonths: readonly number[];
  /** Days after which a follow-up is late, and before which it is too early. */
  readonly followUpGraceDays: number;
}

/** Why graduation cannot be proposed for an episode at all, whatever the criteria. */
export function refuseProposal(facts: GraduationFacts, field: string): UserError[] {
  const unfit = episodeMachine.refuse(facts.state, EpisodeAction.PROPOSE_GRADUATION, field);
  if (unfit.length > 0 || !facts.hasOpenProposal) return unfit;
  return [
    {
      code: 'PROPOSAL_OPEN',
      field,
      message: 'A graduation of this family is proposed already. Decide or withdraw that proposal first.',
    },
  ];
}

/** A family as it stood on a day: what was assessed later is left out. */
export function asOf(facts: GraduationFacts, day: string): GraduationFacts {
  return { ...facts, assessments: facts.assessments.filter(({ assessedOn }) => assessedOn <= day) };
}

/**
 * Holds a family against every criterion: what the records tell is never taken from the officer.
 *
 * @param statement reference of the statement signed by the family
 */
export function holdCriteria(
  facts: GraduationFacts,
  policy: GraduationPolicy,
  statement: string,
  stated: readonly StatedCriterion[],
): HeldCriterion[] {
  const latest = facts.assessments.slice(0, policy.assessmentsInARow);
  const risen =
    latest.length === policy.assessmentsInARow &&
    latest.every(({ welfareClass }) => isAtLeast(welfareClass, policy.requiredClass));
  const told: HeldCriterion[] = [
    essential(
      Criterion.CLASS_RISEN,
      risen,
      `${policy.requiredClass} is needed in the last ${policy.assessmentsInARow} assessments; found ${
        latest.map(({ assessedOn, welfareClass }) => `${welfareClass} on ${assessedOn}`).join(', ') || 'none'
      }.`,
      latest.map(({ id }) => ({ kind: EvidenceKind.ASSESSMENT, reference: id })),
    ),
    essential(
      Criterion.PATHWAY_COMPLETED,
      facts.journeyState === 'COMPLETED',
      facts.journeyState === null ? 'There is no journey in this episode.' : `The journey is ${facts.journeyState}.`,
    ),
    essential(
      Criterion.STATEMENT_SIGNED,
      statement.trim() !== '',
      statement.trim() === '' ? 'There is no signed statement.' : 'The family has signed.',
      statement.trim() === '' ? [] : [{ kind: EvidenceKind.SIGNED_STATEMENT, reference: statement.trim() }],
    ),
  ];
  const income = facts.assessments[0]?.incomeAmount ?? null;
  if (income !== null) {
    told.push(
      essential(
        Criterion.INCOME_SUFFICIENT,
        income > policy.povertyLine,
        `Rp${income} per person and month on ${facts.assessments[0]!.assessedOn}; the poverty line is Rp${policy.povertyLine}.`,
        [{ kind: EvidenceKind.ASSESSMENT, reference: facts.assessments[0]!.id }],
      ),
    );
  }
  const open = stated.filter(({ code }) => !told.some((one) => one.code === code));
  return [...told, ...open.map((one) => ({ ...one, importance: criteria[one.code].importance }))];
}

/** Why what was stated cannot be held: a criterion twice, one that the records tell, no score, no finding, no evidence. */
export function refuseStated(stated: readonly StatedCriterion[]): UserError[] {
  return stated.flatMap((one, index) => {
    const field = `criteria.${index}`;
    const refuse = (code: string, message: string): UserError[] => [
      { code, field, message: `${one.code}: ${message}` },
    ];
    const isConditional = criteria[one.code].importance === CriterionImportance.CONDITIONAL;
    if (criteria[one.code].toldBy === 'RECORDS') {
      return refuse('CRITERION_TOLD_BY_RECORDS', 'the records tell this; leave it out.');
    }
    if (stated.findIndex(({ code }) => code === one.code) !== index) {
      return refuse('CRITERION_TWICE', 'it is given twice. Give it once.');
    }
    if (isConditional !== (one.score !== null)) {
      return refuse(
        'CRITERION_SCORE',
        isConditional ? 'give a score from 0 to 1.' : 'it is met or not; leave the score out.',
      );
    }
    if (one.score !== null && !(one.score >= 0 && one.score <= 1)) {
      return refuse('CRITERION_SCORE', `a score is from 0 to 1; this one is ${one.score}.`);
    }
    // a score that was rounded could pass what it does not reach
    if (one.score !== null && Number(one.score.toFixed(2)) !== one.score) {
      return refuse('CRITERION_SCORE', `a score has at most two decimals; this one is ${one.score}.`);
    }
    if (one.score === (one.isMet ? 0 : 1)) {
      return refuse(
        'CRITERION_SCORE',
        `it is ${one.isMet ? 'met' : 'not met'}, and a score of ${one.score} says otherwise.`,
      );
    }
    if ((one.isMet || (one.score ?? 0) > 0) && one.evidence.length === 0) {
      return refuse('EVIDENCE_MISSING', 'name the evidence it rests on.');
    }
    return [
      ...refuseText(one.finding, `${field}.finding`, `finding on ${one.code}`),
      ...refuseEvidence(one.evidence, `${field}.evidence`),
    ];
  });
}

/**
 * What has been found since the day of graduation and speaks against it: a fall that is known when it is decided counts,
 * whatever day is given.
 */
export function refuseFallSince(
  facts: GraduationFacts,
  day: string,
  { requiredClass }: GraduationPolicy,
  field: string,
): UserError[] {
  const fall = facts.assessments.find(
    ({ assessedOn, welfareClass }) => assessedOn > day && !isAtLeast(welfareClass, requiredClass),
  );
  if (!fall) return [];
  return [
    {
      code: 'CLASS_FALLEN',
      field,
      message: `${fall.welfareClass} was found on ${fall.assessedOn}, and ${requiredClass} is needed. Wait until the class has risen again, and give a later day.`,
    },
  ];
}

/**
 * Why a proposed graduation cannot be approved for a day, of what is known when it is decided; whether the episode and the
 * journey can end on that day is asked besides.
 *
 * @param held what the family was held against, as of that day
 */
export function refuseApproval(
  held: readonly HeldCriterion[],
  facts: GraduationFacts,
  policy: GraduationPolicy,
  day: string,
): UserError[] {
  return [
    // an episode ends by one decision: a case that waits would be left behind
    ...refuseBesideOpenCase(facts.openCase, 'proposalId'),
    ...refuseCriteria(held, policy, 'proposalId'),
    ...refuseFallSince(facts, day, policy, 'graduatesOn'),
  ];
}

/** What is missing for a graduation: each essential criterion that is not met, and the mean of the conditional ones. */
export function refuseCriteria(held: readonly HeldCriterion[], policy: GraduationPolicy, field: string): UserError[] {
  const essentials = Object.values(Criterion).filter(
    (code) => criteria[code].importance === CriterionImportance.ESSENTIAL,
  );
  const missing = essentials.flatMap((code): UserError[] => {
    const found = held.find((one) => one.code === code);
    if (found?.isMet) return [];
    return [
      {
        code: `${code}_NOT_MET`,
        field,
        message: `${code} is essential and not met. ${found?.finding ?? 'Nothing was found on it: state it with its evidence.'}`,
      },
    ];
  });
  const mean = meanScore(held);
  if (mean >= policy.conditionalScore) return missing;
  const unscored = conditionalCriteria.filter((code) => !held.some((one) => one.code === code));
  return [
    ...missing,
    {
      code: 'CONDITIONAL_SCORE_TOO_LOW',
      field,
      message: `The conditional criteria reach ${mean.toFixed(2)} on average; ${policy.conditionalScore} is needed.${
        unscored.length > 0 ? ` Not stated, and counted as 0: ${unscored.join(', ')}.` : ''
      }`,
    },
  ];
}

/** Mean of the conditional scores, 0 to 1; what was not stated counts as 0. */
export function meanScore(held: readonly HeldCriterion[]): number {
  const scores = conditionalCriteria.map((code) => held.find((one) => one.code === code)?.score ?? 0);
  // Scores are hundredths, whose sums are exact, so that 0.6 is reached where the scores say so.
  return scores.reduce((sum, score) => sum + Math.round(score * 100), 0) / (100 * scores.length);
}

/** What is known of a proposal when it is to be decided. */
export interface ProposalFacts {
  readonly state: GraduationState;
  readonly proposedBy: string;
  readonly decidedBy: string | null;
}

/** Why an officer cannot do something with a proposal, whatever its criteria: its state, or the rule of two people. */
export function refuseDecision(
  action: GraduationAction,
  { state, proposedBy, decidedBy }: ProposalFacts,
  officer: string,
): UserError[] {
  const unfit = graduationMachine.refuse(state, action, 'proposalId');
  if (unfit.length > 0) return unfit;
  const refuse = (code: string, message: string): UserError[] => [{ code, field: 'proposalId', message }];
  if (action === GraduationAction.WITHDRAW) {
    if (officer === proposedBy) return [];
    return refuse(
      'NOT_YOUR_PROPOSAL',
      `${proposedBy} proposed this; only who proposed can withdraw. You may refuse it.`,
    );
  }
  if (action === GraduationAction.ANNUL) {
    if (officer !== decidedBy) return [];
    return refuse('SECOND_OFFICER_NEEDED', 'You approved this graduation yourself. Have another officer annul it.');
  }
  if (officer !== proposedBy) return [];
  return refuse('SECOND_OFFICER_NEEDED', 'You proposed this graduation yourself. Have another officer decide it.');
}

function essential(
  code: Criterion,
  isMet: boolean,
  finding: string,
  evidence: readonly Evidence[] = [],
): HeldCriterion {
  return { code, importance: CriterionImportance.ESSENTIAL, isMet, score: null, finding, evidence };
}
