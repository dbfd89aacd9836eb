import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Attendance } from './attendance.entity.ts';
import { Cohort } from './cohort.entity.ts';
import './stage-types.ts';
import { CoachingPart } from './stage.ts';

@OfficersOnly()
@Entity({ tableName: 'session' })
@ObjectType({ description: 'A session of a cohort (pertemuan).' })
export class Session extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => Cohort, { description: 'The cohort.' })
  @ManyToOne(() => Cohort, { ref: true, joinColumn: 'cohort_id' })
  cohort!: Ref<Cohort>;

  @Field(() => Int, { description: 'Its place among the sessions of the cohort, 1 the first.' })
  @Property({ type: 'smallint' })
  number!: number;

  @Field(() => CoachingPart, { nullable: true, description: 'The part, in entrepreneurship coaching.' })
  @Enum({ items: () => CoachingPart, nullable: true })
  part: CoachingPart | null = null;

  @Field(() => String, { description: 'What it is about.' })
  @Property({ type: 'text' })
  topic!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it is planned for.' })
  @Property({ type: 'date' })
  plannedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was held; empty until then.' })
  @Property({ type: 'date', nullable: true })
  heldOn: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [Attendance], { description: 'Who was there and who was not.' })
  @OneToMany(() => Attendance, (attendance) => attendance.session, { orderBy: { id: 'asc' } })
  attendances = new Collection<Attendance>(this);
}
