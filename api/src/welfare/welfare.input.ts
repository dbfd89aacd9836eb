import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { RetryableInput } from '../use-case/inputs.ts';
import { AssessmentSource } from './assessment-source.ts';
import { WelfareClass } from './welfare.state.ts';

@InputType({ description: 'What recordAssessment needs.' })
export class RecordAssessmentInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The household.' })
  householdId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the assessment.' })
  assessedOn!: string;

  @Field(() => AssessmentSource, { description: 'Where it comes from.' })
  source!: AssessmentSource;

  @Field(() => WelfareClass, { nullable: true, description: 'Class on the ladder; a visit has to give it.' })
  welfareClass?: WelfareClass | null;

  @Field(() => Int, { nullable: true, description: 'National welfare decile (desil); DTSEN has to give it.' })
  decile?: number | null;

  @Field(() => Float, { nullable: true, description: 'Income per person and month in rupiah, where known.' })
  incomeAmount?: number | null;

  @Field(() => GraphQLUUID, { nullable: true, description: 'The visit at which it was made, where at one.' })
  visitId?: string | null;

  @Field(() => [EvidenceInput], { description: 'What it rests on; may be empty where a visit is named.' })
  evidence!: EvidenceInput[];
}
