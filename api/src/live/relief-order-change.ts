import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { JournalEntry, JournalKind } from '../journal/journal-entry.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';

@OfficersOnly()
@ObjectType({ description: 'An aid order (permintaan bantuan) was created or changed.' })
export class ReliefOrderChange {
  @Field(() => ID, { description: 'Name of the change: give it as `after` to go on from here after a reconnect.' })
  id!: string;

  @Field(() => JournalKind, { description: 'What happened.' })
  kind!: JournalKind;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  recordedAt!: Date;

  @Field(() => ReliefOrder, { description: 'The order as it stands when the change is told.' })
  order!: RecordReference;

  @Field(() => JournalEntry, { description: 'The entry that records it: by whom, on what evidence.' })
  journalEntry!: RecordReference;
}
