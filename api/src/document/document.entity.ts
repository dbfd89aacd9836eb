import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { HandOver } from '../relief/hand-over.entity.ts';
import { Incident } from '../relief/incident.entity.ts';
import { ReliefOrderStep } from '../relief/relief-order-step.entity.ts';
import { DocumentKind } from './document-kind.ts';
import './document-types.ts';
import type { MediaType } from './media-type.ts';

@OfficersOnly()
@Entity({ tableName: 'document' })
@ObjectType({
  description:
    'An uploaded document: photo, letter, form or signature (dokumen). Sent by POST /documents, then attached by a mutation; what is never attached is removed.',
})
export class Document extends Identified {
  @Field(() => String, { description: 'SHA-256 of its bytes, in 64 hexadecimal digits.' })
  @Property({ type: 'text' })
  contentHash!: string;

  @Field(() => String, { description: 'What its bytes are, as they tell themselves: image/jpeg.' })
  @Property({ type: 'text' })
  mediaType!: MediaType;

  @Field(() => Int, { description: 'Size in bytes.' })
  @Property({ type: 'integer' })
  byteCount!: number;

  @Field(() => String, { description: 'Name the sender gave it.' })
  @Property({ type: 'text' })
  fileName!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was received whole.' })
  @Property({ type: 'timestamptz' })
  uploadedAt!: Date;

  @Field(() => String, { description: 'Officer who sent it.' })
  @Property({ type: 'text' })
  uploadedBy!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment after which it is removed where nobody attaches it.' })
  @Property({ type: 'timestamptz' })
  keptUntil!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was attached; empty while it waits.' })
  @Property({ type: 'timestamptz', nullable: true })
  attachedAt: Date | null = null;

  @Field(() => DocumentKind, { nullable: true, description: 'What it shows; said when it is attached.' })
  @Enum({ items: () => DocumentKind, nullable: true })
  kind: DocumentKind | null = null;

  @Field(() => Incident, { nullable: true, description: 'The incident it is attached to.' })
  @ManyToOne(() => Incident, { ref: true, nullable: true, joinColumn: 'incident_id' })
  incident: Ref<Incident> | null = null;

  @Field(() => ReliefOrderStep, { nullable: true, description: 'The hop of a relief order it is attached to.' })
  @ManyToOne(() => ReliefOrderStep, { ref: true, nullable: true, joinColumn: 'step_id' })
  step: Ref<ReliefOrderStep> | null = null;

  @Field(() => HandOver, { nullable: true, description: 'The hand-over it is attached to.' })
  @ManyToOne(() => HandOver, { ref: true, nullable: true, joinColumn: 'hand_over_id' })
  handOver: Ref<HandOver> | null = null;
}
