import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { ReliefAllocation } from './relief-allocation.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';

/** Its units are for officers: they are granted by the number of people. */
@Entity({ tableName: 'relief_order_line' })
@ObjectType({
  description: 'One item of a relief order, from need to delivery. What is not reserved is a back-order (kekurangan).',
})
export class ReliefOrderLine extends Identified {
  [OptionalProps]?: 'reserved' | 'dispatched' | 'delivered';

  @Field(() => ReliefOrder, { description: 'The order.' })
  @ManyToOne(() => ReliefOrder, { ref: true, joinColumn: 'order_id' })
  order!: Ref<ReliefOrder>;

  @Field(() => ReliefItem, { description: 'The item.' })
  @ManyToOne(() => ReliefItem, { ref: true, joinColumn: 'item_code' })
  item!: Ref<ReliefItem>;

  @Field(() => Boolean, { description: 'Whether it may leave before verification.' })
  @Property({ type: 'boolean' })
  isFastTrack!: boolean;

  @OfficersOnly()
  @Field(() => Int, { description: 'Units that policy grants the families.' })
  @Property({ type: 'integer' })
  needed!: number;

  @OfficersOnly()
  @Field(() => Int, { description: 'Units that stock was found for, those that left included.' })
  @Property({ type: 'integer' })
  reserved: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'Units that left and did not come back.' })
  @Property({ type: 'integer' })
  dispatched: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'Units handed over.' })
  @Property({ type: 'integer' })
  delivered: number = 0;

  @OfficersOnly()
  @Field(() => [ReliefAllocation], { description: 'What each warehouse holds ready and has sent for it.' })
  @OneToMany(() => ReliefAllocation, (allocation) => allocation.orderLine, { orderBy: { id: 'asc' } })
  allocations = new Collection<ReliefAllocation>(this);
}
