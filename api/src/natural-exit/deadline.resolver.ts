import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { today, type Clock } from '../clock.ts';
import type { Context } from '../graphql/context.ts';
import { Connection, Needs, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Given } from '../graphql/read/given.ts';
import { daysBetween } from '../days.ts';
import { Deadline } from './deadline.entity.ts';

@Resolver(() => Deadline)
export class DeadlineResolver {
  @Rows()
  @Connection()
  @Query(() => [Deadline], {
    description: 'Everything that has to be done by a day. Ordered by dueOn, the most urgent come first.',
  })
  deadlines(
    @Arg('late', () => Boolean, { nullable: true, description: 'Only what is late, or only what is not.' })
    late?: Given,
  ): RowCondition {
    if (late === undefined || late.value === null) return {};
    const day = Given.byRequest(({ context }) => today((context as { clock: Clock }).clock));
    return { dueOn: late.value === true ? { lt: day } : { gte: day } };
  }

  @Needs<Deadline>('dueOn')
  @FieldResolver(() => Boolean, { description: 'Whether its last day is over.' })
  isLate(@Root() { dueOn }: Pick<Deadline, 'dueOn'>, @Ctx() { clock }: Context): boolean {
    return dueOn < today(clock);
  }

  @Needs<Deadline>('dueOn')
  @FieldResolver(() => Int, { description: 'Days since its last day; 0 when it is not late.' })
  daysLate(@Root() { dueOn }: Pick<Deadline, 'dueOn'>, @Ctx() { clock }: Context): number {
    return Math.max(0, daysBetween(dueOn, today(clock)));
  }
}
