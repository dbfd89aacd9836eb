import { GraphQLUUID } from 'graphql-scalars';
import { Arg, Query, Resolver } from 'type-graphql';
import { FamilyRole } from '../household/person.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import type { Given } from '../graphql/read/given.ts';
import { ExitCase } from './exit-case.entity.ts';
import { ExitSignal } from './exit-signal.entity.ts';
import { Review } from './review.entity.ts';

@Resolver()
export class NaturalExitResolver {
  @Rows()
  @Query(() => Review, { nullable: true, description: 'The review of this id.' })
  review(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Rows()
  @Connection()
  @Query(() => [Review], { description: 'Reviews of quarters, in the order they were opened.' })
  reviews(): RowCondition {
    return {};
  }

  @Rows()
  @Query(() => ExitCase, { nullable: true, description: 'The case of this id.' })
  exitCase(@Arg('id', () => GraphQLUUID, { description: 'Its id.' }) id: Given): RowCondition {
    return { id: { eq: id } };
  }

  @Rows()
  @Connection()
  @Query(() => [ExitCase], { description: 'Cases of natural exit, in the order they were proposed.' })
  exitCases(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [ExitSignal], { description: 'Reported facts that may end aid, in the order they were recorded.' })
  exitSignals(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [Household], {
    description:
      'Families on aid whose head is dead or gone while others live: they need another head, which is no exit (penggantian kepala keluarga).',
  })
  successionsNeeded(): RowCondition {
    const isMember = { diedOn: { isNull: true }, leftOn: { isNull: true } };
    return {
      episodes: { some: { endedOn: { isNull: true } } },
      members: { some: isMember, none: { ...isMember, familyRole: { eq: FamilyRole.HEAD } } },
    };
  }
}
