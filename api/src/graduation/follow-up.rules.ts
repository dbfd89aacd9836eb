import { addDays } from '../days.ts';
import type { UserError } from '../user-error.ts';
import { isAtLeast, type WelfareClass } from '../welfare/welfare.state.ts';

/** What a follow-up found. */
export enum FollowUpOutcome {
  SUSTAINED = 'SUSTAINED',
  NOT_SUSTAINED = 'NOT_SUSTAINED',
  RELAPSED = 'RELAPSED',
  NOT_FOUND = 'NOT_FOUND',
  MISSED = 'MISSED',
}

/** What is known of a follow-up. */
export interface FollowUpFacts {
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly cancelledOn: string | null;
  /** First day no longer on aid. */
  readonly graduatedOn: string;
}

/** Why a follow-up cannot be recorded for a day. */
export function refuseFollowUp(
  { dueOn, doneOn, cancelledOn, graduatedOn }: FollowUpFacts,
  day: string,
  graceDays: number,
  today: string,
): UserError[] {
  const refuse = (code: string, field: string, message: string): UserError[] => [{ code, field, message }];
  if (doneOn !== null) {
    return refuse(
      'FOLLOW_UP_DONE',
      'followUpId',
      `This follow-up was done on ${doneOn}. Record what was found later as an assessment or a visit.`,
    );
  }
  if (cancelledOn !== null) {
    return refuse(
      'FOLLOW_UP_CANCELLED',
      'followUpId',
      `The graduation was annulled on ${cancelledOn}, and this follow-up with it.`,
    );
  }
  if (day > today)
    return refuse(
      'DAY_NOT_POSSIBLE',
      'doneOn',
      `${day} is in the future. Give the day of the visit, ${today} at the latest.`,
    );
  if (day <= graduatedOn)
    return refuse('DAY_NOT_POSSIBLE', 'doneOn', `The family graduated on ${graduatedOn}. Give a later day.`);
  const earliest = addDays(dueOn, -graceDays);
  if (day < earliest) {
    return refuse(
      'FOLLOW_UP_TOO_EARLY',
      'doneOn',
      `It is due on ${dueOn} and counts from ${earliest} on. Record an earlier visit as a visit.`,
    );
  }
  return [];
}

/** What a class found means: the graduation lasts when it is at least what policy asks. */
export function outcomeOf(found: WelfareClass | null, sustainedClass: WelfareClass): FollowUpOutcome {
  if (found === null) return FollowUpOutcome.NOT_FOUND;
  return isAtLeast(found, sustainedClass) ? FollowUpOutcome.SUSTAINED : FollowUpOutcome.NOT_SUSTAINED;
}
