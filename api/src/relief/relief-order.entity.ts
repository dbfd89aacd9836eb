import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { HandOver } from './hand-over.entity.ts';
import { Incident } from './incident.entity.ts';
import { ReliefHop } from './relief-hop.entity.ts';
import { ReliefOrderLine } from './relief-order-line.entity.ts';
import { ReliefOrderStep } from './relief-order-step.entity.ts';
import { ReliefOrderState } from './relief-order.state.ts';
import './relief-types.ts';

/** Open to the public but for who acted. */
@Entity({ tableName: 'relief_order' })
@ObjectType({ description: 'What is to be brought to the families of one incident (perintah bantuan).' })
export class ReliefOrder extends Identified {
  [OptionalProps]?: 'state' | 'version';

  @Field(() => Incident, { description: 'The incident.' })
  @ManyToOne(() => Incident, { ref: true, joinColumn: 'incident_id' })
  incident!: Ref<Incident>;

  @Field(() => Kelurahan, { description: 'Where it goes.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => ReliefOrderState, { description: 'Where it stands.' })
  @Enum({ items: () => ReliefOrderState })
  state: ReliefOrderState = ReliefOrderState.REPORTED;

  @Field(() => Boolean, {
    description: 'Whether some of it may leave before verification, which then must follow (jalur cepat).',
  })
  @Property({ type: 'boolean' })
  isFastTrack!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was ordered: when the incident was reported.' })
  @Property({ type: 'timestamptz' })
  reportedAt!: Date;

  @OfficersOnly()
  @Field(() => String, { description: 'Officer who reported the incident.' })
  @Property({ type: 'text' })
  reportedBy!: string;

  @Field(() => Int, { description: 'Promise: hours from report to verification.' })
  @Property({ type: 'integer' })
  verifyHours!: number;

  @Field(() => Int, { description: 'Promise: hours from verification to approval.' })
  @Property({ type: 'integer' })
  approveHours!: number;

  @Field(() => Int, { description: 'Promise: hours from approval to dispatch.' })
  @Property({ type: 'integer' })
  dispatchHours!: number;

  @Field(() => Int, { description: 'Promise: hours from dispatch to the last hand-over.' })
  @Property({ type: 'integer' })
  deliverHours!: number;

  @Field(() => Int, { description: 'Promise: hours from report to the last hand-over.' })
  @Property({ type: 'integer' })
  wholeHours!: number;

  /** Share of a promised time after which what is open is at risk. */
  @Property({ type: 'decimal', runtimeType: 'number' })
  atRiskShare!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was verified in the field.' })
  @Property({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null = null;

  @OfficersOnly()
  @Field(() => String, { nullable: true, description: 'Officer who verified it.' })
  @Property({ type: 'text', nullable: true })
  verifiedBy: string | null = null;

  @OfficersOnly()
  @Field(() => Boolean, { nullable: true, description: 'Whether the verification confirmed the report.' })
  @Property({ type: 'boolean', nullable: true })
  isConfirmed: boolean | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was approved.' })
  @Property({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null = null;

  @OfficersOnly()
  @Field(() => String, { nullable: true, description: 'Officer who approved it, never the one who reported.' })
  @Property({ type: 'text', nullable: true })
  approvedBy: string | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the first goods left.' })
  @Property({ type: 'timestamptz', nullable: true })
  dispatchedAt: Date | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the last of all goods was handed over.' })
  @Property({ type: 'timestamptz', nullable: true })
  deliveredAt: Date | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was closed.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was rejected or cancelled.' })
  @Property({ type: 'timestamptz', nullable: true })
  endedAt: Date | null = null;

  @OfficersOnly()
  @Field(() => String, { nullable: true, description: 'Why it was rejected, cancelled, or closed short.' })
  @Property({ type: 'text', nullable: true })
  endReason: string | null = null;

  @OfficersOnly()
  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;

  @Field(() => [ReliefOrderLine], { description: 'Its items.' })
  @OneToMany(() => ReliefOrderLine, (line) => line.order, { orderBy: { item: 'asc' } })
  lines = new Collection<ReliefOrderLine>(this);

  @Field(() => [ReliefOrderStep], { description: 'Its hops, the earliest first.' })
  @OneToMany(() => ReliefOrderStep, (step) => step.order, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  steps = new Collection<ReliefOrderStep>(this);

  @Field(() => [ReliefHop], { description: 'The clock: the hops that have begun, with what was promised.' })
  @OneToMany(() => ReliefHop, (hop) => hop.order, { orderBy: { promisedAt: 'asc', id: 'asc' } })
  hops = new Collection<ReliefHop>(this);

  @Field(() => [HandOver], { description: 'What was handed over, the earliest first.' })
  @OneToMany(() => HandOver, (handOver) => handOver.order, { orderBy: { handedAt: 'asc', id: 'asc' } })
  handOvers = new Collection<HandOver>(this);
}
