import './enums.ts';
import type { Quarter } from '@simoncer/analytics';
import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Formula, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Connection } from '../graphql/read/decorators.ts';
import { QuarterScalar } from '../graphql/quarter.scalar.ts';
import { City } from '../region/region.entity.ts';
import { ExitCase } from './exit-case.entity.ts';
import { ExitCarryOver } from './exit-carry-over.entity.ts';
import { ReviewState } from './review.state.ts';

@OfficersOnly()
@Entity({ tableName: 'review' })
@ObjectType({ description: 'Review of one quarter, which proposes natural exits (pemutakhiran triwulanan).' })
export class Review extends Identified {
  [OptionalProps]?: 'quarter' | 'state' | 'version';

  @Field(() => City, { description: 'The city.' })
  @ManyToOne(() => City, { ref: true, joinColumn: 'city_code' })
  city!: Ref<City>;

  /** First day of the quarter; shown as `quarter`. */
  @Property({ type: 'date' })
  quarterOn!: string;

  @Field(() => QuarterScalar, { description: 'The quarter.' })
  @Formula<Review>(({ quarterOn }) => `to_char(${quarterOn}, 'YYYY"Q"Q')`, { type: 'text' })
  quarter!: Quarter;

  @Field(() => ReviewState, { description: 'Where it stands.' })
  @Enum({ items: () => ReviewState })
  state: ReviewState = ReviewState.OPEN;

  @Field(() => GraphQLLocalDate, { description: 'Day it was opened.' })
  @Property({ type: 'date' })
  openedOn!: string;

  @Field(() => String, { description: 'Who opened it, and so proposed the cases it found.' })
  @Property({ type: 'text' })
  openedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day to close it.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was closed; empty while open.' })
  @Property({ type: 'date', nullable: true })
  closedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who closed it.' })
  @Property({ type: 'text', nullable: true })
  closedBy: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;

  @Connection()
  @Field(() => [ExitCase], { description: 'Its cases; those it carried over are with the next review.' })
  @OneToMany(() => ExitCase, (exitCase) => exitCase.review)
  cases = new Collection<ExitCase>(this);

  @Connection()
  @Field(() => [ExitCarryOver], { description: 'The cases it left to the next review.' })
  @OneToMany(() => ExitCarryOver, (carryOver) => carryOver.fromReview)
  carriedOver = new Collection<ExitCarryOver>(this);
}
