import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { WelfareClass } from './welfare.state.ts';

@OfficersOnly()
@ObjectType({ description: 'The class that counts, and since when.' })
export class StandingClass {
  @Field(() => WelfareClass, { description: 'Class on the ladder.' })
  welfareClass!: WelfareClass;

  @Field(() => GraphQLLocalDate, { description: 'Day of the assessment with which it came to count.' })
  sinceOn!: string;
}

@OfficersOnly()
@ObjectType({ description: 'The decile that counts, and its day.' })
export class CurrentDecile {
  @Field(() => Int, { description: 'National welfare decile (desil), 1 the poorest.' })
  decile!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day of the assessment that says it.' })
  assessedOn!: string;
}
