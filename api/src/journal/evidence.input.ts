import { Field, InputType } from 'type-graphql';
import { EvidenceKind } from './evidence.ts';

@InputType({ description: 'What a decision rests on.' })
export class EvidenceInput {
  @Field(() => EvidenceKind, { description: 'What kind of evidence it is.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Number or name by which it can be found.' })
  reference!: string;
}
