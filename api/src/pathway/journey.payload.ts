import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { createAvailabilityType } from '../use-case/action-availability.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Attendance } from './attendance.entity.ts';
import { Cohort } from './cohort.entity.ts';
import type { JourneyOutcome } from './journey.change.ts';
import { Journey } from './journey.entity.ts';
import { JourneyAction } from './journey.state.ts';
import { Session } from './session.entity.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

/** The availability of the actions of a journey. */
export const JourneyActionAvailability = createAvailabilityType('JourneyActionAvailability', JourneyAction);

@ObjectType({ description: 'Result of a decision on a journey.' })
export class JourneyPayload extends MutationPayload {
  @Field(() => Journey, { nullable: true, description: 'The journey as it stands now.' })
  journey!: RecordReference | null;
}

@ObjectType({ description: 'Result of a decision on a stage.' })
export class StagePayload extends JourneyPayload {
  @Field(() => StageAttempt, { nullable: true, description: 'The attempt: begun, passed, or the next one.' })
  stageAttempt!: RecordReference | null;
}

@ObjectType({ description: 'Result of grantSkillAid.' })
export class SkillAidPayload extends JourneyPayload {
  @Field(() => SkillAid, { nullable: true, description: 'The aid that was handed over.' })
  skillAid!: RecordReference | null;
}

@ObjectType({ description: 'Result of planCohort.' })
export class PlanCohortPayload extends MutationPayload {
  @Field(() => Cohort, { nullable: true, description: 'The cohort.' })
  cohort!: RecordReference | null;
}

@ObjectType({ description: 'Result of holdSession.' })
export class HoldSessionPayload extends MutationPayload {
  @Field(() => Session, { nullable: true, description: 'The session as it stands now.' })
  session!: RecordReference | null;
}

@ObjectType({ description: 'Result of recordIndividualSession.' })
export class IndividualSessionPayload extends MutationPayload {
  @Field(() => Attendance, { nullable: true, description: 'What was recorded.' })
  attendance!: RecordReference | null;
}

/** What a payload says of a journey. */
export function journeyPayloadOf(outcome: JourneyOutcome): JourneyPayload {
  return { ...payloadOf(outcome), journey: referTo(Journey, outcome.journeyId) };
}

/** What a payload says of a stage. */
export function stagePayloadOf(outcome: JourneyOutcome): StagePayload {
  return { ...journeyPayloadOf(outcome), stageAttempt: referTo(StageAttempt, outcome.stageAttemptId) };
}
