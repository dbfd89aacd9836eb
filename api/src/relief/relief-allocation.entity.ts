import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Warehouse } from '../stock/warehouse.entity.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'relief_allocation', readonly: true })
@ObjectType({ description: 'What one warehouse holds ready and has sent for a line of an order.' })
export class ReliefAllocation {
  @Field(() => ID, { description: 'Line and warehouse.' })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => ReliefOrderLine, { description: 'The line.' })
  @ManyToOne(() => ReliefOrderLine, { ref: true, joinColumn: 'order_line_id' })
  orderLine!: Ref<ReliefOrderLine>;

  @Field(() => Warehouse, { description: 'The warehouse.' })
  @ManyToOne(() => Warehouse, { ref: true, joinColumn: 'warehouse_code' })
  warehouse!: Ref<Warehouse>;

  @Field(() => Int, { description: 'Units held ready for it.' })
  @Property({ type: 'integer' })
  waiting!: number;

  @Field(() => Int, { description: 'Units that left and did not come back.' })
  @Property({ type: 'integer' })
  dispatched!: number;
}
