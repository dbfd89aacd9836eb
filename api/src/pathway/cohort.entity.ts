import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Agency } from '../agency/agency.entity.ts';
import { Identified } from '../database/identified.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { Session } from './session.entity.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import './stage-types.ts';
import { PathwayStage } from './stage.ts';

@OfficersOnly()
@Entity({ tableName: 'cohort' })
@ObjectType({ description: 'Group that goes through a stage together, with its planned sessions (angkatan).' })
export class Cohort extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => PathwayStage, { description: 'The stage.' })
  @Enum({ items: () => PathwayStage })
  stage!: PathwayStage;

  @Field(() => Agency, { description: 'Agency that provides it.' })
  @ManyToOne(() => Agency, { ref: true, joinColumn: 'agency_code' })
  agency!: Ref<Agency>;

  @Field(() => String, { description: 'Name by which officers know it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Skill, { nullable: true, description: 'The skill, in skills training and applied-skill aid.' })
  @ManyToOne(() => Skill, { ref: true, nullable: true, joinColumn: 'skill_code' })
  skill: Ref<Skill> | null = null;

  @Field(() => Kelurahan, { nullable: true, description: 'Where it meets; empty where it is for the whole city.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan: Ref<Kelurahan> | null = null;

  @Field(() => GraphQLLocalDate, { description: 'Day it begins.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it ends.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field(() => Int, { description: 'How many can take part.' })
  @Property({ type: 'smallint' })
  capacity!: number;

  @Field(() => Int, { description: 'Counts the changes.' })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [Session], { description: 'Its sessions, in their order.' })
  @OneToMany(() => Session, (session) => session.cohort, { orderBy: { number: 'asc' } })
  sessions = new Collection<Session>(this);

  @Field(() => [StageAttempt], { description: 'Who goes through the stage with it.' })
  @OneToMany(() => StageAttempt, (attempt) => attempt.cohort, { orderBy: { id: 'asc' } })
  attempts = new Collection<StageAttempt>(this);
}
