import type { Ref } from '@mikro-orm/core';
import { OptionalProps } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { AffectedFamily } from './affected-family.entity.ts';
import { ReferralKind, ReferralOutcome } from './referral-kind.ts';
import './relief-types.ts';

@OfficersOnly()
@Entity({ tableName: 'relief_referral' })
@ObjectType({
  description: 'A family hit that is referred to the lifecycle (rujukan): to enter aid, or to be assessed anew.',
})
export class ReliefReferral extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => AffectedFamily, { description: 'The family hit.' })
  @ManyToOne(() => AffectedFamily, { ref: true, joinColumn: 'family_id' })
  family!: Ref<AffectedFamily>;

  @Field(() => Household, { nullable: true, description: 'Its household, where it is in the register.' })
  @ManyToOne(() => Household, { ref: true, nullable: true, joinColumn: 'household_id' })
  household: Ref<Household> | null = null;

  @Field(() => Kelurahan, { description: 'Where the family was hit.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => ReferralKind, { description: 'What for.' })
  @Enum({ items: () => ReferralKind })
  kind!: ReferralKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was referred.' })
  @Property({ type: 'timestamptz' })
  referredAt!: Date;

  @Field(() => String, { description: 'Officer who referred it.' })
  @Property({ type: 'text' })
  referredBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day to act on it.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'Why.' })
  @Property({ type: 'text' })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was acted on.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who closed it.' })
  @Property({ type: 'text', nullable: true })
  closedBy: string | null = null;

  @Field(() => ReferralOutcome, { nullable: true, description: 'What came of it.' })
  @Enum({ items: () => ReferralOutcome, nullable: true })
  outcome: ReferralOutcome | null = null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  @Property({ type: 'text', nullable: true })
  finding: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;
}
