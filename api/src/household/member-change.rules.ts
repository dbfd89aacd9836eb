import { EvidenceKind } from '../journal/evidence.ts';
import type { GivenEvidence } from '../use-case/evidence.ts';
import { LONGEST_NAME, refuseText } from '../use-case/text.ts';
import type { UserError } from '../user-error.ts';
import { isMemberNow } from './member.ts';
import { FamilyRole, type Sex } from './person.entity.ts';
import { dayNotPossible, refuseDay } from '../use-case/refuse-day.ts';
import type { FamilyMember } from './succession.rules.ts';

/**
 * Decides whether a death can be recorded: every reason against.
 *
 * @param isProven whether it is proven without a certificate: by the civil registry's own file, or by who decided on it
 */
export function refuseDeath(
  person: FamilyMember,
  { diedOn, evidence }: { readonly diedOn: string; readonly evidence: readonly GivenEvidence[] },
  today: string,
  isProven = false,
): UserError[] {
  if (person.diedOn !== null) {
    const message = `The death of this person on ${person.diedOn} is recorded already. Nothing more can be done.`;
    return [{ code: 'ALREADY_DEAD', field: 'personId', message }];
  }
  const hasProof =
    isProven ||
    evidence.some(({ kind, reference }) => kind === EvidenceKind.DEATH_CERTIFICATE && reference.trim() !== '');
  const missing = 'A death needs evidence of kind DEATH_CERTIFICATE with its reference. Add it.';
  return [
    ...refuseDay('diedOn', diedOn, today, latestOf(person)),
    ...(hasProof ? [] : [{ code: 'EVIDENCE_MISSING', field: 'evidence', message: missing }]),
  ];
}

/** The last thing that is known of a living person. */
function latestOf({ bornOn, joinedOn, leftOn }: FamilyMember): { day: string; what: string } {
  if (leftOn !== null) return { day: leftOn, what: 'The person left the family alive' };
  if (joinedOn) return { day: joinedOn, what: 'The person joined the family' };
  return { day: bornOn, what: 'The person was born' };
}

/** Decides whether a member can leave the family alive. @param hasSuccessor whether the next head is named with it */
export function refuseLeave(
  person: FamilyMember,
  members: readonly FamilyMember[],
  leftOn: string,
  hasSuccessor: boolean,
  today: string,
): UserError[] {
  if (!isMemberNow(person)) {
    const message =
      person.diedOn === null ? `This person left on ${person.leftOn}.` : `This person died on ${person.diedOn}.`;
    return [{ code: 'NOT_A_MEMBER', field: 'personId', message: `${message} Only a living member can leave.` }];
  }
  const errors = refuseDay('leftOn', leftOn, today);
  if (errors.length === 0 && leftOn <= (person.joinedOn ?? person.bornOn)) {
    const since = `The person is in the family since ${person.joinedOn ?? person.bornOn}. Give a later day.`;
    errors.push(dayNotPossible('leftOn', since));
  }
  if (members.filter(isMemberNow).length === 1) {
    const message = 'This is the last living member: the family itself moves or leaves aid. Record that instead.';
    errors.push({ code: 'LAST_MEMBER', field: 'personId', message });
  } else if (person.familyRole === FamilyRole.HEAD && !hasSuccessor) {
    const message = 'The head cannot leave without a successor. Name one, or name a new head first.';
    errors.push({ code: 'HEAD_NEEDS_SUCCESSOR', field: 'successorId', message });
  }
  return errors;
}

/** Somebody who is to join a family. */
export interface Joining {
  readonly fullName: string;
  readonly bornOn: string;
  readonly familyRole: FamilyRole;
  readonly joinedOn: string;
}

