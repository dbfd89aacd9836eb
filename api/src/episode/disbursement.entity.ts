import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

@Entity({ tableName: 'disbursement' })
@ObjectType({ description: 'Aid paid out to a household in a programme.' })
export class Disbursement extends Identified {
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @ManyToOne(() => Enrolment, { ref: true, joinColumn: 'enrolment_id' })
  enrolment!: Ref<Enrolment>;

  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  /** First day of the quarter it was due for; shown as `quarter`. */
  @Property({ type: 'date' })
  quarterOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it reached the household.' })
  @Property({ type: 'date' })
  paidOn!: string;

  @Field(() => Float, { description: 'Rupiah.' })
  @Property({ type: 'decimal', runtimeType: 'number' })
  amount!: number;
}
