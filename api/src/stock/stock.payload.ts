import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { MutationPayload } from '../use-case/mutation-payload.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { Stock } from './stock.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

@ObjectType({ description: 'Result of a change of stock.' })
export class StockChangePayload extends MutationPayload {
  @Field(() => [StockMovement], { description: 'The movements; a count that found what the books say has none.' })
  movements!: RecordReference[];

  @Field(() => [Stock], { description: 'What the warehouse holds of these items now.' })
  stock!: RecordReference[];

  @Field(() => [ReliefOrder], {
    description: 'Orders that were short and got something of what is free now. Others may get theirs a moment later.',
  })
  servedOrders!: RecordReference[];

  @Field(() => [ReliefOrder], {
    description: 'Orders that lost goods that were held ready for them, and are short now (kekurangan).',
  })
  shortOrders!: RecordReference[];
}

@ObjectType({ description: 'Result of setStockMinimum.' })
export class StockMinimumPayload extends MutationPayload {
  @Field(() => Stock, { nullable: true, description: 'What the warehouse holds of the item; empty when refused.' })
  stock!: RecordReference | null;
}

@ObjectType({ description: 'Result of a change of a warehouse.' })
export class WarehousePayload extends MutationPayload {
  @Field(() => Warehouse, { nullable: true, description: 'The warehouse as it is now; empty where there is none.' })
  warehouse!: RecordReference | null;

  @Field(() => [ReliefOrder], { description: 'Orders that were short and got something of what is free now.' })
  servedOrders!: RecordReference[];
}
