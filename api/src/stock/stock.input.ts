import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EvidenceInput } from '../journal/evidence.input.ts';
import { KeyedInput, RetryableInput } from '../use-case/inputs.ts';

@InputType({ description: 'Units of one item.' })
export class ItemQuantityInput {
  @Field(() => ID, { description: 'The item: its code.' })
  itemCode!: string;

  @Field(() => Int, { description: 'Units of it, 1 to 1,000,000.' })
  quantity!: number;
}

@InputType({ description: 'What was counted of one item.' })
export class CountedItemInput {
  @Field(() => ID, { description: 'The item: its code.' })
  itemCode!: string;

  @Field(() => Int, { description: 'Units that were found, promised ones included; 0 to 1,000,000.' })
  counted!: number;
}

@InputType({ description: 'What receiveStock needs.' })
export class ReceiveStockInput extends KeyedInput {
  @Field(() => ID, { description: 'The warehouse: its code.' })
  warehouseCode!: string;

  @Field(() => [ItemQuantityInput], { description: 'What came, each item once; 1 to 100.' })
  lines!: ItemQuantityInput[];

  @Field(() => GraphQLDateTimeISO, { description: 'When it came.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'Who sent or gave it: Kemensos, BNPB, a purchase, a donor.' })
  source!: string;

  @Field(() => [EvidenceInput], {
    description: 'What shows it, by its number: delivery note (surat jalan), hand-over record (BAST).',
  })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What recordStockLoss needs.' })
export class RecordStockLossInput extends KeyedInput {
  @Field(() => ID, { description: 'The warehouse: its code.' })
  warehouseCode!: string;

  @Field(() => [ItemQuantityInput], { description: 'What was lost, each item once; 1 to 100.' })
  lines!: ItemQuantityInput[];

  @Field(() => GraphQLDateTimeISO, { description: 'When it was lost, or found to be lost.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'How: expired, wet, stolen.' })
  reason!: string;

  @Field(() => [EvidenceInput], { description: 'What shows it, by its number or name: report (berita acara), letter.' })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What countStock needs.' })
export class CountStockInput extends RetryableInput {
  @Field(() => ID, { description: 'The warehouse: its code.' })
  warehouseCode!: string;

  @Field(() => [CountedItemInput], { description: 'What was found, each item once; 1 to 100.' })
  lines!: CountedItemInput[];

  @Field(() => GraphQLDateTimeISO, {
    description: 'When it was counted: it is compared with what the books said then.',
  })
  countedAt!: Date;

  @Field(() => String, { description: 'Why it was counted, and what explains a difference.' })
  reason!: string;

  @Field(() => [EvidenceInput], {
    description: 'What shows it, by its number: record of the count (berita acara opname).',
  })
  evidence!: EvidenceInput[];
}

@InputType({ description: 'What setStockMinimum needs.' })
export class SetStockMinimumInput extends RetryableInput {
  @Field(() => ID, { description: 'The warehouse: its code.' })
  warehouseCode!: string;

  @Field(() => ID, { description: 'The item: its code.' })
  itemCode!: string;

  @Field(() => Int, { description: 'Units below which the free stock must not fall without a warning; 0 for none.' })
  minimum!: number;
}
