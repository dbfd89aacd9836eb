import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import './feed.enums.ts';
import { FeedBatchState, FeedChannel, FeedSource } from './feed.state.ts';

@OfficersOnly()
@Entity({ tableName: 'feed_batch' })
@ObjectType({
  description:
    'A feed: a file, or a single fact, from Dukcapil, DTSEN or field staff, and what became of its lines. The counts always add up to the lines read.',
})
export class FeedBatch extends Identified {
  [OptionalProps]?:
    | 'state'
    | 'lineCount'
    | 'appliedCount'
    | 'unchangedCount'
    | 'refusedCount'
    | 'toMatchCount'
    | 'notConcernedCount'
    | 'matchedCount'
    | 'dismissedCount'
    | 'version';

  @Field(() => FeedSource, { description: 'Who sent it.' })
  @Enum({ items: () => FeedSource })
  source!: FeedSource;

  @Field(() => FeedChannel, { description: 'How it came.' })
  @Enum({ items: () => FeedChannel })
  channel!: FeedChannel;

  @Field(() => String, { description: 'Name of the file.' })
  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'blob' })
  contentHash!: Buffer;

  @Field(() => Int, { description: 'Size in bytes.' })
  @Property({ type: 'integer' })
  byteCount!: number;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day of the quarter a DTSEN ranking is of.' })
  @Property({ type: 'date', nullable: true })
  quarterOn: string | null = null;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was received whole.' })
  @Property({ type: 'timestamptz' })
  receivedAt!: Date;

  @Field(() => String, { description: 'Officer who sent it.' })
  @Property({ type: 'text' })
  receivedBy!: string;

  @Field(() => FeedBatchState, { description: 'How far the work is.' })
  @Enum({ items: () => FeedBatchState })
  state: FeedBatchState = FeedBatchState.RECEIVED;

  @Field(() => String, { nullable: true, description: 'Rule by which it was refused as a whole.' })
  @Property({ type: 'text', nullable: true })
  refusalCode: string | null = null;

  @Field(() => String, { nullable: true, description: 'What was refused, what it met, and the remedy.' })
  @Property({ type: 'text', nullable: true })
  refusalMessage: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why the work stands still; only while FAILED.' })
  @Property({ type: 'text', nullable: true })
  failureMessage: string | null = null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Moment since which the work stands still.' })
  @Property({ type: 'timestamptz', nullable: true })
  failedAt: Date | null = null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'What it was recognised as: format, encoding, separator, columns, notes.',
  })
  @Property({ type: 'json', nullable: true })
  detected: Record<string, unknown> | null = null;

  @Property({ type: 'json', nullable: true, lazy: true })
  checkpoint: Record<string, unknown> | null = null;

  @Field(() => Int, { description: 'Lines with data read so far: the sum of the other counts.' })
  @Property({ type: 'integer' })
  lineCount: number = 0;

  @Field(() => Int, { description: 'Lines that changed something.' })
  @Property({ type: 'integer' })
  appliedCount: number = 0;

  @Field(() => Int, { description: 'Lines that said what was known already.' })
  @Property({ type: 'integer' })
  unchangedCount: number = 0;

  @Field(() => Int, { description: 'Lines that broke a rule.' })
  @Property({ type: 'integer' })
  refusedCount: number = 0;

  @Field(() => Int, { description: 'Lines that wait for a person to say whom they are about.' })
  @Property({ type: 'integer' })
  toMatchCount: number = 0;

  @Field(() => Int, { description: 'Lines about somebody who is not in this register.' })
  @Property({ type: 'integer' })
  notConcernedCount: number = 0;

  @Field(() => Int, { description: 'Lines that a person matched.' })
  @Property({ type: 'integer' })
  matchedCount: number = 0;

  @Field(() => Int, { description: 'Lines that a person dismissed.' })
  @Property({ type: 'integer' })
  dismissedCount: number = 0;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Moment the work ended.' })
  @Property({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null = null;

  @Field(() => Int, { description: 'Counts the changes.' })
  @Property({ version: true })
  version: number = 1;
}
