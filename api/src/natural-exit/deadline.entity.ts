import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { ExitCase } from './exit-case.entity.ts';
import { Review } from './review.entity.ts';

/** What has to be done by a day. */
export enum DeadlineKind {
  EXIT_NOTIFICATION = 'EXIT_NOTIFICATION',
  EXIT_HEARING = 'EXIT_HEARING',
  EXIT_DECISION = 'EXIT_DECISION',
  REVIEW_CLOSING = 'REVIEW_CLOSING',
  FEED_MATCHING = 'FEED_MATCHING',
  GRADUATION_DECISION = 'GRADUATION_DECISION',
  FOLLOW_UP = 'FOLLOW_UP',
  VISIT = 'VISIT',
  RELIEF_VERIFICATION = 'RELIEF_VERIFICATION',
  RELIEF_APPROVAL = 'RELIEF_APPROVAL',
  RELIEF_DISPATCH = 'RELIEF_DISPATCH',
  RELIEF_DELIVERY = 'RELIEF_DELIVERY',
  RELIEF_REFERRAL = 'RELIEF_REFERRAL',
}
registerEnumType(DeadlineKind, {
  name: 'DeadlineKind',
  description: 'What has to be done by a day.',
  valuesConfig: {
    EXIT_NOTIFICATION: { description: 'Hand over the letter about a proposed exit (pemberitahuan).' },
    EXIT_HEARING: { description: 'Hear a family that objects (klarifikasi).' },
    EXIT_DECISION: { description: 'Decide a proposed exit (penetapan).' },
    REVIEW_CLOSING: { description: 'Close the review of a quarter (penutupan pemutakhiran).' },
    FEED_MATCHING: { description: 'Say whom a line of a feed is about (pemadanan).' },
    GRADUATION_DECISION: { description: 'Decide a proposed graduation (penetapan graduasi).' },
    FOLLOW_UP: { description: 'See whether a graduation lasts (pemantauan pasca graduasi).' },
    VISIT: { description: 'Visit a family (kunjungan pendamping).' },
    RELIEF_VERIFICATION: { description: 'Verify a reported disaster in the field (verifikasi bantuan bencana).' },
    RELIEF_APPROVAL: { description: 'Approve a verified relief order (persetujuan bantuan bencana).' },
    RELIEF_DISPATCH: { description: 'Send relief goods (pengiriman bantuan bencana).' },
    RELIEF_DELIVERY: { description: 'Hand over all goods that a relief order needs (penyerahan bantuan bencana).' },
    RELIEF_REFERRAL: { description: 'Act on the referral of a family hit by a disaster (rujukan).' },
  },
});

/** Whose task it is where no officer is named. */
export enum DeadlineRole {
  COMPANION = 'COMPANION',
  DECIDING_OFFICER = 'DECIDING_OFFICER',
  REVIEW_OFFICER = 'REVIEW_OFFICER',
  DATA_OFFICER = 'DATA_OFFICER',
  FIELD_OFFICER = 'FIELD_OFFICER',
  WAREHOUSE_OFFICER = 'WAREHOUSE_OFFICER',
}
registerEnumType(DeadlineRole, {
  name: 'DeadlineRole',
  description: 'Whose task it is, where no officer is named.',
  valuesConfig: {
    COMPANION: { description: 'The companion of the family, or whoever looks after the kelurahan (pendamping).' },
    DECIDING_OFFICER: { description: 'Any officer but the one who proposed or reported it (pejabat penetap).' },
    REVIEW_OFFICER: { description: 'Whoever opened the review (petugas pemutakhiran).' },
    DATA_OFFICER: { description: 'Whoever keeps the data (petugas data).' },
    FIELD_OFFICER: { description: 'Whoever is sent to the place of a disaster (petugas lapangan, Tagana).' },
    WAREHOUSE_OFFICER: { description: 'Whoever keeps the relief goods (petugas gudang).' },
  },
});

@OfficersOnly()
@Entity({ tableName: 'deadline', readonly: true })
@ObjectType({ description: 'Something that has to be done by a day (tenggat).' })
export class Deadline extends Identified {
  @Field(() => DeadlineKind, { description: 'What has to be done.' })
  @Enum({ items: () => DeadlineKind })
  kind!: DeadlineKind;

  @Field(() => GraphQLLocalDate, { description: 'Last day to do it.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day it can be done, where it has to wait, as a decision for the objection period.',
  })
  @Property({ type: 'date', nullable: true })
  possibleFromOn!: string | null;

  @Field(() => ID, { description: 'The record it is about.' })
  @Property({ type: 'uuid' })
  subjectId!: string;

  @Field(() => Household, { nullable: true, description: 'The household it is about, if one.' })
  @ManyToOne(() => Household, { ref: true, nullable: true, joinColumn: 'household_id' })
  household!: Ref<Household> | null;

  @Field(() => Kelurahan, { nullable: true, description: 'Where it is to be done, if at a place.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan> | null;

  @Field(() => ExitCase, { nullable: true, description: 'The case of a natural exit it is about, if one.' })
  @ManyToOne(() => ExitCase, { ref: true, nullable: true, joinColumn: 'exit_case_id' })
  exitCase!: Ref<ExitCase> | null;

  @Field(() => Review, { nullable: true, description: 'The review it belongs to, if one.' })
  @ManyToOne(() => Review, { ref: true, nullable: true, joinColumn: 'review_id' })
  review!: Ref<Review> | null;

  @Field(() => DeadlineRole, { description: 'Whose task it is.' })
  @Enum({ items: () => DeadlineRole })
  role!: DeadlineRole;

  @Field(() => String, { nullable: true, description: 'The officer whose task it is, where one is named.' })
  @Property({ type: 'text', nullable: true })
  responsible!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The officer who may not do it, having proposed or reported it.',
  })
  @Property({ type: 'text', nullable: true })
  excludedOfficer!: string | null;

  @Field(() => ReliefOrder, { nullable: true, description: 'The relief order it is about, if one.' })
  @ManyToOne(() => ReliefOrder, { ref: true, nullable: true, joinColumn: 'relief_order_id' })
  reliefOrder!: Ref<ReliefOrder> | null;
}
