import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { FamilyEntitlement } from './family-entitlement.entity.ts';
import { HouseDamage } from './hazard.ts';
import { Incident } from './incident.entity.ts';
import { ReliefReferral } from './referral.entity.ts';
import './relief-types.ts';

@ObjectType({ description: 'One reason for which a family comes first.' })
export class PriorityReason {
  @Field(() => String, { description: 'Stable name of the reason, for programs.' })
  code!: string;

  @Field(() => Int, { description: 'Points it gives.' })
  points!: number;
}

@OfficersOnly()
@Entity({ tableName: 'affected_family' })
@ObjectType({
  description: 'A family hit by an incident: one of the register, or one known by name (keluarga terdampak).',
})
export class AffectedFamily extends Identified {
  [OptionalProps]?: 'priorityReasons';

  @Field(() => Incident, { description: 'The incident.' })
  @ManyToOne(() => Incident, { ref: true, joinColumn: 'incident_id' })
  incident!: Ref<Incident>;

  @Field(() => Household, {
    nullable: true,
    description: 'The household; empty for a family that is not in the register.',
  })
  @ManyToOne(() => Household, { ref: true, nullable: true, joinColumn: 'household_id' })
  household: Ref<Household> | null = null;

  @Field(() => String, { nullable: true, description: 'Name of the head of a family that is not in the register.' })
  @Property({ type: 'text', nullable: true })
  headName: string | null = null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  kkCipher: Buffer | null = null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  kkHash: Buffer | null = null;

  @Field(() => String, {
    nullable: true,
    description: 'Its family card number (nomor KK), its middle eight digits masked.',
  })
  @Property({ type: 'text', nullable: true })
  kkMasked: string | null = null;

  @Field(() => Int, { description: 'People in the family.' })
  @Property({ type: 'smallint' })
  personCount!: number;

  @Field(() => Int, { description: 'Of these, infants and toddlers (bayi, balita).' })
  @Property({ type: 'smallint' })
  infantCount: number = 0;

  @Field(() => Int, { description: 'Of these, pregnant or nursing women (ibu hamil atau menyusui).' })
  @Property({ type: 'smallint' })
  pregnantCount: number = 0;

  @Field(() => Int, { description: 'Of these, elderly people (lansia).' })
  @Property({ type: 'smallint' })
  elderlyCount: number = 0;

  @Field(() => Int, { description: 'Of these, people with a disability (penyandang disabilitas).' })
  @Property({ type: 'smallint' })
  disabledCount: number = 0;

  @Field(() => HouseDamage, { description: 'What became of the house.' })
  @Enum({ items: () => HouseDamage })
  damage!: HouseDamage;

  @Field(() => Boolean, { description: 'Whether the family had to leave its home.' })
  @Property({ type: 'boolean' })
  isDisplaced: boolean = false;

  @Field(() => Boolean, { description: 'Whether the household was on aid when it was hit.' })
  @Property({ type: 'boolean' })
  isOnAid: boolean = false;

  @Field(() => Boolean, { description: 'Whether the register says that the household lives in another kelurahan.' })
  @Property({ type: 'boolean' })
  livesElsewhere: boolean = false;

  @Field(() => Int, { description: 'Points by which it comes first when stock is short.' })
  @Property({ type: 'integer' })
  priority: number = 0;

  @Field(() => [PriorityReason], { description: 'What makes its priority.' })
  @Property({ type: 'json' })
  priorityReasons: PriorityReason[] = [];

  @Field(() => AffectedFamily, {
    nullable: true,
    description: 'The same family in an earlier incident, within the window of the policy: a second claim to look at.',
  })
  @ManyToOne(() => AffectedFamily, { ref: true, nullable: true, joinColumn: 'repeats_family_id' })
  repeatsFamily: Ref<AffectedFamily> | null = null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was found not to belong here; it is kept, and has no claim.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  struckAt: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Officer who struck it.' })
  @Property({ type: 'text', nullable: true })
  struckBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why it was struck.' })
  @Property({ type: 'text', nullable: true })
  strikeReason: string | null = null;

  @Field(() => [FamilyEntitlement], { description: 'What policy grants it.' })
  @OneToMany(() => FamilyEntitlement, (entitlement) => entitlement.family, { orderBy: { item: 'asc' } })
  entitlements = new Collection<FamilyEntitlement>(this);

  @Field(() => [ReliefReferral], { description: 'What it was referred for.' })
  @OneToMany(() => ReliefReferral, (referral) => referral.family, { orderBy: { id: 'asc' } })
  referrals = new Collection<ReliefReferral>(this);
}
