import { GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../use-case/inputs.ts';

@InputType({ description: 'What resumeFeed needs.' })
export class ResumeFeedInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The feed that stands still.' })
  feedBatchId!: string;
}
