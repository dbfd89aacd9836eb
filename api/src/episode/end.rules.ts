import type { UserError } from '../user-error.ts';

/** What must be known to tell on which days an episode can end. */
export interface EndFacts {
  readonly startedOn: string;
  readonly enrolments: readonly {
    readonly programme: string;
    readonly startedOn: string;
    /** null while it runs */
    readonly endedOn: string | null;
  }[];
  /** Day of the last payment in this episode, where there was one. */
  readonly lastPaidOn: string | null;
}

/**
 * Why an episode cannot end on a day: the first day no longer on aid.
 *
 * @param field name of the input field that gives the day
 * @param today the day it is, `2026-11-24`
 */
export function refuseEndDay(day: string, facts: EndFacts, field: string, today: string): UserError[] {
  const refuse = (message: string): UserError[] => [{ code: 'DAY_NOT_POSSIBLE', field, message }];
  if (day > today) return refuse(`${day} is in the future. Give the day it happened, ${today} at the latest.`);
  if (day <= facts.startedOn) return refuse(`The episode started on ${facts.startedOn}. Give a later day.`);
  if (facts.lastPaidOn !== null && day <= facts.lastPaidOn) {
    return refuse(`Aid was paid on ${facts.lastPaidOn}, so the family was on aid then. Give a later day.`);
  }
  return facts.enrolments.flatMap(({ programme, startedOn, endedOn }) => {
    if (endedOn === null && day <= startedOn) {
      return refuse(`The enrolment in ${programme} started on ${startedOn}. Give a later day.`);
    }
    if (endedOn !== null && day < endedOn) {
      return refuse(`The enrolment in ${programme} lasted until ${endedOn}. Give that day or a later one.`);
    }
    return [];
  });
}
