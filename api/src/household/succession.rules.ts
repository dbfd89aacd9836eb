import type { UserError } from '../user-error.ts';
import { ageOn, isMemberOn, type Membership } from './member.ts';
import { FamilyRole } from './family-role.ts';

/** A member of a family, as far as succession asks. */
export interface FamilyMember extends Membership {
  readonly id: string;
  readonly familyRole: FamilyRole;
}

/** What an officer says the role of a member is under the new head. */
export interface RoleUnderHead {
  readonly personId: string;
  readonly familyRole: FamilyRole;
}

/**
 * The member who would become head: the spouse, else the eldest adult child, else the eldest adult; the eldest of all
 * where no adult is left.
 *
 * @param day day of the succession: who lives in the family at its end
 * @param adultAge age from which policy counts a member as adult
 * @returns undefined where nobody is left
 */
export function proposeSuccessor<Member extends FamilyMember>(
  members: readonly Member[],
  day: string,
  adultAge: number,
): Member | undefined {
  const present = members
    .filter((member) => member.familyRole !== FamilyRole.HEAD && isMemberOn(member, day))
    .sort((one, other) => (one.bornOn < other.bornOn ? -1 : 1));
  const adults = present.filter(({ bornOn }) => ageOn(bornOn, day) >= adultAge);
  return (
    present.find(({ familyRole }) => familyRole === FamilyRole.SPOUSE) ??
    adults.find(({ familyRole }) => familyRole === FamilyRole.CHILD) ??
    adults[0] ??
    present[0]
  );
}

/**
 * Decides whether a member can become head on a day.
 *
 * @param adultAge undefined where no policy was in force
 * @returns every reason against
 */
export function refuseSuccessor(
  members: readonly FamilyMember[],
  successorId: string,
  day: string,
  adultAge: number | undefined,
  field = 'successorId',
): UserError[] {
  const successor = members.find(({ id }) => id === successorId);
  if (!successor || successor.diedOn !== null || successor.leftOn !== null || !isMemberOn(successor, day)) {
    const message = `The head of a family is a living member of it, and this person is none on ${day}. Name another.`;
    return [{ code: 'SUCCESSOR_NOT_A_MEMBER', field, message }];
  }
  if (successor.familyRole === FamilyRole.HEAD) {
    return [{ code: 'ALREADY_HEAD', field, message: 'This person is the head of the family. Name another member.' }];
  }
  if (adultAge === undefined) {
    const message = `No policy on the age of a head of family was in force on ${day}. Have one entered for that day.`;
    return [{ code: 'NO_POLICY', field, message }];
  }
  const isAdult = (member: FamilyMember) => ageOn(member.bornOn, day) >= adultAge;
  const couldBe = members.filter((member) => member.familyRole !== FamilyRole.HEAD && isMemberOn(member, day));
  if (isAdult(successor) || successor.familyRole === FamilyRole.SPOUSE || !couldBe.some(isAdult)) return [];
  const message = `The person is younger than ${adultAge}, and the family has an adult member. Name an adult.`;
  return [{ code: 'SUCCESSOR_TOO_YOUNG', field, message }];
}

/**
 * What everyone's role becomes when a member becomes head: by what the new head was to the old one. A head who lives on
 * counts as HEAD here. Where the old role does not tell, it becomes OTHER (famili lain): grandchildren and children-in-law
 * of a parent, brothers and sisters of a child.
 */
const rolesWhenHeadIs = {
  SPOUSE: { HEAD: 'SPOUSE', SPOUSE: 'OTHER', CHILD: 'CHILD', PARENT: 'PARENT', OTHER: 'OTHER' },
  CHILD: { HEAD: 'PARENT', SPOUSE: 'PARENT', CHILD: 'OTHER', PARENT: 'OTHER', OTHER: 'OTHER' },
  PARENT: { HEAD: 'CHILD', SPOUSE: 'OTHER', CHILD: 'OTHER', PARENT: 'OTHER', OTHER: 'OTHER' },
  OTHER: { HEAD: 'OTHER', SPOUSE: 'OTHER', CHILD: 'OTHER', PARENT: 'OTHER', OTHER: 'OTHER' },
} as const satisfies Record<Exclude<FamilyRole, 'HEAD'>, Record<FamilyRole, Exclude<FamilyRole, 'HEAD'> | string>>;

/** The roles of the living members under a new head, the head's own included; only those that change. */
export function rolesUnder(
  members: readonly FamilyMember[],
  successor: FamilyMember,
  day: string,
  given: readonly RoleUnderHead[] = [],
): RoleUnderHead[] {
  const table = rolesWhenHeadIs[successor.familyRole as Exclude<FamilyRole, FamilyRole.HEAD>];
  return members
    .filter((member) => isMemberOn(member, day))
    .map((member) => {
      const said = given.find(({ personId }) => personId === member.id)?.familyRole;
      const familyRole =
        member.id === successor.id ? FamilyRole.HEAD : (said ?? (table[member.familyRole] as FamilyRole));
      return { personId: member.id, familyRole, before: member.familyRole };
    })
    .filter(({ familyRole, before }) => familyRole !== before)
    .map(({ personId, familyRole }) => ({ personId, familyRole }));
}

/** Why the roles that an officer gives cannot be: of nobody in the family, or a second head. */
export function refuseRoles(
  members: readonly FamilyMember[],
  successorId: string,
  given: readonly RoleUnderHead[],
  day: string,
): UserError[] {
  return given.flatMap(({ personId, familyRole }, index) => {
    const member = members.find(({ id }) => id === personId);
    const field = `roles.${index}`;
    if (!member || !isMemberOn(member, day) || personId === successorId) {
      const message = 'Roles are given to the other living members of the family; this person is none. Leave it out.';
      return [{ code: 'ROLE_OF_NO_MEMBER', field, message }];
    }
    if (familyRole !== FamilyRole.HEAD) return [];
    return [{ code: 'SECOND_HEAD', field, message: 'A family has one head: the successor. Give another role.' }];
  });
}
