import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { today } from '../clock.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { FollowUp } from './follow-up.entity.ts';
import { RecordFollowUpInput } from './follow-up.input.ts';
import { FollowUpService } from './follow-up.service.ts';

@ObjectType({ description: 'Result of recordFollowUp.' })
export class FollowUpPayload extends MutationPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up as it stands now.' })
  followUp!: RecordReference | null;
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Rows()
  @Connection()
  @Query(() => [FollowUp], { description: 'Follow-ups after graduation, in the order they were scheduled.' })
  followUps(): RowCondition {
    return {};
  }

  @Needs<FollowUp>('doneOn', 'cancelledOn', 'lateFrom')
  @FieldResolver(() => Boolean, { description: 'Whether it is overdue beyond what policy allows.' })
  isLate(
    @Root() { doneOn, cancelledOn, lateFrom }: Pick<FollowUp, 'cancelledOn' | 'doneOn' | 'lateFrom'>,
    @Ctx() { clock }: Context,
  ): boolean {
    return doneOn === null && cancelledOn === null && lateFrom <= today(clock);
  }

  @OfficersOnly()
  @Mutation(() => FollowUpPayload, { description: 'Records what a follow-up found.' })
  async recordFollowUp(
    @Ctx() context: Context,
    @Arg('input', () => RecordFollowUpInput, { description: 'The follow-up, the day and what was found.' })
    input: RecordFollowUpInput,
  ): Promise<FollowUpPayload> {
    const outcome = await new FollowUpService(performerOf(context)).recordFollowUp(input);
    return { ...payloadOf(outcome), followUp: referTo(FollowUp, outcome.followUpId) };
  }
}
