import { Field, InputType } from 'type-graphql';
import { RetryableInput } from '../use-case/inputs.ts';
import { OpenJourneyInput } from './journey.input.ts';

@InputType({ description: 'What openJourneys needs.' })
export class OpenJourneysInput extends RetryableInput {
  @Field(() => [OpenJourneyInput], {
    description:
      'The journeys to open, 1 to 100, one after the other. Each may have a key of its own; without one it has that of the whole and its place.',
  })
  openings!: OpenJourneyInput[];
}
