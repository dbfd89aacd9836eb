import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Float, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { Criterion } from './criteria.ts';

@InputType({ description: 'What an officer found on one criterion.' })
export class CriterionInput {
  @Field(() => Criterion, { description: 'Which one; those that the records tell are left out.' })
  code!: Criterion;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean;

  @Field(() => Float, { nullable: true, description: '0 to 1, for conditional criteria.' })
  score?: number | null;

  @Field(() => String, { description: 'What was found.' })
  finding!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What proposeGraduation needs.' })
export class ProposeGraduationInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The episode to end; expectedVersion is its version.' })
  episodeId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the proposal.' })
  proposedOn!: string;

  @Field(() => String, { description: 'Number of the statement signed by the family (surat pernyataan).' })
  statementReference!: string;

  @Field(() => [CriterionInput], { description: 'What was found on the criteria that the records do not tell.' })
  criteria!: CriterionInput[];
}

@InputType({ description: 'What approveGraduation needs.' })
export class ApproveGraduationInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of graduation: the first day no longer on aid.' })
  graduatesOn!: string;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  remark?: string | null;
}

/** What the decisions against a graduation have in common. */
@InputType()
export abstract class CloseGraduationInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The proposal.' })
  proposalId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Why: what is missing, in words the family can be told.' })
  reason!: string;
}

@InputType({ description: 'What refuseGraduation needs.' })
export class RefuseGraduationInput extends CloseGraduationInput {}

@InputType({ description: 'What withdrawGraduation needs.' })
export class WithdrawGraduationInput extends CloseGraduationInput {}

@InputType({ description: 'What annulGraduation needs.' })
export class AnnulGraduationInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The approved proposal.' })
  proposalId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the decision.' })
  annulledOn!: string;

  @Field(() => String, { description: 'What was wrong with the approval.' })
  reason!: string;

  @Field(() => [EvidenceInput], { description: 'What shows that it was wrong.' })
  evidence!: EvidenceInput[];
}
