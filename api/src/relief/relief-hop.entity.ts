import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Kelurahan } from '../region/region.entity.ts';
import { Hazard } from './hazard.ts';
import { Incident } from './incident.entity.ts';
import { ReliefHopKind } from './relief-hop-kind.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import './relief-types.ts';

@Entity({ tableName: 'relief_hop', readonly: true, orderBy: { promisedAt: 'asc', id: 'asc' } })
@ObjectType({ description: 'Part of the way of a relief order that has begun, with its promised time.' })
export class ReliefHop {
  @Field(() => ID, { description: 'Order and kind.' })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => ReliefOrder, { description: 'The order.' })
  @ManyToOne(() => ReliefOrder, { ref: true, joinColumn: 'order_id' })
  order!: Ref<ReliefOrder>;

  @Field(() => Incident, { description: 'The incident.' })
  @ManyToOne(() => Incident, { ref: true, joinColumn: 'incident_id' })
  incident!: Ref<Incident>;

  @Field(() => Kelurahan, { description: 'Where the order goes.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => Hazard, { description: 'What struck.' })
  @Enum({ items: () => Hazard })
  hazard!: Hazard;

  @Field(() => Boolean, { description: 'Whether some of the order may leave before verification.' })
  @Property({ type: 'boolean' })
  isFastTrack!: boolean;

  @Field(() => ReliefHopKind, { description: 'Which part of the way.' })
  @Enum({ items: () => ReliefHopKind })
  kind!: ReliefHopKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it began.' })
  @Property({ type: 'timestamptz' })
  startedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'By when it is promised.' })
  @Property({ type: 'timestamptz' })
  promisedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'From when on it is at risk, where it is still open.' })
  @Property({ type: 'timestamptz' })
  atRiskAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was done; empty while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was stopped undone: the order was rejected, cancelled, or closed short.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;
}
