import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ExitKind } from './episode.state.ts';

@InputType({ description: 'What confirmGraduation needs.' })
export class ConfirmGraduationInput {
  @Field(() => GraphQLUUID, { description: 'The episode to end.' })
  episodeId!: string;

  @Field(() => Int, { description: 'Version of the episode the decision was made on.' })
  expectedVersion!: number;

  @Field(() => ExitKind, { description: 'By rising class, or which natural exit.' })
  kind!: ExitKind;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened: the first day no longer on aid.' })
  occurredOn!: string;

  @Field(() => [EvidenceInput], { description: 'What the decision rests on; each kind of exit needs its document.' })
  evidence!: EvidenceInput[];
}
