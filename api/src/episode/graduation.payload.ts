import { Field, ObjectType } from 'type-graphql';
import type { Row } from '../database/rows.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { UserError } from '../user-error.ts';
import { Episode } from './episode.entity.ts';

@ObjectType({ description: 'Result of confirmGraduation.' })
export class ConfirmGraduationPayload {
  @Field(() => Episode, { nullable: true, description: 'The episode as it stands now.' })
  episode!: Row<Episode> | null;

  @Field(() => JournalEntry, { nullable: true, description: 'The entry that records it; empty when refused.' })
  journalEntry!: JournalEntry | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}
