import { GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { ExitKind } from './episode.state.ts';

@InputType({ description: 'What confirmGraduation needs.' })
export class ConfirmGraduationInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The episode to end.' })
  episodeId!: string;

  @Field(() => ExitKind, { description: 'By rising class, or which natural exit.' })
  kind!: ExitKind;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened: the first day no longer on aid.' })
  occurredOn!: string;

  @Field(() => [EvidenceInput], { description: 'What the decision rests on; each kind of exit needs its document.' })
  evidence!: EvidenceInput[];
}
