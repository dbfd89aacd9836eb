import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { ReliefOrderLine } from '../relief/relief-order-line.entity.ts';
import { StockMovementKind } from './movement-kind.ts';
import { ReliefItem } from './relief-item.entity.ts';
import { Warehouse } from './warehouse.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'stock_movement' })
@ObjectType({
  description:
    'What changed the stock of an item in a warehouse, or what of it is promised. Never changed (mutasi stok).',
})
export class StockMovement extends Identified {
  @Field(() => ReliefItem, { description: 'The item.' })
  @ManyToOne(() => ReliefItem, { ref: true, joinColumn: 'item_code' })
  item!: Ref<ReliefItem>;

  @Field(() => Warehouse, { description: 'The warehouse.' })
  @ManyToOne(() => Warehouse, { ref: true, joinColumn: 'warehouse_code' })
  warehouse!: Ref<Warehouse>;

  @Field(() => StockMovementKind, { description: 'Why.' })
  @Enum({ items: () => StockMovementKind })
  kind!: StockMovementKind;

  @Field(() => Int, { description: 'Units that came (positive) or went (negative).' })
  @Property({ type: 'integer' })
  onHandChange!: number;

  @Field(() => Int, { description: 'Units promised (positive) or no longer (negative).' })
  @Property({ type: 'integer' })
  reservedChange!: number;

  @Field(() => ReliefOrderLine, { nullable: true, description: 'The line of an order that it is for.' })
  @ManyToOne(() => ReliefOrderLine, { ref: true, nullable: true, joinColumn: 'order_line_id' })
  orderLine!: Ref<ReliefOrderLine> | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Officer who recorded it.' })
  @Property({ type: 'text' })
  recordedBy!: string;

  @Field(() => String, { nullable: true, description: 'Why, for losses and counts.' })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];
}
