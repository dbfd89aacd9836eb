import { Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Cohort } from './cohort.entity.ts';

@Resolver(() => Cohort)
export class CohortResolver {
  @Rows()
  @Connection()
  @Query(() => [Cohort], { description: 'Cohorts of the pathway, in the order they were planned.' })
  cohorts(): RowCondition {
    return {};
  }
}
