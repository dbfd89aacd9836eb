import type { Quarter } from '@simoncer/analytics';
import { GraphQLUUID } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';

@InputType({ description: 'What openReview needs.' })
export class OpenReviewInput extends RetryableInput {
  @Field(() => ID, { description: 'Kemendagri code of the city, for example 32.71.' })
  cityCode!: string;

  @Field(() => QuarterScalar, { description: 'The quarter.' })
  quarter!: Quarter;
}

@InputType({ description: 'What closeReview needs.' })
export class CloseReviewInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The review.' })
  reviewId!: string;
}
