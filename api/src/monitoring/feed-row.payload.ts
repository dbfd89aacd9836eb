import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { FeedRow } from './feed-row.entity.ts';

@ObjectType({ description: 'What became of a decision about a line of a feed.' })
export class FeedRowPayload extends MutationPayload {
  @Field(() => FeedRow, { nullable: true, description: 'The line as it stands now.' })
  feedRow!: RecordReference | null;
}
