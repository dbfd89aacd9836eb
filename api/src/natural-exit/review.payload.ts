import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { Review } from './review.entity.ts';

@ObjectType({ description: 'What became of a request about the review of a quarter.' })
export class ReviewPayload extends MutationPayload {
  @Field(() => Review, { nullable: true, description: 'The review as it stands now.' })
  review!: RecordReference | null;
}