/** Decides whether a person can join a family, their number apart. */
export function refuseJoin(
  { fullName, bornOn, familyRole, joinedOn }: Joining,
  family: { readonly registeredOn: string; readonly members: readonly FamilyMember[] },
  today: string,
  dayField = 'joinedOn',
): UserError[] {
  const errors = refuseText(fullName, 'fullName', 'name', LONGEST_NAME);
  if (familyRole === FamilyRole.HEAD) {
    const message =
      'Who joins a family is not its head. Give the role under the head, then name a new head by nameHead.';
    errors.push({ code: 'JOINS_AS_HEAD', field: 'familyRole', message });
  }
  if (!family.members.some(isMemberNow)) {
    const message = 'Nobody of this family is left alive in it. Register the person as a family of their own.';
    errors.push({ code: 'NO_LIVING_MEMBER', field: 'householdId', message });
  }
  const registered = { day: family.registeredOn, what: 'The family was registered' };
  errors.push(...refuseDay(dayField, joinedOn, today, registered));
  if (bornOn > joinedOn)
    errors.push(dayNotPossible('bornOn', `Nobody joins before birth, here on ${bornOn}. Check both days.`));
  return errors;
}

/** What is recorded wrongly, as it should be; what is right is left out. */
export interface Correction {
  readonly fullName?: string | null;
  readonly sex?: Sex | null;
  readonly bornOn?: string | null;
  readonly familyRole?: FamilyRole | null;
  readonly hasDisability?: boolean | null;
}

/** A person as recorded. */
export interface RecordedFacts extends FamilyMember {
  readonly fullName: string;
  readonly sex: Sex;
  readonly hasDisability: boolean;
}

/** The facts that a correction changes, each with what it was. */
export type Corrected = Partial<Record<keyof Correction, { from: unknown; to: unknown }>>;

/** What a correction changes of what is recorded; facts that are right already are left out. */
export function correctedFacts(person: RecordedFacts, correction: Correction): Corrected {
  const keys = ['fullName', 'sex', 'bornOn', 'familyRole', 'hasDisability'] as const;
  return Object.fromEntries(
    keys
      .map((key) => [key, { from: person[key], to: correction[key] }] as const)
      .filter(([, { from, to }]) => to !== undefined && to !== null && to !== from),
  );
}

/** Decides whether a person's record can be corrected. @param correctsNumber whether the NIK is corrected with it */
export function refuseCorrection(
  person: RecordedFacts,
  correction: Correction,
  today: string,
  correctsNumber = false,
): UserError[] {
  const corrected = correctedFacts(person, correction);
  if (Object.keys(corrected).length === 0 && !correctsNumber) {
    const message = 'Everything given is recorded like that already. Give at least one fact that is wrong now.';
    return [{ code: 'NOTHING_TO_CORRECT', field: 'personId', message }];
  }
  const errors: UserError[] = [];
  if (corrected.fullName) errors.push(...refuseText(correction.fullName!, 'fullName', 'name', LONGEST_NAME));
  if (corrected.bornOn) errors.push(...refuseBirth(person, correction.bornOn!, today));
  if (corrected.familyRole && [person.familyRole, correction.familyRole].includes(FamilyRole.HEAD)) {
    const message = 'Who is head of the family is not corrected: name the head by nameHead.';
    errors.push({ code: 'HEAD_IS_NAMED', field: 'familyRole', message });
  }
  return errors;
}

function refuseBirth(person: FamilyMember, bornOn: string, today: string): UserError[] {
  if (bornOn > today) return [dayNotPossible('bornOn', `${bornOn} is in the future. Give the day of birth.`)];
  const events = [
    { day: person.joinedOn, what: 'joined the family', sameDay: true },
    { day: person.leftOn, what: 'left the family', sameDay: false },
    { day: person.diedOn, what: 'died', sameDay: true },
  ];
  return events.flatMap(({ day, what, sameDay }) =>
    day && (sameDay ? bornOn > day : bornOn >= day)
      ? [dayNotPossible('bornOn', `The person ${what} on ${day}. Give an earlier day of birth.`)]
      : [],
  );
}
