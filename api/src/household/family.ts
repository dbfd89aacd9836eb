import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sqlOf } from '../database/sql.ts';
import type { Household } from './household.entity.ts';
import { lockHousehold } from './lock.ts';
import { isMemberNow } from './member.ts';
import { FamilyRole, Person } from './person.entity.ts';

/** A household locked for change, with everyone who is or was in it, the eldest first. */
export interface Family {
  readonly household: Household;
  readonly members: Person[];
}

/** Reads a family and locks its household: a second officer waits, and then meets the version the first one left. */
export async function lockFamily(em: SqlEntityManager, householdId: string): Promise<Family | null> {
  const household = await lockHousehold(em, householdId);
  if (!household) return null;
  const members = await em.find(
    Person,
    { household: householdId },
    { orderBy: { bornOn: 'asc', id: 'asc' }, refresh: true },
  );
  return { household, members };
}

/** Reads and locks the family of a person. */
export async function lockFamilyOf(em: SqlEntityManager, personId: string): Promise<FamilyOfPerson | null> {
  // A person stays with the household it was recorded in, so this cannot change before the lock.
  const [found] = await sqlOf(em).query<{ household_id: string }>(
    `/* household.of_person */ select household_id from person where id = $1`,
    [personId],
  );
  const family = found && (await lockFamily(em, found.household_id));
  return family ? { family, person: family.members.find(({ id }) => id === personId)! } : null;
}

/** A family and the member of it that something is about. */
export interface FamilyOfPerson {
  readonly family: Family;
  readonly person: Person;
}

/** The living head, where there is one. */
export function headOf({ members }: Family): Person | undefined {
  return members.find((member) => member.familyRole === FamilyRole.HEAD && isMemberNow(member));
}

/** Counts a change of the family: a decision made on what it was before is now stale. */
export function countChange({ household }: Pick<Family, 'household'>): void {
  household.version += 1;
}
