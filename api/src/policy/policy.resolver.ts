import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Query, Resolver } from 'type-graphql';
import { today, type Clock } from '../clock.ts';
import { Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Given } from '../graphql/read/given.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';

@Resolver()
export class PolicyResolver {
  @Rows()
  @Query(() => [PolicyParameter], { description: 'The policy in force on a day, in the order of its keys.' })
  policyAt(
    @Arg('date', () => GraphQLLocalDate, { nullable: true, description: 'The day; today when left out.' }) date?: Given,
  ): RowCondition {
    const day = date ?? Given.byRequest(({ context }) => today((context as { clock: Clock }).clock));
    return { validFrom: { lte: day }, or: [{ validUntil: { isNull: true } }, { validUntil: { gt: day } }] };
  }
}
