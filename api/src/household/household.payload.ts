import { Field, ObjectType } from 'type-graphql';
import type { RecordReference } from '../graphql/read/reference.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { MutationPayload, payloadOf, referTo } from '../use-case/mutation-payload.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { Household } from './household.entity.ts';
import { InputWarning } from './input-warning.ts';
import { Person } from './person.entity.ts';

/** What became of a change of a family. */
export interface HouseholdOutcome extends Outcome {
  /** The household, changed or not; missing when there is none of this id. */
  readonly householdId?: string;
  /** The person it was about. */
  readonly personId?: string;
  /** Who would be the next head, where the family is left without one. */
  readonly proposedSuccessorId?: string;
  /** The entry that records the succession, where one came with it. */
  readonly successionEntryId?: string;
  readonly warnings?: InputWarning[];
}

@ObjectType({ description: 'Result of a change of a household.' })
export class HouseholdPayload extends MutationPayload {
  @Field(() => Household, { nullable: true, description: 'The household as it stands now.' })
  household!: RecordReference | null;

  @Field(() => [InputWarning], { description: 'What was taken but looks wrong.' })
  warnings!: InputWarning[];
}

@ObjectType({ description: 'Result of a change of a person.' })
export class PersonPayload extends HouseholdPayload {
  @Field(() => Person, { nullable: true, description: 'The person as recorded now.' })
  person!: RecordReference | null;
}

@ObjectType({ description: 'Result of what may leave a family without its head.' })
export class DeparturePayload extends PersonPayload {
  @Field(() => Person, {
    nullable: true,
    description:
      'Who would be the next head, where the family has none now: the spouse, else the eldest adult child, else the eldest adult. To be named by nameHead.',
  })
  proposedSuccessor!: RecordReference | null;

  @Field(() => JournalEntry, {
    nullable: true,
    description: 'The entry that records the succession, if it came with it.',
  })
  successionEntry!: RecordReference | null;
}

export function householdPayloadOf(outcome: HouseholdOutcome): HouseholdPayload {
  return {
    ...payloadOf(outcome),
    household: referTo(Household, outcome.householdId),
    warnings: outcome.warnings ?? [],
  };
}

export function personPayloadOf(outcome: HouseholdOutcome): PersonPayload {
  return { ...householdPayloadOf(outcome), person: referTo(Person, outcome.personId) };
}

export function departurePayloadOf(outcome: HouseholdOutcome): DeparturePayload {
  return {
    ...personPayloadOf(outcome),
    proposedSuccessor: referTo(Person, outcome.proposedSuccessorId),
    successionEntry: referTo(JournalEntry, outcome.successionEntryId),
  };
}
