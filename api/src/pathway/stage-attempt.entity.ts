import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { Attendance } from './attendance.entity.ts';
import { Cohort } from './cohort.entity.ts';
import { Journey } from './journey.entity.ts';
import { StageAttemptState } from './stage-attempt.state.ts';
import './stage-types.ts';
import { PathwayStage } from './stage.ts';

registerEnumType(StageAttemptState, {
  name: 'StageAttemptState',
  description: 'State of an attempt at a stage.',
  valuesConfig: {
    IN_PROGRESS: { description: 'Under way (berjalan).' },
    PASSED: { description: 'Passed (lulus).' },
    NOT_PASSED: { description: 'Not passed (tidak lulus).' },
    ABANDONED: { description: 'The journey ended before, or another member took over (tidak diselesaikan).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'stage_attempt' })
@ObjectType({
  description:
    'One time through one stage of the pathway by one member of a family. A stage counts for the member who passed it.',
})
export class StageAttempt extends Identified {
  [OptionalProps]?: 'state' | 'evidence';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Journey, { description: 'The journey.' })
  @ManyToOne(() => Journey, { ref: true, joinColumn: 'journey_id' })
  journey!: Ref<Journey>;

  @Field(() => Person, { description: 'The member who takes the stage.' })
  @ManyToOne(() => Person, { ref: true, joinColumn: 'person_id' })
  person!: Ref<Person>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it began.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => PathwayStage, { description: 'The stage.' })
  @Enum({ items: () => PathwayStage })
  stage!: PathwayStage;

  @Field(() => Int, { description: 'Of this member at this stage of the journey, 1 the first.' })
  @Property({ type: 'smallint' })
  attemptNumber!: number;

  @Field(() => Agency, { description: 'Agency that provides it.' })
  @ManyToOne(() => Agency, { ref: true, joinColumn: 'agency_code' })
  agency!: Ref<Agency>;

  @Field(() => Cohort, { nullable: true, description: 'The cohort; empty where the family is seen alone.' })
  @ManyToOne(() => Cohort, { ref: true, nullable: true, joinColumn: 'cohort_id' })
  cohort: Ref<Cohort> | null = null;

  @Field(() => Int, { description: 'How many sessions are planned.' })
  @Property({ type: 'smallint' })
  plannedSessionCount!: number;

  @Field(() => Skill, { nullable: true, description: 'The skill, in skills training and applied-skill aid.' })
  @ManyToOne(() => Skill, { ref: true, nullable: true, joinColumn: 'skill_code' })
  skill: Ref<Skill> | null = null;

  @Field(() => StageAttemptState, { description: 'Where it stands.' })
  @Enum({ items: () => StageAttemptState })
  state: StageAttemptState = StageAttemptState.IN_PROGRESS;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the result; empty while it runs.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  @Field(() => Float, { nullable: true, description: 'Result from 0 to 1, where the provider gives one.' })
  @Property({ type: 'decimal', runtimeType: 'number', nullable: true })
  score: number | null = null;

  @Field(() => String, { nullable: true, description: 'Result in words.' })
  @Property({ type: 'text', nullable: true })
  finding: string | null = null;

  @Field(() => [Evidence], { description: 'What the result rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => [Attendance], { description: 'Its sessions, attended or not, the earliest first.' })
  @OneToMany(() => Attendance, (attendance) => attendance.stageAttempt, { orderBy: { heldOn: 'asc', id: 'asc' } })
  attendances = new Collection<Attendance>(this);
}
