import { Query, Resolver } from 'type-graphql';
import { Rows, type RowCondition } from '../graphql/read/decorators.ts';
import { Skill } from './skill.entity.ts';

@Resolver()
export class SkillResolver {
  @Rows()
  @Query(() => [Skill], { description: 'Skills that are trained on the pathway, in the order of their codes.' })
  skills(): RowCondition {
    return {};
  }
}
