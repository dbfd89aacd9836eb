import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

@InputType({ description: 'What recordFollowUp needs.' })
export class RecordFollowUpInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The follow-up.' })
  followUpId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of the visit.' })
  doneOn!: string;

  @Field(() => WelfareClass, { nullable: true, description: 'Class found; empty where the family was not found.' })
  welfareClass?: WelfareClass | null;

  @Field(() => String, { description: 'What was found.' })
  finding!: string;

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on.' })
  evidence!: EvidenceInput[];
}
