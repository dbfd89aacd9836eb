import type { Quarter } from '@simoncer/analytics';
import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Formula, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'disbursement' })
@ObjectType({ description: 'Aid paid out to a household in a programme.' })
export class Disbursement extends Identified {
  [OptionalProps]?: 'quarter';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Enrolment, { description: 'The enrolment it was paid under.' })
  @ManyToOne(() => Enrolment, { ref: true, joinColumn: 'enrolment_id' })
  enrolment!: Ref<Enrolment>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it was paid.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  /** First day of the quarter it was due for; shown as `quarter`. */
  @Property({ type: 'date' })
  quarterOn!: string;

  @Field(() => QuarterScalar, { description: 'The quarter it was due for.' })
  @Formula<Disbursement>(({ quarterOn }) => `to_char(${quarterOn}, 'YYYY"Q"Q')`, { type: 'text' })
  quarter!: Quarter;

  @Field(() => GraphQLLocalDate, { description: 'Day it reached the household.' })
  @Property({ type: 'date' })
  paidOn!: string;

  @Field(() => Float, { description: 'Rupiah.' })
  @Property({ type: 'decimal', runtimeType: 'number' })
  amount!: number;
}
