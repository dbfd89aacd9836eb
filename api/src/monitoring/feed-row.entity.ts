import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { FeedBatch } from './feed-batch.entity.ts';
import './feed.enums.ts';
import { FeedFactKind, FeedRowState } from './feed.state.ts';

@ObjectType({ description: 'What was noticed in a line of a feed: where, what was found, and what can be done.' })
export class FeedIssue {
  @Field(() => String, { description: 'Stable name of the rule, for programs.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Column it is about.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found there, identity numbers masked.' })
  found!: string | null;

  @Field(() => String, { description: 'What is wrong, and the remedy, for people.' })
  message!: string;
}

@OfficersOnly()
@Entity({ tableName: 'feed_row' })
@ObjectType({
  description:
    'What became of a line of a feed. It keeps personal data only while a person has to say whom the line is about.',
})
export class FeedRow {
  /** The feed's id with the line in its last eight digits: one index serves both. */
  @Field(() => ID, { description: 'Id of the line.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => FeedBatch, { description: 'The feed.' })
  @ManyToOne(() => FeedBatch, { ref: true, joinColumn: 'batch_id', createForeignKeyConstraint: false })
  batch!: Ref<FeedBatch>;

  @Field(() => Int, { description: 'Line in the file; the first is 1.' })
  @Property({ type: 'integer' })
  line!: number;

  @Field(() => FeedFactKind, { nullable: true, description: 'What it says; empty where it cannot be understood.' })
  @Enum({ items: () => FeedFactKind, nullable: true })
  kind: FeedFactKind | null = null;

  @Field(() => FeedRowState, { description: 'What became of it.' })
  @Enum({ items: () => FeedRowState })
  state!: FeedRowState;

  @Field(() => Household, { nullable: true, description: 'Household it is about.' })
  @ManyToOne(() => Household, {
    ref: true,
    nullable: true,
    joinColumn: 'household_id',
    createForeignKeyConstraint: false,
  })
  household: Ref<Household> | null = null;

  @Field(() => Person, { nullable: true, description: 'Person it is about.' })
  @ManyToOne(() => Person, { ref: true, nullable: true, joinColumn: 'person_id', createForeignKeyConstraint: false })
  person: Ref<Person> | null = null;

  @Field(() => Kelurahan, {
    nullable: true,
    description: 'Kelurahan that the line names, while a person has to say whom it is about.',
  })
  @ManyToOne(() => Kelurahan, {
    ref: true,
    nullable: true,
    joinColumn: 'kelurahan_code',
    createForeignKeyConstraint: false,
  })
  kelurahan: Ref<Kelurahan> | null = null;

  @Field(() => [FeedIssue], { description: 'Why it was refused, or why a person has to look.' })
  @Property({ type: 'json' })
  issues: FeedIssue[] = [];

  @Field(() => [FeedIssue], { description: 'What was noticed and mended.' })
  @Property({ type: 'json' })
  warnings: FeedIssue[] = [];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What it says, identity numbers masked; only while a person has to say whom it is about.',
  })
  @Property({ type: 'json', nullable: true })
  fact: Record<string, unknown> | null = null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  factCipher: Buffer | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day to say whom it is about.' })
  @Property({ type: 'date', nullable: true })
  matchBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who matched or dismissed it.' })
  @Property({ type: 'text', nullable: true })
  decidedBy: string | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Moment it was decided.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was dismissed.' })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;
}
