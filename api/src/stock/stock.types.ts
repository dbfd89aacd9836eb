import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { PageInfo } from '../graphql/page-info.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { PriorityReason } from '../relief/affected-family.entity.ts';
import { ReliefOrderLine } from '../relief/relief-order-line.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { Stock } from './stock.entity.ts';

@OfficersOnly()
@ObjectType({ description: 'A warehouse in use that has less of an item free than its minimum (peringatan stok).' })
export class StockWarning {
  @Field(() => Stock, { description: 'What it holds of which item.' })
  stock!: RecordReference;

  @Field(() => Int, { description: 'Units that are not promised to orders.' })
  free!: number;

  @Field(() => Int, { description: 'Units by which the free stock is below the minimum.' })
  missing!: number;
}

@OfficersOnly()
@ObjectType({ description: 'A line of an order that stock is missing for, in its place in the queue (kekurangan).' })
export class BackOrder {
  @Field(() => Int, { description: 'Its place: 1 gets what comes in first, in full.' })
  place!: number;

  @Field(() => ReliefOrder, { description: 'The order.' })
  order!: RecordReference;

  @Field(() => ReliefOrderLine, { description: 'The line.' })
  line!: RecordReference;

  @Field(() => Int, { description: 'Units that are missing.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Points of the neediest family that is entitled to the item; who has more is first.',
  })
  priority!: number;

  @Field(() => [PriorityReason], { description: 'What gives that family its points.' })
  priorityReasons!: PriorityReason[];

  @Field(() => GraphQLDateTimeISO, { description: 'When it was reported; of equals the earlier is first.' })
  waitingSince!: Date;

  @Field(() => String, { description: 'Why it has this place, in words.' })
  explanation!: string;
}

@OfficersOnly()
@ObjectType({ description: 'The queue for one item, a page of it; who comes first first.' })
export class BackOrderConnection {
  @Field(() => [BackOrder], { description: 'The lines of the page.' })
  nodes!: BackOrder[];

  @Field(() => PageInfo, { description: 'How to go on.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many lines wait.' })
  totalCount!: number;

  @Field(() => Int, { description: 'Units that are missing for all of them together.' })
  missingCount!: number;
}
