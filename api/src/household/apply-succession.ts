import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange, type Family } from './family.ts';
import { FamilyRole, type Person } from './person.entity.ts';
import { placeOn } from './place.ts';
import { rolesUnder, type RoleUnderHead } from './succession.rules.ts';

/** Who becomes head, from when on. */
export interface Succession {
  readonly successor: Person;
  readonly occurredOn: string;
  /** Roles of other members where the table of roles does not fit. */
  readonly roles?: readonly RoleUnderHead[] | undefined;
  readonly evidence?: readonly Evidence[];
}

/**
 * Makes a member of a locked family its head, and gives the others their roles under the new one. It asks no rule.
 *
 * @returns id of the journal entry HEAD_SUCCEEDED
 */
export async function applySuccession(work: Work, family: Family, succession: Succession): Promise<string> {
  const { successor, occurredOn, roles: given, evidence } = succession;
  const { household, members } = family;
  const former = members.findLast(({ familyRole, id }) => familyRole === FamilyRole.HEAD && id !== successor.id);
  const changes = rolesUnder(members, successor, occurredOn, given).map((change) => {
    const member = members.find(({ id }) => id === change.personId)!;
    return { member, from: member.familyRole, to: change.familyRole };
  });
  // A living head makes room before the next one comes: a family may at no moment have two.
  for (const { member, to } of changes) if (member.id !== successor.id) member.familyRole = to;
  await work.em.flush();
  successor.familyRole = FamilyRole.HEAD;
  countChange(family);
  return work.record({
    kind: JournalKind.HEAD_SUCCEEDED,
    householdId: household.id,
    kelurahanCode: await placeOn(work.em, household.id, occurredOn),
    subjectId: successor.id,
    occurredOn,
    ...(evidence ? { evidence } : {}),
    payload: {
      from: former?.id ?? null,
      to: successor.id,
      roles: changes.map(({ member, from, to }) => ({ person: member.id, from, to })),
    },
  });
}
