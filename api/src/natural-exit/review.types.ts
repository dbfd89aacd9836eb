import './enums.ts';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { createAvailabilityType, type ActionAvailability } from '../use-case/action-availability.ts';
import { ExitCaseState, NaturalExitKind } from './exit-case.state.ts';
import { ReviewAction } from './review.state.ts';

export const ReviewActionAvailability = createAvailabilityType('ReviewActionAvailability', ReviewAction);
export type ReviewActionAvailability = ActionAvailability<ReviewAction>;

@OfficersOnly()
@ObjectType({ description: 'Cases of one kind and state.' })
export class ReviewKindCount {
  @Field(() => NaturalExitKind, { description: 'What kind of exit.' })
  kind!: NaturalExitKind;

  @Field(() => ExitCaseState, {
    nullable: true,
    description: 'Where they stand; empty for those left to the next review.',
  })
  state!: ExitCaseState | null;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@OfficersOnly()
@ObjectType({ description: 'Cases of one kelurahan.' })
export class ReviewPlaceCount {
  @Field(() => Kelurahan, { description: 'The kelurahan.' })
  kelurahan!: RecordReference;

  @Field(() => Int, { description: 'Cases not decided yet.' })
  remainingCount!: number;

  @Field(() => Int, { description: 'Cases decided.' })
  decidedCount!: number;

  @Field(() => Int, { description: 'Cases left to the next review.' })
  carriedOverCount!: number;
}

@OfficersOnly()
@ObjectType({ description: 'Cases that keep a review open, of one state.' })
export class ReviewRemainder {
  @Field(() => ExitCaseState, { description: 'Where they stand.' })
  state!: ExitCaseState;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => GraphQLLocalDate, { description: 'The earliest last day of their next step.' })
  firstDueOn!: string;

  @Field(() => Int, { description: 'How many of them are late with it.' })
  lateCount!: number;

  @Field(() => Int, { description: 'In how many kelurahan.' })
  kelurahanCount!: number;

  @Field(() => [String], { description: 'Who proposed them, and so cannot decide them.' })
  proposedBy!: readonly string[];
}

@OfficersOnly()
@ObjectType({ description: 'How far a review has come.' })
export class ReviewProgress {
  @Field(() => Int, { description: 'Cases it has or had.' })
  caseCount!: number;

  @Field(() => Int, { description: 'Cases not decided yet.' })
  remainingCount!: number;

  @Field(() => Int, { description: 'Cases decided.' })
  decidedCount!: number;

  @Field(() => Int, { description: 'Cases left to the next review.' })
  carriedOverCount!: number;

  @Field(() => Boolean, { description: 'Whether it is open after its last day.' })
  isLate!: boolean;

  @Field(() => Int, { description: 'Days left until its last day; negative when late, 0 when closed.' })
  daysLeft!: number;

  @Field(() => [ReviewRemainder], { description: 'What keeps it open, by state.' })
  remaining!: readonly ReviewRemainder[];

  @Field(() => [ReviewKindCount], { description: 'Its cases by kind and state.' })
  byKind!: readonly ReviewKindCount[];

  @Field(() => [ReviewPlaceCount], { description: 'Its cases by kelurahan.' })
  byKelurahan!: readonly ReviewPlaceCount[];
}
