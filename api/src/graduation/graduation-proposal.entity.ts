import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Episode } from '../episode/episode.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import './graduation-types.ts';
import { FollowUp } from './follow-up.entity.ts';
import { GraduationCriterion } from './graduation-criterion.entity.ts';
import { GraduationState } from './graduation.state.ts';

@ObjectType({
  description: 'What the certificate of a graduation says, as it was on the day of approval (sertifikat).',
})
export class GraduationCertificate {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day of graduation.' })
  graduatedOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day on aid.' })
  onAidSince!: string;

  @Field(() => String, { nullable: true, description: 'Head of the family (kepala keluarga).' })
  headName!: string | null;

  @Field(() => String, { description: 'Who went the pathway for the family.' })
  participantName!: string;

  @Field(() => String, { description: 'Family card number, its middle eight digits masked.' })
  kkMasked!: string;

  @Field(() => String, { description: 'Kelurahan and kecamatan where the family lived.' })
  place!: string;

  @Field(() => [String], { description: 'Skills trained.' })
  skills!: string[];

  @Field(() => String, { description: 'Officer who proposed it.' })
  proposedBy!: string;

  @Field(() => String, { description: 'Officer who approved it.' })
  approvedBy!: string;
}

@OfficersOnly()
@Entity({ tableName: 'graduation_proposal' })
@ObjectType({
  description: 'Proposal that a household graduate by rising class: one officer proposes, another decides.',
})
export class GraduationProposal extends Identified {
  [OptionalProps]?: 'state' | 'version';

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Episode, { description: 'The episode it is to end.' })
  @ManyToOne(() => Episode, { ref: true, joinColumn: 'episode_id' })
  episode!: Ref<Episode>;

  @Field(() => Journey, { description: 'The journey that led to it.' })
  @ManyToOne(() => Journey, { ref: true, joinColumn: 'journey_id' })
  journey!: Ref<Journey>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it was proposed.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => GraduationState, { description: 'Where it stands.' })
  @Enum({ items: () => GraduationState })
  state: GraduationState = GraduationState.PROPOSED;

  @Field(() => GraphQLLocalDate, { description: 'Day it was proposed.' })
  @Property({ type: 'date' })
  proposedOn!: string;

  @Field(() => String, { description: 'Officer who proposed it.' })
  @Property({ type: 'text' })
  proposedBy!: string;

  @Field(() => String, { description: 'The statement signed by the family (surat pernyataan).' })
  @Property({ type: 'text' })
  statementReference!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day by which policy promises a decision.' })
  @Property({ type: 'date' })
  decideBy!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Day of the decision; when approved, the first day no longer on aid.',
  })
  @Property({ type: 'date', nullable: true })
  decidedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who decided it.' })
  @Property({ type: 'text', nullable: true })
  decidedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or withdrawn; a remark when approved.' })
  @Property({ type: 'text', nullable: true })
  decisionReason: string | null = null;

  @Field(() => GraduationCertificate, {
    nullable: true,
    description: 'What its certificate says; empty until approved.',
  })
  @Property({ type: 'json', nullable: true })
  certificate: GraduationCertificate | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day its approval was annulled.' })
  @Property({ type: 'date', nullable: true })
  annulledOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who annulled it.' })
  @Property({ type: 'text', nullable: true })
  annulledBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why the approval was wrong.' })
  @Property({ type: 'text', nullable: true })
  annulmentReason: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;

  @Field(() => [GraduationCriterion], { description: 'What was found on each criterion.' })
  @OneToMany(() => GraduationCriterion, (criterion) => criterion.proposal, { orderBy: { id: 'asc' } })
  criteria = new Collection<GraduationCriterion>(this);

  @Field(() => [FollowUp], { description: 'Its follow-ups, the earliest first.' })
  @OneToMany(() => FollowUp, (followUp) => followUp.proposal, { orderBy: { dueOn: 'asc', id: 'asc' } })
  followUps = new Collection<FollowUp>(this);
}
