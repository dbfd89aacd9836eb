import { FamilyRole as Role, proposeSuccessor, rolesUnder } from '@simoncer/api';
import { toDate, type Day } from '../calendar.ts';
import { policyValue } from '../reference/policy.ts';
import type { FamilyRole, Member } from './family.ts';

const ADULT_AGE = policyValue<number>('succession.adult_age');

/** A member's role before and after another one became head. */
export interface RoleChange {
  readonly member: Member;
  readonly from: FamilyRole;
  readonly to: FamilyRole;
}

/** A death in a family, and who became head where the head died and others lived on. */
export interface Death {
  readonly member: Member;
  /** role of the one who died */
  readonly role: FamilyRole;
  readonly successor?: Member;
  /** the roles that changed with it, the successor's included */
  readonly roles: readonly RoleChange[];
}

/** Lets members die in the order of their days; the rules of the register name the next head and give everyone a role. */
export function letDie(members: readonly Member[], from: Day, until: Day): Death[] {
  return members
    .filter(({ diesOn }) => diesOn >= from && diesOn < until)
    .sort((one, other) => one.diesOn - other.diesOn)
    .map((member) => {
      const { role } = member;
      return role === 'HEAD' ? { member, role, ...succeed(members, member.diesOn) } : { member, role, roles: [] };
    });
}

function succeed(members: readonly Member[], day: Day): Pick<Death, 'successor' | 'roles'> {
  const living = members
    .filter(({ bornOn, diesOn }) => bornOn <= day && diesOn > day)
    .map((member, index) => ({
      id: String(index),
      member,
      familyRole: Role[member.role],
      bornOn: toDate(member.bornOn),
      leftOn: null,
      diedOn: null,
    }));
  const on = toDate(day);
  const found = proposeSuccessor(living, on, ADULT_AGE);
  if (!found) return { roles: [] };
  const roles = rolesUnder(living, found, on).map(({ personId, familyRole }) => {
    const { member } = living[Number(personId)] as (typeof living)[number];
    return { member, from: member.role, to: `${familyRole}` as const };
  });
  for (const { member, to } of roles) member.role = to;
  return { successor: found.member, roles };
}
