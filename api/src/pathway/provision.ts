import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Agency } from '../agency/agency.entity.ts';
import { sqlOf } from '../database/sql.ts';
import { Skill } from '../skill/skill.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { Cohort } from './cohort.entity.ts';
import type { Journey } from './journey.entity.ts';
import { hasSkill } from './journey.facts.ts';
import { provide, type CohortFacts, type Provision, type ProvisionRequest } from './provision.rules.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import type { PathwayStage } from './stage.ts';

/** What a stage is provided with where the request does not say. */
export interface ProvisionDefaults {
  readonly agency?: string;
  readonly skill?: string | undefined;
  readonly trainedSkill?: string | undefined;
}

/** Finds how a stage can be provided; locks the cohort, where there is one, so that it cannot become too full. */
export async function findProvision(
  work: Work,
  stage: PathwayStage,
  request: ProvisionRequest,
  defaults: ProvisionDefaults,
  day: string,
  dayField?: string,
): Promise<{ readonly provision?: Provision; readonly userErrors: UserError[] }> {
  const { em } = work;
  const cohort = request.cohortId == null ? undefined : await lockCohort(em, request.cohortId);
  const agency = request.agencyCode ?? cohort?.agency ?? defaults.agency;
  const skill = hasSkill(stage) ? (request.skillCode ?? cohort?.skill ?? defaults.skill) : undefined;
  const facts = {
    agency: agency !== undefined && (await em.findOne(Agency, { code: agency })) ? agency : undefined,
    skill: skill !== undefined && (await em.findOne(Skill, { code: skill })) ? skill : undefined,
    cohort,
    trainedSkill: defaults.trainedSkill,
  };
  return provide(stage, request, facts, await work.policyOn(day), day, dayField);
}

/** Begins a stage; its number counts those that the member began at this stage before. */
export function beginAttempt(
  em: SqlEntityManager,
  journey: Journey,
  begun: {
    readonly personId: string;
    readonly stage: PathwayStage;
    readonly attemptNumber: number;
    readonly startedOn: string;
    readonly kelurahanCode: string;
    readonly provision: Provision;
  },
): StageAttempt {
  const { personId, stage, attemptNumber, startedOn, kelurahanCode, provision } = begun;
  return em.create(StageAttempt, {
    household: journey.household,
    journey,
    person: personId,
    kelurahan: kelurahanCode,
    stage,
    attemptNumber,
    agency: provision.agency,
    cohort: provision.cohortId,
    plannedSessionCount: provision.plannedSessionCount,
    skill: provision.skill,
    startedOn,
  });
}

async function lockCohort(em: SqlEntityManager, id: string): Promise<CohortFacts | undefined> {
  const cohort = await em.findOne(Cohort, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!cohort) return undefined;
  const [counts] = await sqlOf(em).query<{ taken: number; sessions: number }>(
    `/* cohort.counts */
     select (select count(distinct household_id) from stage_attempt
         where cohort_id = $1 and state <> 'ABANDONED')::integer as taken,
       (select count(*) from session where cohort_id = $1)::integer as sessions`,
    [id],
  );
  return {
    stage: cohort.stage,
    agency: cohort.agency.code,
    skill: cohort.skill?.code ?? null,
    endsOn: cohort.endsOn,
    capacity: cohort.capacity,
    taken: counts!.taken,
    sessionCount: counts!.sessions,
  };
}
