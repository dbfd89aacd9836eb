import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { RetryableInput } from '../use-case/inputs.ts';

@InputType({ description: 'What matchFeedRow needs.' })
export class MatchFeedRowInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The line that waits.' })
  feedRowId!: string;

  @Field(() => GraphQLUUID, { description: 'The person it is about; candidates names those who resemble.' })
  personId!: string;
}

@InputType({ description: 'What dismissFeedRow needs.' })
export class DismissFeedRowInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The line that waits.' })
  feedRowId!: string;

  @Field(() => String, { description: 'Why it concerns nobody here, 1 to 500 characters.' })
  reason!: string;
}
