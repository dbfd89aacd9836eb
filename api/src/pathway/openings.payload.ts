import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../user-error.ts';
import { StagePayload } from './journey.payload.ts';

@ObjectType({ description: 'What became of one of the journeys to open.' })
export class JourneyOpening extends StagePayload {
  @Field(() => Int, { description: 'Its place among the openings asked for, 0 the first.' })
  index!: number;
}

@ObjectType({ description: 'Result of openJourneys.' })
export class OpenJourneysPayload {
  @Field(() => [JourneyOpening], {
    description: 'What became of each, in the order asked; none where all were refused.',
  })
  results!: JourneyOpening[];

  @Field(() => Int, { description: 'How many were opened.' })
  openedCount!: number;

  @Field(() => [UserError], { description: 'Why all were refused at once; each result has its own reasons.' })
  userErrors!: UserError[];
}
