import { Collection, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Document } from '../document/document.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import { ReliefOrderState } from './relief-order.state.ts';
import { ReliefStepAction } from './relief-step-action.ts';
import './relief-types.ts';

@OfficersOnly()
@Entity({ tableName: 'relief_order_step' })
@ObjectType({
  description:
    'One hop of a relief order: when it happened, when it was recorded, by whom, on what evidence. Never changed.',
})
export class ReliefOrderStep extends Identified {
  @Field(() => ReliefOrder, { description: 'The order.' })
  @ManyToOne(() => ReliefOrder, { ref: true, joinColumn: 'order_id' })
  order!: Ref<ReliefOrder>;

  @Field(() => ReliefStepAction, { description: 'What was done.' })
  @Enum({ items: () => ReliefStepAction })
  action!: ReliefStepAction;

  @Field(() => ReliefOrderState, { description: 'State before.' })
  @Enum({ items: () => ReliefOrderState })
  fromState!: ReliefOrderState;

  @Field(() => ReliefOrderState, { description: 'State after.' })
  @Enum({ items: () => ReliefOrderState })
  toState!: ReliefOrderState;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Officer who recorded it.' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'Why, or what was found.' })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => ReliefOrderStep, { nullable: true, description: 'The step whose moment it corrects.' })
  @ManyToOne(() => ReliefOrderStep, { ref: true, nullable: true, joinColumn: 'corrects_step_id' })
  correctsStep: Ref<ReliefOrderStep> | null = null;

  @Field(() => [Document], { description: 'Photos and papers of it.' })
  @OneToMany(() => Document, (document) => document.step, { orderBy: { id: 'asc' } })
  documents = new Collection<Document>(this);
}
