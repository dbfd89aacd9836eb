import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { PageInfo } from '../graphql/page-info.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Household } from '../household/household.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { Intervention } from './intervention.entity.ts';
import { Visit } from './visit.entity.ts';

@OfficersOnly()
@ObjectType({ description: 'A family that a companion accompanies (keluarga dampingan).' })
export class CaseloadFamily {
  @Field(() => Household, { description: 'The household.' })
  household!: RecordReference;

  @Field(() => GraphQLLocalDate, { description: 'Since when the companion accompanies it.' })
  accompaniedSince!: string;

  @Field(() => Boolean, { description: 'Whether it is on aid.' })
  isOnAid!: boolean;

  @Field(() => Visit, { nullable: true, description: 'The last visit, by whomever.' })
  lastVisit!: RecordReference | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Day of the next visit: the one agreed at the last, or else so many days after it, or after the companion took over, as policy says. Empty where none is due: the family is no longer on aid and nothing was agreed since.',
  })
  nextVisitDueOn!: string | null;

  @Field(() => Int, { description: 'Days since the next visit was due; 0 while it is not late.' })
  overdueDays!: number;

  @Field(() => [Intervention], { description: 'Interventions that are under way, the earliest first.' })
  openInterventions!: RecordReference[];

  @Field(() => Journey, { nullable: true, description: 'Its journey on the pathway, where it is on one.' })
  journey!: RecordReference | null;

  @Field(() => PathwayStage, { nullable: true, description: 'The stage of the journey that runs, or ran last.' })
  stage!: PathwayStage | null;
}

@OfficersOnly()
@ObjectType({ description: 'Families that a companion accompanies, a page of them; late visits first.' })
export class CaseloadConnection {
  @Field(() => [CaseloadFamily], { description: 'The families of the page.' })
  nodes!: CaseloadFamily[];

  @Field(() => PageInfo, { description: 'How to go on.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;

  @Field(() => Int, { description: 'To how many of them a visit is late.' })
  overdueCount!: number;
}
