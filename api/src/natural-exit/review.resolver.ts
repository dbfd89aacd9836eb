import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Needs } from '../graphql/read/decorators.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { Review } from './review.entity.ts';
import { CloseReviewInput, OpenReviewInput } from './review.input.ts';
import { ReviewPayload } from './review.payload.ts';
import { ReviewService, type ReviewOutcome } from './review.service.ts';
import { ReviewActionAvailability, ReviewProgress } from './review.types.ts';

type ReviewRow = Pick<Review, 'id' | 'state' | 'dueOn'>;

@Resolver(() => Review)
export class ReviewResolver {
  @Needs<Review>('id', 'state', 'dueOn')
  @FieldResolver(() => ReviewProgress, { description: 'How far it has come: what remains, by when, and what is late.' })
  progress(@Root() review: ReviewRow, @Ctx() { reviewProgress }: Context): Promise<ReviewProgress> {
    return reviewProgress.progressOf(review);
  }

  @Needs<Review>('id', 'state', 'dueOn')
  @FieldResolver(() => [ReviewActionAvailability], {
    description: 'What can be done with it now, and why the rest cannot.',
  })
  availableActions(@Root() review: ReviewRow, @Ctx() { reviewProgress }: Context): Promise<ReviewActionAvailability[]> {
    return reviewProgress.actionsOf(review);
  }

  @OfficersOnly()
  @Mutation(() => ReviewPayload, {
    description:
      'Opens the review of a quarter: proposes every natural exit that the register and the reports show, and takes in the cases that waited.',
  })
  async openReview(
    @Ctx() context: Context,
    @Arg('input', () => OpenReviewInput, { description: 'The city and the quarter.' }) input: OpenReviewInput,
  ): Promise<ReviewPayload> {
    return answer(await new ReviewService(performerOf(context)).openReview(input));
  }

  @OfficersOnly()
  @Mutation(() => ReviewPayload, {
    description: 'Closes a review of which every case is decided or carried over; otherwise it tells what remains.',
  })
  async closeReview(
    @Ctx() context: Context,
    @Arg('input', () => CloseReviewInput, { description: 'The review.' }) input: CloseReviewInput,
  ): Promise<ReviewPayload> {
    return answer(await new ReviewService(performerOf(context)).closeReview(input));
  }
}

function answer(outcome: ReviewOutcome): ReviewPayload {
  return { ...payloadOf(outcome), review: referTo(Review, outcome.reviewId) };
}
