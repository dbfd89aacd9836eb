import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Session } from './session.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import './stage-types.ts';
import { CoachingPart } from './stage.ts';

/**
 * Says itself when, in which part and about what the session was, so that a session of a family alone is one row (a cohort
 * of one family would be three), and counting asks only what the household owns.
 */
@OfficersOnly()
@Entity({ tableName: 'attendance' })
@ObjectType({ description: 'Whether a family was at a session: of its cohort, or one of its own (kehadiran).' })
export class Attendance extends Identified {
  [OptionalProps]?: 'recordedAt';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => StageAttempt, { description: 'The attempt at a stage that it belongs to.' })
  @ManyToOne(() => StageAttempt, { ref: true, joinColumn: 'stage_attempt_id' })
  stageAttempt!: Ref<StageAttempt>;

  @Field(() => Session, {
    nullable: true,
    description: 'Session of the cohort; empty where the family was seen alone.',
  })
  @ManyToOne(() => Session, { ref: true, nullable: true, joinColumn: 'session_id' })
  session: Ref<Session> | null = null;

  @Field(() => Kelurahan, { description: 'Where the household lived on that day.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => GraphQLLocalDate, { description: 'Day of the session.' })
  @Property({ type: 'date' })
  heldOn!: string;

  @Field(() => CoachingPart, { nullable: true, description: 'The part, in entrepreneurship coaching.' })
  @Enum({ items: () => CoachingPart, nullable: true })
  part: CoachingPart | null = null;

  @Field(() => String, { description: 'What the session was about.' })
  @Property({ type: 'text' })
  topic!: string;

  @Field(() => Boolean, { description: 'Whether the member was there.' })
  @Property({ type: 'boolean' })
  wasPresent!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, where absent.' })
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Field(() => String, { description: 'Officer who recorded it.' })
  @Property({ type: 'text' })
  recordedBy!: string;

  /** The database gives the moment where none is given. */
  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  @Property({ type: 'timestamptz', defaultRaw: 'clock_timestamp()' })
  recordedAt!: Date;
}
