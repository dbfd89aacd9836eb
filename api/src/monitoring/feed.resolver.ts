import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { refer } from '../graphql/read/reference.ts';
import { Person } from '../household/person.entity.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { FeedBatch } from './feed-batch.entity.ts';
import { ResumeFeedInput } from './feed-batch.input.ts';
import { FeedBatchPayload } from './feed-batch.payload.ts';
import { FeedBatchService } from './feed-batch.service.ts';
import { FeedCandidate } from './feed-candidate.types.ts';
import { FeedRow } from './feed-row.entity.ts';
import { DismissFeedRowInput, MatchFeedRowInput } from './feed-row.input.ts';
import { FeedRowPayload } from './feed-row.payload.ts';
import { FeedRowService, type FeedRowOutcome } from './feed-row.service.ts';
import { ReportFactInput } from './report-fact.input.ts';
import { ReportFactService } from './report-fact.service.ts';

const MOST_CANDIDATES = 10;

@Resolver()
export class FeedResolver {
  @Rows()
  @Connection()
  @Query(() => [FeedBatch], { description: 'Feeds, in the order they were received.' })
  feedBatches(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => FeedBatch, { nullable: true, description: 'The feed of this id.' })
  feedBatch(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Rows()
  @Connection()
  @Query(() => [FeedRow], {
    description: 'Lines of feeds, in their order. Filter by batch and state: those with TO_MATCH wait for a person.',
  })
  feedRows(): RowCondition {
    return {};
  }

  @OfficersOnly()
  @Mutation(() => FeedBatchPayload, {
    description: 'Lets the work on a feed that FAILED go on where it stood, once the reason is mended.',
  })
  async resumeFeed(
    @Ctx() context: Context,
    @Arg('input', () => ResumeFeedInput, { description: 'The feed.' }) input: ResumeFeedInput,
  ): Promise<FeedBatchPayload> {
    const outcome = await new FeedBatchService(performerOf(context)).resumeFeed(input);
    return { ...payloadOf(outcome), feedBatch: referTo(FeedBatch, outcome.feedBatchId) };
  }

  @OfficersOnly()
  @Mutation(() => FeedRowPayload, {
    description: 'Says whom a line of a feed is about, and applies what it says. A refusal leaves it waiting.',
  })
  async matchFeedRow(
    @Ctx() context: Context,
    @Arg('input', () => MatchFeedRowInput, { description: 'The line and the person.' }) input: MatchFeedRowInput,
  ): Promise<FeedRowPayload> {
    return payloadOfRow(await serviceOf(context).matchFeedRow(input));
  }

  @OfficersOnly()
  @Mutation(() => FeedRowPayload, { description: 'Says that a line of a feed concerns nobody here, and why.' })
  async dismissFeedRow(
    @Ctx() context: Context,
    @Arg('input', () => DismissFeedRowInput, { description: 'The line and the reason.' }) input: DismissFeedRowInput,
  ): Promise<FeedRowPayload> {
    return payloadOfRow(await serviceOf(context).dismissFeedRow(input));
  }

  @OfficersOnly()
  @Mutation(() => FeedRowPayload, {
    description:
      'Reports a single fact: it is read, matched and applied as a line of a feed, and its outcome told at once. Where several persons may be meant, it waits for matchFeedRow.',
  })
  async reportFact(
    @Ctx() context: Context,
    @Arg('input', () => ReportFactInput, { description: 'The fact.' }) input: ReportFactInput,
  ): Promise<FeedRowPayload> {
    const service = new ReportFactService(performerOf(context), context.identityKey);
    return payloadOfRow(await service.reportFact(input));
  }
}

@Resolver(() => FeedRow)
export class FeedRowResolver {
  @Needs<FeedRow>('id')
  @FieldResolver(() => [FeedCandidate], {
    description: `Persons who may be meant, the likeliest first, ${MOST_CANDIDATES} at most; only while the line waits.`,
  })
  async candidates(@Root() { id }: Pick<FeedRow, 'id'>, @Ctx() { feedCandidates }: Context): Promise<FeedCandidate[]> {
    const candidates = await feedCandidates.load(id);
    return candidates.slice(0, MOST_CANDIDATES).map(({ personId, similarity, reasons, contradictions }) => ({
      person: refer(Person, personId),
      similarity,
      reasons,
      contradictions,
    }));
  }
}

function serviceOf(context: Context): FeedRowService {
  return new FeedRowService(performerOf(context), context.identityKey);
}

function payloadOfRow(outcome: FeedRowOutcome): FeedRowPayload {
  return { ...payloadOf(outcome), feedRow: referTo(FeedRow, outcome.feedRowId) };
}
