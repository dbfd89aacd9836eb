import { Field, ObjectType } from 'type-graphql';

/** An expected refusal: data, not an exception. */
@ObjectType({ description: 'Why a mutation was refused: the rule, the field, and what can be done.' })
export class UserError {
  @Field(() => String, { description: 'Stable name of the rule, for programs.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Input field it is about.' })
  field!: string | null;

  @Field(() => String, { description: 'What was refused, what it met, and the remedy, for people.' })
  message!: string;
}
