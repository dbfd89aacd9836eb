import { GraphQLDateTimeISO, GraphQLUUID } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { DocumentInput } from '../document/document.input.ts';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { ItemQuantityInput } from '../stock/stock.input.ts';
import { ChangeInput, RetryableInput } from '../use-case/inputs.ts';

// No version: several teams hand over at the same time, and what is under way decides, not what one of them has read.
@InputType({ description: 'What recordHandOver needs.' })
export class RecordHandOverInput extends RetryableInput {
  @Field(() => GraphQLUUID, { description: 'The order.' })
  orderId!: string;

  @Field(() => String, { description: 'Number of the record (nomor BAST), 1 to 200 characters.' })
  number!: string;

  @Field(() => String, { description: 'Who received and signed, 1 to 200 characters.' })
  recipientName!: string;

  @Field(() => String, { description: 'Where, 1 to 500 characters.' })
  place!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was handed over: not to come, and not before the first goods left. Now where left out.',
  })
  handedAt?: Date | null;

  @Field(() => [ItemQuantityInput], { description: 'What was handed over; at most what is under way.' })
  lines!: ItemQuantityInput[];

  @Field(() => [GraphQLUUID], { description: 'The families it served: families hit by the incident, at least one.' })
  familyIds!: string[];

  @Field(() => [EvidenceInput], { defaultValue: [], description: 'What it rests on beside the record.' })
  evidence!: EvidenceInput[];

  @Field(() => [DocumentInput], {
    description:
      'Documents that were uploaded before (POST /documents): at least a photo, a signature or the record (BAST).',
  })
  documents!: DocumentInput[];
}

@InputType({ description: 'What annulHandOver needs.' })
export class AnnulHandOverInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The hand-over. The version is that of its order.' })
  handOverId!: string;

  @Field(() => String, { description: 'What was wrong with it, 1 to 500 characters.' })
  reason!: string;

  @Field(() => [EvidenceInput], { description: 'What shows that it was wrong; at least one.' })
  evidence!: EvidenceInput[];
}
