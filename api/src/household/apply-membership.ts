import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange, type Family, type FamilyOfPerson } from './family.ts';
import { holdNumber } from './identity.ts';
import type { SealedIdentityNumber } from './identity-number.ts';
import type { JoinReason, LeaveReason } from './membership.ts';
import { Person, type FamilyRole, type Sex } from './person.entity.ts';
import { placeOn } from './place.ts';

/** Who joins a family, from when on. */
export interface Join {
  readonly nik: SealedIdentityNumber;
  readonly fullName: string;
  readonly sex: Sex;
  readonly bornOn: string;
  readonly familyRole: FamilyRole;
  readonly hasDisability: boolean;
  readonly joinedOn: string;
  readonly reason: JoinReason;
  readonly evidence?: readonly Evidence[];
}

/**
 * Adds a person to a locked family. It asks no rule (`refuseJoin`).
 *
 * @returns ids of the person and of the journal entry PERSON_JOINED
 */
export async function applyJoin(
  work: Work,
  family: Family,
  join: Join,
): Promise<{ personId: string; entryId: string }> {
  const { nik, reason, evidence, ...facts } = join;
  const { household } = family;
  const person = work.em.create(Person, { household, ...facts, nikCipher: nik.cipher, nikMasked: nik.masked });
  family.members.push(person);
  countChange(family);
  await work.em.flush();
  await holdNumber(work.em, 'NIK', nik, household.id, person.id);
  const entryId = await work.record({
    kind: JournalKind.PERSON_JOINED,
    householdId: household.id,
    kelurahanCode: await placeOn(work.em, household.id, join.joinedOn),
    subjectId: person.id,
    occurredOn: join.joinedOn,
    ...(evidence ? { evidence } : {}),
    payload: { reason, familyRole: join.familyRole },
  });
  return { personId: person.id, entryId };
}

/** A member who leaves the family alive. */
export interface Leave {
  /** First day no longer in the family. */
  readonly leftOn: string;
  readonly reason: LeaveReason;
  readonly evidence?: readonly Evidence[];
}

/**
 * Records that a member of a locked family left it. It asks no rule (`refuseLeave`).
 *
 * @returns id of the journal entry PERSON_LEFT
 */
export async function applyLeave(work: Work, { family, person }: FamilyOfPerson, leave: Leave): Promise<string> {
  person.leftOn = leave.leftOn;
  countChange(family);
  return work.record({
    kind: JournalKind.PERSON_LEFT,
    householdId: family.household.id,
    kelurahanCode: await placeOn(work.em, family.household.id, leave.leftOn),
    subjectId: person.id,
    occurredOn: leave.leftOn,
    ...(leave.evidence ? { evidence: leave.evidence } : {}),
    payload: { reason: leave.reason, familyRole: person.familyRole },
  });
}
