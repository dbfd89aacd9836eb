import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { today } from '../clock.ts';
import type { Row } from '../database/rows.ts';
import type { Context } from '../graphql/context.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';
import { parametersOn } from './policy.ts';

@Resolver(() => PolicyParameter)
export class PolicyResolver {
  @Query(() => [PolicyParameter], { description: 'The policy in force on a day, in the order of its keys.' })
  policyAt(
    @Ctx() { em, clock }: Context,
    @Arg('date', () => GraphQLLocalDate, { nullable: true, description: 'The day; today when left out.' })
    date?: string | null,
  ): Promise<Row<PolicyParameter>[]> {
    return parametersOn(em, date ?? today(clock));
  }
}
