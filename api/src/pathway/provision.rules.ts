import type { Policy } from '../policy/policy.ts';
import type { UserError } from '../user-error.ts';
import { hasSkill } from './journey.facts.ts';
import { PathwayStage } from './stage.ts';

/** By whom and how a stage is to be provided. What is left out follows from the cohort, or from what was before. */
export interface ProvisionRequest {
  readonly agencyCode?: string | null;
  readonly cohortId?: string | null;
  readonly plannedSessionCount?: number | null;
  readonly skillCode?: string | null;
}

/** What rules know of a cohort. */
export interface CohortFacts {
  readonly stage: PathwayStage;
  readonly agency: string;
  readonly skill: string | null;
  readonly endsOn: string;
  readonly capacity: number;
  readonly taken: number;
  readonly sessionCount: number;
}

/** What is known of what was asked for. */
export interface ProvisionFacts {
  /** undefined where there is no such agency */
  readonly agency: string | undefined;
  /** undefined where there is no such skill */
  readonly skill: string | undefined;
  /** undefined where there is no such cohort */
  readonly cohort: CohortFacts | undefined;
  /** The skill that who goes the journey was trained in. */
  readonly trainedSkill: string | undefined;
}

/** By whom and how a stage is provided. */
export interface Provision {
  readonly agency: string;
  readonly cohortId: string | null;
  readonly plannedSessionCount: number;
  readonly skill: string | null;
}

/** Most sessions that can be planned for a stage. */
export const MOST_SESSIONS = 60;

/**
 * Decides whether a stage can be provided as asked.
 *
 * @param day first day of the stage
 * @param dayField the input field that says it
 * @returns how it is provided, or every reason against
 */
export function provide(
  stage: PathwayStage,
  request: ProvisionRequest,
  facts: ProvisionFacts,
  policy: Policy,
  day: string,
  dayField = 'occurredOn',
): { readonly provision: Provision; readonly userErrors: [] } | { readonly userErrors: UserError[] } {
  const needed = policy.need(['pathway.sessions_required'], dayField);
  const required = needed.values?.['pathway.sessions_required'][stage];
  const planned = request.plannedSessionCount ?? facts.cohort?.sessionCount ?? required;
  const userErrors = [
    ...needed.userErrors,
    ...refuseAgency(request, facts),
    ...refuseCohort(stage, request, facts, day),
    ...refuseSkill(stage, request, facts),
    ...(planned === undefined || required === undefined ? [] : refusePlan(stage, planned, required)),
  ];
  if (userErrors.length > 0 || planned === undefined || facts.agency === undefined) return { userErrors };
  const { agency, skill = null } = facts;
  return {
    provision: { agency, cohortId: request.cohortId ?? null, plannedSessionCount: planned, skill },
    userErrors: [],
  };
}

function refuseAgency({ agencyCode }: ProvisionRequest, { agency, cohort }: ProvisionFacts): UserError[] {
  if (agency === undefined) {
    return agencyCode == null
      ? [error('AGENCY_MISSING', 'agencyCode', 'A stage needs the agency that provides it. Name it, or a cohort.')]
      : [unknownAgency(agencyCode)];
  }
  if (!cohort || cohort.agency === agency) return [];
  return [
    error(
      'COHORT_OF_OTHER_AGENCY',
      'cohortId',
      `The cohort is of ${cohort.agency}, not of ${agency}. Leave the agency out.`,
    ),
  ];
}

function refuseCohort(
  stage: PathwayStage,
  { cohortId }: ProvisionRequest,
  { cohort }: ProvisionFacts,
  day: string,
): UserError[] {
  if (cohortId == null) return [];
  if (!cohort)
    return [
      error('COHORT_UNKNOWN', 'cohortId', `There is no cohort ${cohortId}. Read cohorts and give the id of one.`),
    ];
  const errors: UserError[] = [];
  const refuse = (code: string, message: string) => errors.push(error(code, 'cohortId', message));
  if (cohort.stage !== stage) {
    refuse('COHORT_OF_OTHER_STAGE', `The cohort is for ${cohort.stage}, not for ${stage}. Choose one that is.`);
  }
  if (cohort.taken >= cohort.capacity) {
    refuse('COHORT_FULL', `All ${cohort.capacity} places of the cohort are taken. Choose another one.`);
  }
  if (day > cohort.endsOn) {
    refuse('COHORT_OVER', `The cohort ends on ${cohort.endsOn}, before ${day}. Choose a later one.`);
  }
  return errors;
}

function refuseSkill(
  stage: PathwayStage,
  { skillCode }: ProvisionRequest,
  { skill, cohort, trainedSkill }: ProvisionFacts,
): UserError[] {
  if (!hasSkill(stage)) {
    if (skillCode == null) return [];
    return [error('SKILL_NOT_EXPECTED', 'skillCode', `${stage} is not about one skill. Leave the skill out.`)];
  }
  if (skill === undefined) {
    return skillCode == null
      ? [error('SKILL_MISSING', 'skillCode', `${stage} needs a skill of the catalogue. Name it.`)]
      : [unknownSkill(skillCode)];
  }
  const errors: UserError[] = [];
  if (cohort && cohort.skill !== null && cohort.skill !== skill) {
    errors.push(
      error(
        'COHORT_OF_OTHER_SKILL',
        'cohortId',
        `The cohort is for ${cohort.skill}, not for ${skill}. Choose one that is.`,
      ),
    );
  }
  if (stage === PathwayStage.APPLIED_SKILL_AID && skill !== trainedSkill) {
    errors.push(
      error(
        'SKILL_NOT_TRAINED',
        'skillCode',
        `Aid must fit the skill that was trained, ${trainedSkill ?? 'and none was'}; ${skill} was not. Name that one.`,
      ),
    );
  }
  return errors;
}

function refusePlan(stage: PathwayStage, planned: number, required: number): UserError[] {
  if (planned >= required && planned <= MOST_SESSIONS) return [];
  return [
    error(
      'PLANNED_SESSIONS_NOT_POSSIBLE',
      'plannedSessionCount',
      `${planned} sessions are planned; policy asks for ${required} in ${stage}, and more than ${MOST_SESSIONS} cannot be planned. Plan as many.`,
    ),
  ];
}

/** There is no agency of this code. */
export function unknownAgency(code: string): UserError {
  return error('AGENCY_UNKNOWN', 'agencyCode', `There is no agency ${code}. Read agencies and give the code of one.`);
}

/** There is no skill of this code. */
export function unknownSkill(code: string): UserError {
  return error(
    'SKILL_UNKNOWN',
    'skillCode',
    `There is no skill ${code} in the catalogue. Read skills and give the code of one.`,
  );
}

function error(code: string, field: string, message: string): UserError {
  return { code, field, message };
}
