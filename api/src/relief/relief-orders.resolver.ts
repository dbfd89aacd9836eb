import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { ReliefOrder } from './relief-order.entity.ts';

@Resolver()
export class ReliefOrdersResolver {
  @Rows()
  @Query(() => ReliefOrder, { nullable: true, description: 'The relief order of this id.' })
  reliefOrder(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Rows()
  @Connection()
  @Query(() => [ReliefOrder], { description: 'Relief orders, in the order they were made.' })
  reliefOrders(): RowCondition {
    return {};
  }
}
