import { EvidenceKind } from '../journal/evidence.ts';
import { refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { nextStage, runningAttempt, type JourneyFacts } from './journey.facts.ts';
import { refuseMissingEvidence } from './request.rules.ts';
import type { PathwayStage } from './stage.ts';

type Evidence = readonly { readonly kind: EvidenceKind; readonly reference: string }[];

/** The document that passing a stage needs; null where any will do. */
export const requiredEvidence = {
  PRODUCTIVE_AGE_SELECTION: null,
  MINDSET_COUNSELLING: null,
  ENTREPRENEURSHIP_COACHING: null,
  SKILLS_TRAINING: EvidenceKind.TRAINING_CERTIFICATE,
  APPLIED_SKILL_AID: null,
} as const satisfies Record<PathwayStage, EvidenceKind | null>;

/** Why a stage is not the next one. */
export function refuseOrder(stage: PathwayStage, facts: JourneyFacts): UserError[] {
  const next = nextStage(facts, facts.personId);
  if (next === stage) return [];
  return [
    error(
      'STAGE_OUT_OF_ORDER',
      'stage',
      `The stages have an order; the next one is ${next ?? 'none'}, not ${stage}. Start that one.`,
    ),
  ];
}

/** What an officer says of a stage that was passed. */
export interface PassRequest {
  readonly score?: number | null;
  readonly finding?: string | null;
  readonly evidence: Evidence;
}

/** Why the result of a stage does not do: it needs one, on evidence. */
export function refusePass({ score, finding, evidence }: PassRequest, facts: JourneyFacts): UserError[] {
  const running = runningAttempt(facts);
  return [
    ...refuseScore(score),
    ...(finding == null ? [] : refuseText(finding, 'finding', 'finding')),
    ...(score == null && finding == null
      ? [error('RESULT_MISSING', 'finding', 'A stage is passed with a result. Give a score, or a finding in words.')]
      : []),
    ...(running ? refuseMissingEvidence(evidence, `To pass ${running.stage}`, requiredEvidence[running.stage]) : []),
  ];
}

/** Why a score is none. */
export function refuseScore(score: number | null | undefined): UserError[] {
  if (score == null || (score >= 0 && score <= 1)) return [];
  return [error('SCORE_NOT_POSSIBLE', 'score', `A score is from 0 to 1; this one is ${score}. Give a share of 1.`)];
}

/** What an officer says of aid that was handed over. */
export interface GrantRequest {
  readonly skillCode: string;
  readonly description: string;
  readonly valueAmount: number;
  readonly evidence: Evidence;
}

const HIGHEST_VALUE = 999_999_999_999;

/** Why aid cannot be recorded as handed over: it fits another skill, or is not described, valued and shown. */
export function refuseGrant(request: GrantRequest, facts: JourneyFacts): UserError[] {
  const { skillCode, description, valueAmount, evidence } = request;
  const skill = runningAttempt(facts)?.skill ?? null;
  return [
    ...(skill === null || skill === skillCode
      ? []
      : [
          error(
            'SKILL_NOT_TRAINED',
            'skillCode',
            `Aid must fit the skill that was trained, ${skill}; this is for ${skillCode}. Hand over what fits.`,
          ),
        ]),
    ...refuseText(description, 'description', 'description'),
    ...(Number.isInteger(valueAmount) && valueAmount > 0 && valueAmount <= HIGHEST_VALUE
      ? []
      : [
          error(
            'VALUE_NOT_POSSIBLE',
            'valueAmount',
            `The value is a whole number of rupiah above 0; this one is ${valueAmount}. Give what it is worth.`,
          ),
        ]),
    ...refuseMissingEvidence(evidence, 'Aid that was handed over', EvidenceKind.HANDOVER),
  ];
}

function error(code: string, field: string, message: string): UserError {
  return { code, field, message };
}
