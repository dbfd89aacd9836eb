import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'companion_assignment' })
@ObjectType({ description: 'Which companion (pendamping) accompanies a household, and when.' })
export class CompanionAssignment extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it began.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => String, { description: 'The companion, an officer.' })
  @Property({ type: 'text' })
  companion!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day no longer; empty for the present companion.',
  })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;
}
