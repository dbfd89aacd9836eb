import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { UserError } from '../user-error.ts';
import { Episode } from './episode.entity.ts';

@ObjectType({ description: 'Result of confirmGraduation.' })
export class ConfirmGraduationPayload {
  @Field(() => Episode, { nullable: true, description: 'The episode as it stands now.' })
  episode!: RecordReference | null;

  @Field(() => JournalEntry, { nullable: true, description: 'The entry that records it; empty when refused.' })
  journalEntry!: RecordReference | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}
