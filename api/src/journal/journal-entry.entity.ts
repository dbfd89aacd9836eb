import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { EvidenceKind } from './evidence.ts';

/** What can be recorded. */
export enum JournalKind {
  EPISODE_STARTED = 'EPISODE_STARTED',
  EPISODE_ENDED = 'EPISODE_ENDED',
  HOUSEHOLD_MOVED = 'HOUSEHOLD_MOVED',
}
registerEnumType(JournalKind, {
  name: 'JournalKind',
  description: 'What happened.',
  valuesConfig: {
    EPISODE_STARTED: { description: 'A household entered aid, or came back.' },
    EPISODE_ENDED: { description: 'A household left aid; the payload names the exit kind.' },
    HOUSEHOLD_MOVED: { description: 'A household moved within the city; the payload names from and to.' },
  },
});

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What kind of evidence it is.',
  valuesConfig: {
    ASSESSMENT: { description: 'A welfare assessment.' },
    DEATH_CERTIFICATE: { description: 'Death certificate (akta kematian).' },
    FIELD_VERIFICATION: { description: 'Report of a visit (berita acara verifikasi).' },
    MOVE_CERTIFICATE: { description: 'Certificate of moving out (SKPWNI).' },
    SIGNED_STATEMENT: { description: 'Statement signed by the family (surat pernyataan).' },
  },
});

@ObjectType({ description: 'What an entry rests on.' })
export class Evidence {
  @Field(() => EvidenceKind, { description: 'What kind of evidence it is.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Number or name by which it can be found.' })
  reference!: string;
}

@OfficersOnly()
@Entity({ tableName: 'journal' })
@ObjectType({ description: 'Entry of the journal: what happened, when, by whom, on what evidence. Never changed.' })
export class JournalEntry extends Identified {
  @Field(() => JournalKind, { description: 'What happened.' })
  @Enum({ items: () => JournalKind })
  kind!: JournalKind;

  @Field(() => Household, { nullable: true, description: 'The household concerned.' })
  @ManyToOne(() => Household, { ref: true, nullable: true, joinColumn: 'household_id' })
  household!: Ref<Household> | null;

  @Field(() => Kelurahan, { nullable: true, description: 'Where it happened.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan> | null;

  @Field(() => ID, { description: 'The record it is about.' })
  @Property({ type: 'uuid' })
  subjectId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened.' })
  @Property({ type: 'date' })
  occurredOn!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => GraphQLJSONObject, { description: 'Facts of this kind of entry.' })
  @Property({ type: 'json' })
  payload: Record<string, unknown> = {};
}
