import './enums.ts';
import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { NaturalExitKind, SignalSource } from './exit-case.state.ts';

@OfficersOnly()
@Entity({ tableName: 'exit_signal' })
@ObjectType({ description: 'Reported fact that may end aid; the next review makes a case of it.' })
export class ExitSignal extends Identified {
  [OptionalProps]?: 'evidence' | 'payload';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Kelurahan, { description: 'Where the household lived on the day of the fact.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => NaturalExitKind, { description: 'The exit it may lead to.' })
  @Enum({ items: () => NaturalExitKind })
  kind!: NaturalExitKind;

  @Field(() => GraphQLLocalDate, { description: 'Day of the fact.' })
  @Property({ type: 'date' })
  occurredOn!: string;

  @Field(() => SignalSource, { description: 'Who reports it.' })
  @Enum({ items: () => SignalSource })
  source!: SignalSource;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => GraphQLJSONObject, { description: 'Facts of this kind, for example where the family moved.' })
  @Property({ type: 'json' })
  payload: Record<string, unknown> = {};

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  @Property({ type: 'text' })
  recordedBy!: string;

  /** The feed file it came with. */
  @Property({ type: 'uuid', nullable: true })
  feedBatchId: string | null = null;

  @Field(() => Int, { nullable: true, description: 'Line of the feed file it came with; empty for a single report.' })
  @Property({ type: 'integer', nullable: true })
  feedLine: number | null = null;
}
