import type { UserError } from '../user-error.ts';
import { dayNotPossible, refuseDay } from '../use-case/refuse-day.ts';
import { refusePlace } from './registration.rules.ts';

/** Where a family lives, or is to live. */
export interface Address {
  readonly kelurahanCode: string;
  readonly rt: number;
  readonly rw: number;
}

/** What a move meets. */
export interface MoveFacts {
  readonly present: Address & { readonly startedOn: string };
  readonly knowsKelurahan: boolean;
  readonly livingMembers: number;
}

/** Decides whether a family can move within the city: every reason against. */
export function refuseMove(
  move: Address & { readonly movedOn: string },
  { present, knowsKelurahan, livingMembers }: MoveFacts,
  today: string,
): UserError[] {
  const errors = [...refuseDay('movedOn', move.movedOn, today), ...refusePlace(move, knowsKelurahan)];
  if (errors.length === 0 && move.movedOn <= present.startedOn) {
    const message = `The family lives at its present place since ${present.startedOn}. Give a later day.`;
    errors.push(dayNotPossible('movedOn', message));
  }
  if (knowsKelurahan && cityOf(move) !== cityOf(present)) {
    const message = 'This kelurahan is in another city: the family leaves this one. Report that it moved away.';
    errors.push({ code: 'LEAVES_THE_CITY', field: 'kelurahanCode', message });
  }
  if (move.kelurahanCode === present.kelurahanCode && move.rt === present.rt && move.rw === present.rw) {
    const message = 'The family lives at this place already. Give the place it moved to.';
    errors.push({ code: 'SAME_PLACE', field: 'kelurahanCode', message });
  }
  if (livingMembers === 0) errors.push(nobodyLeft());
  return errors;
}

function cityOf({ kelurahanCode }: Address): string {
  return kelurahanCode.slice(0, 5);
}

/** Decides whether a family can get another card on a day, its number apart. @param startedOn first day of the present one */
export function refuseFamilyCard(
  { changedOn }: { readonly changedOn: string },
  { startedOn, livingMembers }: { readonly startedOn: string; readonly livingMembers: number },
  today: string,
): UserError[] {
  const errors = refuseDay('changedOn', changedOn, today);
  if (errors.length === 0 && changedOn <= startedOn) {
    errors.push(dayNotPossible('changedOn', `The present card holds since ${startedOn}. Give a later day.`));
  }
  if (livingMembers === 0) errors.push(nobodyLeft());
  return errors;
}

function nobodyLeft(): UserError {
  const message = 'Nobody of this family is left alive in it. Only its aid can still be ended.';
  return { code: 'NO_LIVING_MEMBER', field: 'householdId', message };
}
