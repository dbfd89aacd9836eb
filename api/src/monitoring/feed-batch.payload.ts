import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { FeedBatch } from './feed-batch.entity.ts';

@ObjectType({ description: 'What became of a decision about a feed.' })
export class FeedBatchPayload extends MutationPayload {
  @Field(() => FeedBatch, { nullable: true, description: 'The feed as it stands now.' })
  feedBatch!: RecordReference | null;
}
