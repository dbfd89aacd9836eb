import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { ExitCase } from './exit-case.entity.ts';
import { Review } from './review.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'exit_carry_over' })
@ObjectType({ description: 'A case that one review left to the next.' })
export class ExitCarryOver extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => ExitCase, { description: 'The case.' })
  @ManyToOne(() => ExitCase, { ref: true, joinColumn: 'exit_case_id' })
  exitCase!: Ref<ExitCase>;

  @Field(() => Review, { description: 'The review that left it.' })
  @ManyToOne(() => Review, { ref: true, joinColumn: 'from_review_id' })
  fromReview!: Ref<Review>;

  @Field(() => Review, { nullable: true, description: 'The review that took it in; empty until it opens.' })
  @ManyToOne(() => Review, { ref: true, nullable: true, joinColumn: 'to_review_id' })
  toReview: Ref<Review> | null = null;

  @Field(() => GraphQLLocalDate, { description: 'Day it was carried over.' })
  @Property({ type: 'date' })
  carriedOn!: string;

  @Field(() => String, { description: 'Who carried it over.' })
  @Property({ type: 'text' })
  carriedBy!: string;

  @Field(() => String, { description: 'Why it could not be decided in time.' })
  @Property({ type: 'text' })
  reason!: string;
}
