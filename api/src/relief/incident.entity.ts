import { Collection, OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Document } from '../document/document.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { AffectedFamily } from './affected-family.entity.ts';
import { Hazard, UrgentNeed } from './hazard.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import './relief-types.ts';

/** Open to the public but for what points at a person or a house. */
@Entity({ tableName: 'incident' })
@ObjectType({
  description:
    'A disaster as one officer reported it (kejadian bencana). The public sees kelurahan, hazard, what was promised and kept, and times; how many were hit it is told of the city by quarter.',
})
export class Incident extends Identified {
  [OptionalProps]?: 'version' | 'urgentNeeds';

  @Field(() => Hazard, { description: 'What struck.' })
  @Enum({ items: () => Hazard })
  hazard!: Hazard;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  @Property({ type: 'timestamptz' })
  occurredAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was reported here.' })
  @Property({ type: 'timestamptz' })
  reportedAt!: Date;

  @OfficersOnly()
  @Field(() => String, { description: 'Officer who reported it.' })
  @Property({ type: 'text' })
  reportedBy!: string;

  @Field(() => Kelurahan, { description: 'Where.' })
  @ManyToOne(() => Kelurahan, { ref: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan>;

  @OfficersOnly()
  @Field(() => Int, { nullable: true, description: 'Neighbourhood unit (RT).' })
  @Property({ type: 'smallint', nullable: true })
  rt: number | null = null;

  @OfficersOnly()
  @Field(() => Int, { nullable: true, description: 'Group of neighbourhood units (RW).' })
  @Property({ type: 'smallint', nullable: true })
  rw: number | null = null;

  @OfficersOnly()
  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees.' })
  @Property({ type: 'double', nullable: true })
  latitude: number | null = null;

  @OfficersOnly()
  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees.' })
  @Property({ type: 'double', nullable: true })
  longitude: number | null = null;

  @OfficersOnly()
  @Field(() => String, { description: 'What happened, in words (kronologi).' })
  @Property({ type: 'text' })
  chronology!: string;

  @Field(() => [UrgentNeed], { description: 'What is needed at once.' })
  @Property({ type: 'json' })
  urgentNeeds: UrgentNeed[] = [];

  @OfficersOnly()
  @Field(() => Int, { description: 'People who died (meninggal).' })
  @Property({ type: 'integer' })
  deadCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'People missing (hilang).' })
  @Property({ type: 'integer' })
  missingCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'People severely injured (luka berat).' })
  @Property({ type: 'integer' })
  severelyInjuredCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'People lightly injured (luka ringan).' })
  @Property({ type: 'integer' })
  lightlyInjuredCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'Families affected, those not listed included (KK terdampak).' })
  @Property({ type: 'integer' })
  affectedFamilyCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'People affected, those not listed included (jiwa terdampak).' })
  @Property({ type: 'integer' })
  affectedPersonCount: number = 0;

  @OfficersOnly()
  @Field(() => Int, { description: 'People who had to leave their home (pengungsi).' })
  @Property({ type: 'integer' })
  displacedPersonCount: number = 0;

  @Field(() => Incident, {
    nullable: true,
    description: 'The report of the same event that leads, where it was merged.',
  })
  @ManyToOne(() => Incident, { ref: true, nullable: true, joinColumn: 'merged_into_id' })
  mergedInto: Ref<Incident> | null = null;

  @OfficersOnly()
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was merged.' })
  @Property({ type: 'timestamptz', nullable: true })
  mergedAt: Date | null = null;

  @OfficersOnly()
  @Field(() => String, { nullable: true, description: 'Officer who merged it.' })
  @Property({ type: 'text', nullable: true })
  mergedBy: string | null = null;

  @OfficersOnly()
  @Field(() => String, { nullable: true, description: 'Why both are the same event.' })
  @Property({ type: 'text', nullable: true })
  mergeReason: string | null = null;

  @OfficersOnly()
  @Field(() => Int, {
    description: 'Counts the changes of the report and its families; send it back as expectedVersion.',
  })
  @Property({ type: 'integer' })
  version: number = 1;

  @Field(() => [Incident], { description: 'Other reports of the same event that were merged into this one.' })
  @OneToMany(() => Incident, (incident) => incident.mergedInto, { orderBy: { reportedAt: 'asc', id: 'asc' } })
  mergedReports = new Collection<Incident>(this);

  @Field(() => [AffectedFamily], { description: 'The families hit, who comes first when stock is short first.' })
  @OneToMany(() => AffectedFamily, (family) => family.incident, { orderBy: { priority: 'desc', id: 'asc' } })
  families = new Collection<AffectedFamily>(this);

  @Field(() => [ReliefOrder], { description: 'Its relief order; none where no family needs anything.' })
  @OneToMany(() => ReliefOrder, (order) => order.incident, { orderBy: { id: 'asc' } })
  orders = new Collection<ReliefOrder>(this);

  @Field(() => [Document], { description: 'Photos, letters and forms that were sent with the report.' })
  @OneToMany(() => Document, (document) => document.incident, { orderBy: { id: 'asc' } })
  documents = new Collection<Document>(this);
}
