import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import './stage-types.ts';
import { CoachingPart, PathwayStage } from './stage.ts';

@InputType({ description: 'A session to be planned.' })
export class PlannedSessionInput {
  @Field(() => GraphQLLocalDate, { description: 'Day it is planned for.' })
  plannedOn!: string;

  @Field(() => String, { description: 'What it is about.' })
  topic!: string;

  @Field(() => CoachingPart, { nullable: true, description: 'The part, in entrepreneurship coaching only.' })
  part?: CoachingPart | null;
}

@InputType({ description: 'What planCohort needs.' })
export class PlanCohortInput extends RetryableInput {
  @Field(() => PathwayStage, { description: 'The stage.' })
  stage!: PathwayStage;

  @Field(() => String, { description: 'Code of the agency that provides it.' })
  agencyCode!: string;

  @Field(() => String, { description: 'Name by which officers know it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Code of the skill, in skills training and applied-skill aid.' })
  skillCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the kelurahan it meets in; none for the whole city.' })
  kelurahanCode?: string | null;

  @Field(() => Int, { description: 'How many can take part, 100 at most.' })
  capacity!: number;

  @Field(() => [PlannedSessionInput], { description: 'Its sessions; numbered in the order of their days.' })
  sessions!: PlannedSessionInput[];
}

@InputType({ description: 'Whether a family was at a session.' })
export class AttendanceInput {
  @Field(() => GraphQLUUID, { description: 'The attempt at the stage.' })
  stageAttemptId!: string;

  @Field(() => Boolean, { description: 'Whether the member was there.' })
  wasPresent!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, where absent.' })
  reason?: string | null;
}

@InputType({ description: 'What holdSession needs.' })
export class HoldSessionInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it was held.' })
  heldOn!: string;

  @Field(() => [AttendanceInput], { description: 'Everybody who went through the stage with the cohort on that day.' })
  attendances!: AttendanceInput[];

  @Field(() => [EvidenceInput], { description: 'The attendance list.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What recordIndividualSession needs.' })
export class RecordIndividualSessionInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The attempt at the stage.' })
  stageAttemptId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it was held.' })
  heldOn!: string;

  @Field(() => String, { description: 'What it was about.' })
  topic!: string;

  @Field(() => CoachingPart, { nullable: true, description: 'The part, in entrepreneurship coaching only.' })
  part?: CoachingPart | null;

  @Field(() => Boolean, { description: 'Whether the member was there.' })
  wasPresent!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, where absent.' })
  reason?: string | null;

  @Field(() => [EvidenceInput], { description: 'The attendance list, or another record of it.' })
  evidence!: EvidenceInput[];
}
