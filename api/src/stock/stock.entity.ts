import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { ReliefItem } from './relief-item.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'stock' })
@ObjectType({ description: 'How much of an item a warehouse holds: the sum of its movements (stok).' })
export class Stock extends Identified {
  @Field(() => ReliefItem, { description: 'The item.' })
  @ManyToOne(() => ReliefItem, { ref: true, joinColumn: 'item_code' })
  item!: Ref<ReliefItem>;

  @Field(() => Warehouse, { description: 'The warehouse.' })
  @ManyToOne(() => Warehouse, { ref: true, joinColumn: 'warehouse_code' })
  warehouse!: Ref<Warehouse>;

  @Field(() => Int, { description: 'Units there.' })
  @Property({ type: 'integer' })
  onHand!: number;

  @Field(() => Int, { description: 'Units of these that are promised to orders (dicadangkan).' })
  @Property({ type: 'integer' })
  reserved!: number;

  @Field(() => Int, { description: 'Units below which the free stock must not fall without a warning (stok minimum).' })
  @Property({ type: 'integer' })
  minimum!: number;
}
