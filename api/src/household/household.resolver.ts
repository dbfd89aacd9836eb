import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { Household } from './household.entity.ts';
import { Person } from './person.entity.ts';

@Resolver()
export class HouseholdResolver {
  @Rows()
  @Query(() => Household, { nullable: true, description: 'The household of this id.' })
  household(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Rows()
  @Connection()
  @Query(() => [Household], { description: 'Households, in the order they were registered.' })
  households(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Person], { description: 'Members of all households, in the order they were registered.' })
  persons(): RowCondition {
    return {};
  }
}
