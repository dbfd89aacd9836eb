import { Query, Resolver } from 'type-graphql';
import { Connection, Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Journey } from './journey.entity.ts';
import { SkillAid } from './skill-aid.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';

@Resolver(() => Journey)
export class JourneyResolver {
  @Rows()
  @Connection()
  @Query(() => [Journey], { description: 'Journeys on the pathway to rising class, in the order they were recorded.' })
  journeys(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [StageAttempt], { description: 'Attempts at stages of the pathway, in the order they were recorded.' })
  stageAttempts(): RowCondition {
    return {};
  }

  @Rows()
  @Connection()
  @Query(() => [SkillAid], { description: 'Applied-skill aid handed over, in the order it was recorded.' })
  skillAids(): RowCondition {
    return {};
  }
}
