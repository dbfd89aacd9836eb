import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Episode } from '../episode/episode.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';
import './graduation-types.ts';
import { FollowUpOutcome } from './follow-up.rules.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'follow_up' })
@ObjectType({ description: 'Visit some months after graduation, to see whether it lasts (pemantauan pascagraduasi).' })
export class FollowUp extends Identified {
  [OptionalProps]?: 'version';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Episode, { description: 'The episode that ended by graduation.' })
  @ManyToOne(() => Episode, { ref: true, joinColumn: 'episode_id' })
  episode!: Ref<Episode>;

  @Field(() => GraduationProposal, { description: 'The approved proposal.' })
  @ManyToOne(() => GraduationProposal, { ref: true, joinColumn: 'proposal_id' })
  proposal!: Ref<GraduationProposal>;

  @Field(() => Int, { description: 'Months after graduation.' })
  @Property({ type: 'smallint' })
  months!: number;

  @Field(() => GraphQLLocalDate, { description: 'Day it is due.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day on which it is late.' })
  @Property({ type: 'date' })
  lateFrom!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day it was done.' })
  @Property({ type: 'date', nullable: true })
  doneOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who did it.' })
  @Property({ type: 'text', nullable: true })
  doneBy: string | null = null;

  @Field(() => FollowUpOutcome, { nullable: true, description: 'What it found.' })
  @Enum({ items: () => FollowUpOutcome, nullable: true })
  outcome: FollowUpOutcome | null = null;

  @Field(() => WelfareClass, { nullable: true, description: 'Class found.' })
  @Enum({ items: () => WelfareClass, nullable: true })
  welfareClass: WelfareClass | null = null;

  @Field(() => String, { nullable: true, description: 'What was found, in words.' })
  @Property({ type: 'text', nullable: true })
  finding: string | null = null;

  @Field(() => Kelurahan, { nullable: true, description: 'Where the household lived then.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan: Ref<Kelurahan> | null = null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day it was cancelled, since the graduation was annulled.',
  })
  @Property({ type: 'date', nullable: true })
  cancelledOn: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;
}
