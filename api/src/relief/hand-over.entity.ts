import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Document } from '../document/document.entity.ts';
import { AffectedFamily } from './affected-family.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'hand_over' })
@ObjectType({ description: 'Goods handed over, with its record (berita acara serah terima, BAST).' })
export class HandOver extends Identified {
  @Field(() => ReliefOrder, { description: 'The order.' })
  @ManyToOne(() => ReliefOrder, { ref: true, joinColumn: 'order_id' })
  order!: Ref<ReliefOrder>;

  @Field(() => String, { description: 'Number of the record (nomor BAST).' })
  @Property({ type: 'text' })
  number!: string;

  @Field(() => String, { description: 'Who received and signed.' })
  @Property({ type: 'text' })
  recipientName!: string;

  @Field(() => String, { description: 'Where.' })
  @Property({ type: 'text' })
  place!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was handed over.' })
  @Property({ type: 'timestamptz' })
  handedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Officer who handed over.' })
  @Property({ type: 'text' })
  handedBy!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was found to be wrong; it is kept, and counts no more.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  annulledAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who annulled it.' })
  @Property({ type: 'text', nullable: true })
  annulledBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was wrong.' })
  @Property({ type: 'text', nullable: true })
  annulmentReason: string | null = null;

  @Field(() => [HandOverLine], { description: 'Items and quantities.' })
  @OneToMany(() => HandOverLine, (line) => line.handOver, { orderBy: { id: 'asc' } })
  lines = new Collection<HandOverLine>(this);

  @Field(() => [HandOverFamily], { description: 'The families it served.' })
  @OneToMany(() => HandOverFamily, (family) => family.handOver, { orderBy: { id: 'asc' } })
  families = new Collection<HandOverFamily>(this);

  @Field(() => [Document], { description: 'Photos and signatures of it.' })
  @OneToMany(() => Document, (document) => document.handOver, { orderBy: { id: 'asc' } })
  documents = new Collection<Document>(this);
}

@OfficersOnly()
@Entity({ tableName: 'hand_over_line' })
@ObjectType({ description: 'Units of one item that were handed over.' })
export class HandOverLine extends Identified {
  @ManyToOne(() => HandOver, { ref: true, joinColumn: 'hand_over_id' })
  handOver!: Ref<HandOver>;

  @Field(() => ReliefOrderLine, { description: 'The line of the order.' })
  @ManyToOne(() => ReliefOrderLine, { ref: true, joinColumn: 'order_line_id' })
  orderLine!: Ref<ReliefOrderLine>;

  @Field(() => Int, { description: 'Units.' })
  @Property({ type: 'integer' })
  quantity!: number;
}

@OfficersOnly()
@Entity({ tableName: 'hand_over_family' })
@ObjectType({ description: 'A family that a hand-over served.' })
export class HandOverFamily extends Identified {
  @Field(() => HandOver, { description: 'The hand-over.' })
  @ManyToOne(() => HandOver, { ref: true, joinColumn: 'hand_over_id' })
  handOver!: Ref<HandOver>;

  @Field(() => AffectedFamily, { description: 'The family.' })
  @ManyToOne(() => AffectedFamily, { ref: true, joinColumn: 'family_id' })
  family!: Ref<AffectedFamily>;
}
