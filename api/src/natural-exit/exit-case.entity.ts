import './enums.ts';
import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Episode } from '../episode/episode.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { ExitCarryOver } from './exit-carry-over.entity.ts';
import {
  ExitCaseState,
  HearingFinding,
  NaturalExitKind,
  NotificationRecipient,
  VerificationFinding,
} from './exit-case.state.ts';
import { ExitSignal } from './exit-signal.entity.ts';
import { Review } from './review.entity.ts';

@OfficersOnly()
@Entity({ tableName: 'exit_case' })
@ObjectType({ description: 'A proposed natural exit of one family, from the proposal to its decision.' })
export class ExitCase extends Identified {
  [OptionalProps]?: 'state' | 'evidence' | 'findings' | 'version';

  @Field(() => Review, {
    nullable: true,
    description: 'Review it is to be decided in; empty until the next one opens.',
  })
  @ManyToOne(() => Review, { ref: true, nullable: true, joinColumn: 'review_id' })
  review: Ref<Review> | null = null;

  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Episode, { description: 'The episode of aid that would end.' })
  @ManyToOne(() => Episode, { ref: true, joinColumn: 'episode_id' })
  episode!: Ref<Episode>;

  @Field(() => Kelurahan, { description: 'Where the household lived when it was proposed.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @Field(() => NaturalExitKind, { description: 'What kind of exit.' })
  @Enum({ items: () => NaturalExitKind })
  kind!: NaturalExitKind;

  @Field(() => ExitCaseState, { description: 'Where it stands.' })
  @Enum({ items: () => ExitCaseState })
  state: ExitCaseState = ExitCaseState.PROPOSED;

  @Field(() => GraphQLLocalDate, { description: 'Day of the fact it rests on.' })
  @Property({ type: 'date' })
  occurredOn!: string;

  @Field(() => ExitSignal, { nullable: true, description: 'The report it rests on, where there is one.' })
  @ManyToOne(() => ExitSignal, { ref: true, nullable: true, joinColumn: 'signal_id' })
  signal: Ref<ExitSignal> | null = null;

  @Field(() => [Evidence], { description: 'What it was proposed on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => GraphQLJSONObject, { description: 'What the register said when it was proposed.' })
  @Property({ type: 'json' })
  findings: Record<string, unknown> = {};

  @Field(() => GraphQLLocalDate, { description: 'Day it was proposed.' })
  @Property({ type: 'date' })
  proposedOn!: string;

  @Field(() => String, { description: 'Who proposed it; for what a review found, who opened it.' })
  @Property({ type: 'text' })
  proposedBy!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day to notify (batas pemberitahuan).' })
  @Property({ type: 'date' })
  notifyBy!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the letter was handed over.' })
  @Property({ type: 'date', nullable: true })
  notifiedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who notified.' })
  @Property({ type: 'text', nullable: true })
  notifiedBy: string | null = null;

  @Field(() => NotificationRecipient, { nullable: true, description: 'Who got the letter.' })
  @Enum({ items: () => NotificationRecipient, nullable: true })
  notifiedTo: NotificationRecipient | null = null;

  @Field(() => String, { nullable: true, description: 'Number of the letter.' })
  @Property({ type: 'text', nullable: true })
  letterReference: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day to object (batas sanggah).' })
  @Property({ type: 'date', nullable: true })
  objectionUntil: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day the family objected.' })
  @Property({ type: 'date', nullable: true })
  objectedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who recorded the objection.' })
  @Property({ type: 'text', nullable: true })
  objectionRecordedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'What the family says.' })
  @Property({ type: 'text', nullable: true })
  objection: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why an objection after the period is heard nevertheless.' })
  @Property({ type: 'text', nullable: true })
  lateObjectionReason: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day to hear the family (batas klarifikasi).' })
  @Property({ type: 'date', nullable: true })
  hearBy: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the hearing.' })
  @Property({ type: 'date', nullable: true })
  heardOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who heard the family.' })
  @Property({ type: 'text', nullable: true })
  heardBy: string | null = null;

  @Field(() => HearingFinding, { nullable: true, description: 'What the hearing came to.' })
  @Enum({ items: () => HearingFinding, nullable: true })
  hearingFinding: HearingFinding | null = null;

  @Field(() => String, { nullable: true, description: 'Number of the record of the hearing (berita acara).' })
  @Property({ type: 'text', nullable: true })
  hearingReference: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the latest field verification.' })
  @Property({ type: 'date', nullable: true })
  verifiedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  @Property({ type: 'text', nullable: true })
  verifiedBy: string | null = null;

  @Field(() => VerificationFinding, { nullable: true, description: 'What it came to.' })
  @Enum({ items: () => VerificationFinding, nullable: true })
  verificationFinding: VerificationFinding | null = null;

  @Field(() => String, { nullable: true, description: 'Number of its report.' })
  @Property({ type: 'text', nullable: true })
  verificationReference: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day to decide (batas keputusan).' })
  @Property({ type: 'date', nullable: true })
  decideBy: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day of the decision.' })
  @Property({ type: 'date', nullable: true })
  decidedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  @Property({ type: 'text', nullable: true })
  decidedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Property({ type: 'text', nullable: true })
  decisionReason: string | null = null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Day a confirmed exit was annulled.' })
  @Property({ type: 'date', nullable: true })
  reinstatedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who annulled it.' })
  @Property({ type: 'text', nullable: true })
  reinstatedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was found wrong.' })
  @Property({ type: 'text', nullable: true })
  reinstatementReason: string | null = null;

  @Field(() => Int, { description: 'Counts the changes; send it back as expectedVersion.' })
  @Property({ type: 'integer', version: true })
  version: number = 1;

  @Field(() => [ExitCarryOver], { description: 'The reviews that left it to the next, the first first.' })
  @OneToMany(() => ExitCarryOver, (carryOver) => carryOver.exitCase, { orderBy: { carriedOn: 'asc', id: 'asc' } })
  carryOvers = new Collection<ExitCarryOver>(this);
}
