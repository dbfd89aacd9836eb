import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Query, Resolver } from 'type-graphql';
import { today, type Clock } from '../clock.ts';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Given } from '../graphql/read/given.ts';
import { LegalDocument } from './legal-document.entity.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';
import { PolicyDefinitionType, policyDefinitions } from './policy.types.ts';

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

  @Rows()
  @Connection()
  @Query(() => [PolicyParameter], {
    description: 'The history of policy: every value there was, is and will be, by key and day.',
  })
  policyParameters(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [LegalDocument], { description: 'The documents that policy rests on, by kind and number.' })
  legalDocuments(): RowCondition {
    return {};
  }

  @Query(() => [PolicyDefinitionType], {
    description: 'Every parameter that rules read, what it means and how its value looks, in the order of their keys.',
  })
  policyCatalogue(): readonly PolicyDefinitionType[] {
    return policyDefinitions;
  }
}
