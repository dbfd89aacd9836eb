import type { Membership } from '../household/member.ts';
import type { JourneyState } from './journey.state.ts';
import { StageAttemptState } from './stage-attempt.state.ts';
import { PathwayStage, type CoachingPart } from './stage.ts';

/** The stages, in their order. */
export const stages: readonly PathwayStage[] = Object.values(PathwayStage);

/** Stages that are about one skill of the catalogue. */
export function hasSkill(stage: PathwayStage): boolean {
  return stage === PathwayStage.SKILLS_TRAINING || stage === PathwayStage.APPLIED_SKILL_AID;
}

/** A session, attended or not. */
export interface AttendanceFacts {
  readonly heldOn: string;
  readonly part: CoachingPart | null;
  readonly wasPresent: boolean;
}

/** One time through a stage. */
export interface AttemptFacts {
  readonly id: string;
  readonly personId: string;
  readonly stage: PathwayStage;
  readonly attemptNumber: number;
  readonly state: StageAttemptState;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly skill: string | null;
  readonly attendances: readonly AttendanceFacts[];
  /** Days on which aid was handed over in it. */
  readonly aidGrantedOn: readonly string[];
}

/** A member of the family. */
export interface MemberFacts extends Membership {
  readonly id: string;
}

/** What rules know of a journey. */
export interface JourneyFacts {
  readonly id: string;
  readonly state: JourneyState;
  readonly version: number;
  /** Who goes it. */
  readonly personId: string;
  readonly startedOn: string;
  readonly pausedOn: string | null;
  readonly resumedOn: string | null;
  /** Day on which the family was proposed to graduate, where that is not decided. */
  readonly graduationProposedOn: string | null;
  readonly members: readonly MemberFacts[];
  /** The earliest first. */
  readonly attempts: readonly AttemptFacts[];
}

/** The attempt that is under way. */
export function runningAttempt({ attempts }: JourneyFacts): AttemptFacts | undefined {
  return attempts.find(({ state }) => state === StageAttemptState.IN_PROGRESS);
}

/** The stages that count for a member: what somebody has learned stays with that person. */
export function passedStages({ attempts }: JourneyFacts, personId: string): ReadonlySet<PathwayStage> {
  return new Set(
    attempts
      .filter((attempt) => attempt.personId === personId && attempt.state === StageAttemptState.PASSED)
      .map(({ stage }) => stage),
  );
}

/** The first stage that a member has not passed; undefined when all are. */
export function nextStage(facts: JourneyFacts, personId: string): PathwayStage | undefined {
  const passed = passedStages(facts, personId);
  return stages.find((stage) => !passed.has(stage));
}

/** How often a member did not pass a stage. */
export function failureCount({ attempts }: JourneyFacts, personId: string, stage: PathwayStage): number {
  return attempts.filter(
    (attempt) =>
      attempt.personId === personId && attempt.stage === stage && attempt.state === StageAttemptState.NOT_PASSED,
  ).length;
}

/** The number of a further attempt of a member at a stage. */
export function nextAttemptNumber({ attempts }: JourneyFacts, personId: string, stage: PathwayStage): number {
  const numbers = attempts
    .filter((attempt) => attempt.personId === personId && attempt.stage === stage)
    .map(({ attemptNumber }) => attemptNumber);
  return Math.max(0, ...numbers) + 1;
}

/** The skill that who goes the journey was trained in. */
export function trainedSkill({ attempts, personId }: JourneyFacts): string | undefined {
  return (
    attempts.find(
      (attempt) =>
        attempt.personId === personId &&
        attempt.stage === PathwayStage.SKILLS_TRAINING &&
        attempt.state === StageAttemptState.PASSED,
    )?.skill ?? undefined
  );
}

/** The last day on which anything of the journey happened. */
export function lastDay({ startedOn, pausedOn, resumedOn, attempts }: JourneyFacts): string {
  return [startedOn, pausedOn, resumedOn, ...attempts.flatMap(daysOf)].reduce<string>(
    (latest, day) => (day !== null && day > latest ? day : latest),
    startedOn,
  );
}

function daysOf({ startedOn, endedOn, attendances, aidGrantedOn }: AttemptFacts): (string | null)[] {
  return [startedOn, endedOn, ...attendances.map(({ heldOn }) => heldOn), ...aidGrantedOn];
}
