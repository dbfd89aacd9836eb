import type { EntityClass } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { refer, type RecordReference } from '../graphql/read/reference.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { UserError } from '../user-error.ts';
import type { Outcome } from './outcome.ts';

@ObjectType()
export abstract class MutationPayload {
  @Field(() => JournalEntry, { nullable: true, description: 'The entry that records it; empty when refused.' })
  journalEntry!: RecordReference | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}

/** What every payload says of an outcome. */
export function payloadOf({ journalEntryId, userErrors }: Outcome): MutationPayload {
  return { journalEntry: journalEntryId === undefined ? null : refer(JournalEntry, journalEntryId), userErrors };
}

/** The record of an outcome as it stands now, or null where the outcome knows none. */
export function referTo<Entity extends object>(
  entity: EntityClass<Entity>,
  id: string | undefined,
): RecordReference | null {
  return id === undefined ? null : refer(entity, id);
}
