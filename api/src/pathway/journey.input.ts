import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';
import { DropOutReason } from './drop-out-reason.ts';
import { FundingSource, SkillAidKind } from './skill-aid.entity.ts';
import './stage-types.ts';
import { PathwayStage } from './stage.ts';

@InputType({ description: 'What openJourney needs.' })
export class OpenJourneyInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household, which is on aid.' })
  householdId!: string;

  @Field(() => GraphQLUUID, { description: 'The member of productive age who goes it.' })
  personId!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  startedOn!: string;

  @Field(() => String, { nullable: true, description: 'Code of the agency that selects; DINSOS when left out.' })
  agencyCode?: string | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What it rests on, such as a signed statement.' })
  evidence?: EvidenceInput[] | null;
}

@InputType()
export abstract class JourneyChangeInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The journey.' })
  journeyId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened.' })
  occurredOn!: string;

  @Field(() => [EvidenceInput], { nullable: true, description: 'What it rests on.' })
  evidence?: EvidenceInput[] | null;
}

@InputType()
export abstract class ProvisionInput extends JourneyChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the agency that provides it; that of the cohort when left out.',
  })
  agencyCode?: string | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The cohort; none where the family is seen alone.' })
  cohortId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Sessions that are planned; those of the cohort, or as many as policy asks for, when left out.',
  })
  plannedSessionCount?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the skill; that of the cohort, or in applied-skill aid the one that was trained, when left out.',
  })
  skillCode?: string | null;
}

@InputType({ description: 'What startStage needs.' })
export class StartStageInput extends ProvisionInput {
  @Field(() => PathwayStage, { description: 'The stage: the next one in their order.' })
  stage!: PathwayStage;
}

@InputType({ description: 'What passStage needs.' })
export class PassStageInput extends JourneyChangeInput {
  @Field(() => Float, { nullable: true, description: 'Result from 0 to 1, where the provider gives one.' })
  score?: number | null;

  @Field(() => String, { nullable: true, description: 'Result in words; needed where there is no score.' })
  finding?: string | null;
}

@InputType({
  description: 'What repeatStage needs. The next attempt is provided as the one before where nothing else is said.',
})
export class RepeatStageInput extends ProvisionInput {
  @Field(() => String, { description: 'Why the stage was not passed.' })
  reason!: string;

  @Field(() => Float, { nullable: true, description: 'Result from 0 to 1, where the provider gives one.' })
  score?: number | null;
}

@InputType({ description: 'What resumeJourney needs.' })
export class ResumeJourneyInput extends JourneyChangeInput {
  @Field(() => String, { description: 'Why it goes on.' })
  reason!: string;
}

@InputType({ description: 'What pauseJourney needs.' })
export class PauseJourneyInput extends JourneyChangeInput {
  @Field(() => String, { description: 'Why it is interrupted.' })
  reason!: string;
}

@InputType({ description: 'What dropOutOfJourney needs.' })
export class DropOutOfJourneyInput extends JourneyChangeInput {
  @Field(() => DropOutReason, { description: 'Why.' })
  reason!: DropOutReason;

  @Field(() => String, { nullable: true, description: 'Note; needed with the reason OTHER.' })
  note?: string | null;
}

@InputType({ description: 'What transferJourney needs.' })
export class TransferJourneyInput extends JourneyChangeInput {
  @Field(() => GraphQLUUID, { description: 'The member of productive age who goes on.' })
  personId!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Code of the agency that selects; DINSOS when left out.' })
  agencyCode?: string | null;
}

@InputType({ description: 'What grantSkillAid needs.' })
export class GrantSkillAidInput extends JourneyChangeInput {
  @Field(() => SkillAidKind, { description: 'What it is: tool, capital or place of work.' })
  kind!: SkillAidKind;

  @Field(() => String, { description: 'Code of the skill it fits: the one that was trained.' })
  skillCode!: string;

  @Field(() => String, { description: 'What it is, in words.' })
  description!: string;

  @Field(() => Float, { description: 'Value in whole rupiah.' })
  valueAmount!: number;

  @Field(() => FundingSource, { description: 'Who pays.' })
  fundingSource!: FundingSource;
}
