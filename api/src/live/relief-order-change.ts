import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import type { RecordReference } from '../graphql/read/reference.ts';
import { JournalEntry, JournalKind } from '../journal/journal-entry.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { ReliefOrderState } from '../relief/relief-order.state.ts';

@OfficersOnly()
@ObjectType({ description: 'A relief order (perintah bantuan) was created or changed.' })
export class ReliefOrderChange {
  @Field(() => ID, { description: 'Name of the change: give it as `after` to go on from here after a reconnect.' })
  id!: string;

  @Field(() => JournalKind, { description: 'What happened.' })
  kind!: JournalKind;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  recordedAt!: Date;

  @Field(() => ReliefOrderState, { description: 'State of the order when the change was committed.' })
  state!: ReliefOrderState;

  @Field(() => ReliefOrderState, {
    nullable: true,
    description: 'State of the order at the change before; null for the first.',
  })
  stateBefore!: ReliefOrderState | null;

  @Field(() => ReliefOrder, { description: 'The order as it stands when the change is told.' })
  order!: RecordReference;

  @Field(() => JournalEntry, { description: 'The entry that records it: by whom, on what evidence.' })
  journalEntry!: RecordReference;
}
