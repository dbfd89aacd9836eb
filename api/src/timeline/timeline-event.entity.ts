import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Evidence, JournalKind, journalKindDescriptions } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';

/** What can have happened: what the journal records, and payments, which come in bulk. */
export const TimelineKind = { ...JournalKind, AID_PAID: 'AID_PAID' } as const;
export type TimelineKind = (typeof TimelineKind)[keyof typeof TimelineKind];

registerEnumType(TimelineKind, {
  name: 'TimelineKind',
  description: 'What happened to a household.',
  valuesConfig: { ...journalKindDescriptions, AID_PAID: { description: 'Aid was paid out (penyaluran).' } },
});

@OfficersOnly()
@Entity({ tableName: 'timeline_event', readonly: true })
@ObjectType({
  description:
    'Something that happened to a household: an entry of the journal, a ranking of the national register, a payment.',
})
export class TimelineEvent extends Identified {
  @Field(() => Household, { description: 'The household.' })
  @ManyToOne(() => Household, { ref: true, joinColumn: 'household_id' })
  household!: Ref<Household>;

  @Field(() => Kelurahan, { nullable: true, description: 'Where it happened.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan> | null;

  @Field(() => TimelineKind, { description: 'What happened.' })
  @Enum({ items: () => TimelineKind })
  kind!: TimelineKind;

  @Field(() => ID, { description: 'The record it is about.' })
  @Property({ type: 'uuid' })
  subjectId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened.' })
  @Property({ type: 'date' })
  occurredOn!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Moment it was recorded; empty for what came in bulk.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  recordedAt!: Date | null;

  @Field(() => String, { description: 'Who recorded it; for what came in bulk, the register or agency it came from.' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence!: Evidence[];

  @Field(() => GraphQLJSONObject, { description: 'Facts of this kind of event.' })
  @Property({ type: 'json' })
  payload!: Record<string, unknown>;

  /** Ids of the policy parameters it was decided under; shown as `policy`. */
  @Property({ type: 'json' })
  policyIds!: string[];
}
