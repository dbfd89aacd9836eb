import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Household } from './household.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'residence' })
@ObjectType({ description: 'Where a household lived, and when.' })
export class Residence extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Kelurahan, { description: 'The kelurahan.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => Int, { description: 'Neighbourhood unit (RT).' })
  @Property({ type: 'smallint' })
  rt!: number;

  @Field(() => Int, { description: 'Group of neighbourhood units (RW).' })
  @Property({ type: 'smallint' })
  rw!: number;

  @Field(() => GraphQLLocalDate, { description: 'First day at this place.' })
  @Property({ type: 'date' })
  startedOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'First day no longer at this place.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;
}
