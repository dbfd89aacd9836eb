import { dayNotPossible, refuseDay } from '../use-case/refuse-day.ts';
import type { UserError } from '../user-error.ts';
import { FamilyRole } from './person.entity.ts';
import type { FamilyMember } from './succession.rules.ts';

/** The facts by which a person is gone: a death, or having left the family alive. */
export type Departure = 'diedOn' | 'leftOn';

/** What is right instead of a departure that is recorded wrongly. */
export interface DepartureCorrection {
  /** The day it happened; null where it did not happen at all. */
  readonly rightDay: string | null;
  /** The role of who comes back to a family that has another head by now. */
  readonly familyRole: FamilyRole | null;
}

/** What a correction of a departure meets. */
export interface DepartureFacts {
  readonly person: FamilyMember;
  readonly others: readonly FamilyMember[];
  /** Whether the number of the person still finds the person, and not a new record in another family. */
  readonly holdsNumber: boolean;
}

/** Whether a person is a living member again once a departure is taken back. */
export function comesBack(person: FamilyMember, departure: Departure, rightDay: string | null): boolean {
  return rightDay === null && person[departure === 'diedOn' ? 'leftOn' : 'diedOn'] === null;
}

/** Decides whether a departure can be corrected: every reason against. */
export function refuseDepartureCorrection(
  departure: Departure,
  { rightDay, familyRole }: DepartureCorrection,
  { person, others, holdsNumber }: DepartureFacts,
  today: string,
): UserError[] {
  const recorded = person[departure];
  if (recorded === null) {
    const message =
      departure === 'diedOn'
        ? 'No death of this person is recorded. Record one by recordDeath.'
        : 'This person is not recorded as having left. Record it by recordMemberLeft.';
    return [{ code: 'NOTHING_TO_CORRECT', field: 'personId', message }];
  }
  if (rightDay === recorded) {
    const message = `${recorded} is recorded already. Give the right day, or null where it did not happen.`;
    return [{ code: 'NOTHING_TO_CORRECT', field: 'rightDay', message }];
  }
  if (rightDay !== null) return refuseRightDay(departure, rightDay, person, today);
  if (!comesBack(person, departure, rightDay)) return [];
  return [...refuseReturningRole(person, familyRole, others), ...refuseLostNumber(holdsNumber)];
}

function refuseRightDay(departure: Departure, day: string, person: FamilyMember, today: string): UserError[] {
  const came = person.joinedOn ?? person.bornOn;
  if (departure === 'diedOn') {
    const before = { day: person.leftOn ?? came, what: person.leftOn ? 'The person left alive' : 'The person came' };
    return refuseDay('rightDay', day, today, before);
  }
  if (day <= came) return [dayNotPossible('rightDay', `The person is in the family since ${came}. Give a later day.`)];
  if (person.diedOn !== null && day > person.diedOn) {
    return [dayNotPossible('rightDay', `The person died on ${person.diedOn}. Give that day or an earlier one.`)];
  }
  return refuseDay('rightDay', day, today);
}

function refuseReturningRole(
  person: FamilyMember,
  familyRole: FamilyRole | null,
  others: readonly FamilyMember[],
): UserError[] {
  const refuse = (code: string, message: string): UserError[] => [{ code, field: 'familyRole', message }];
  if (familyRole === FamilyRole.HEAD) {
    return refuse('HEAD_IS_NAMED', 'Who is head of the family is not corrected: name the head by nameHead afterwards.');
  }
  const hasHead = others.some(
    (other) => other.familyRole === FamilyRole.HEAD && other.diedOn === null && other.leftOn === null,
  );
  if (person.familyRole !== FamilyRole.HEAD || !hasHead || familyRole !== null) return [];
  return refuse(
    'ROLE_MISSING',
    'The person was the head, and the family has another one now. Give the role under that head; nameHead can change it.',
  );
}

function refuseLostNumber(holdsNumber: boolean): UserError[] {
  if (holdsNumber) return [];
  const message =
    'The NIK of this person was registered with another family since. Record there that the person left, or leave this record as it is.';
  return [{ code: 'NIK_TAKEN', field: 'personId', message }];
}
