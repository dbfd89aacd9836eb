import { Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { WelfareAssessment } from './welfare-assessment.entity.ts';

@Resolver()
export class WelfareResolver {
  @Rows()
  @Connection()
  @Query(() => [WelfareAssessment], { description: 'Welfare assessments, in the order they were recorded.' })
  assessments(): RowCondition {
    return {};
  }
}
