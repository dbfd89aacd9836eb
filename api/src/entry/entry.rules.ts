import { EnrolmentEndReason } from '../episode/enrolment-end-reason.ts';
import type { UserError } from '../user-error.ts';

/** What is known of a family that is to enter aid. */
export interface EntryFacts {
  readonly registeredOn: string;
  /** Living members on the first day. */
  readonly members: number;
  readonly episodes: readonly { readonly startedOn: string; readonly endedOn: string | null }[];
}

/** Why a family cannot enter aid on a day. */
export function refuseEntry(day: string, facts: EntryFacts, today: string): UserError[] {
  const refuse = (code: string, field: string, message: string): UserError[] => [{ code, field, message }];
  const open = facts.episodes.find(({ endedOn }) => endedOn === null);
  if (open) {
    return refuse(
      'EPISODE_OPEN',
      'householdId',
      `The family has been on aid since ${open.startedOn}. Enrol it in a further programme with enrolInProgramme.`,
    );
  }
  if (day > today)
    return refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `${day} is in the future. Give the first day on aid, ${today} at the latest.`,
    );
  if (day < facts.registeredOn) {
    return refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `The family was registered on ${facts.registeredOn}. Give that day or a later one.`,
    );
  }
  const last = facts.episodes.reduce((latest, { endedOn }) => (endedOn! > latest ? endedOn! : latest), '');
  if (day < last) {
    return refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `The family was on aid until ${last}. Give that day or a later one.`,
    );
  }
  if (facts.members === 0) {
    return refuse(
      'NO_MEMBERS',
      'householdId',
      `No member of the family is alive and there on ${day}. Record who belongs to it first.`,
    );
  }
  return [];
}

/** What is known of a family that is to be enrolled in a further programme. */
export interface EnrolmentFacts {
  /** First day of the episode. */
  readonly startedOn: string;
  /** Its enrolments in that programme, of any episode. */
  readonly enrolments: readonly { readonly startedOn: string; readonly endedOn: string | null }[];
}

/** Why a family on aid cannot be enrolled in a programme from a day on. */
export function refuseEnrolment(day: string, { startedOn, enrolments }: EnrolmentFacts, today: string): UserError[] {
  const refuse = (code: string, field: string, message: string): UserError[] => [{ code, field, message }];
  if (day > today)
    return refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `${day} is in the future. Give the first day, ${today} at the latest.`,
    );
  if (day < startedOn) {
    return refuse(
      'DAY_NOT_POSSIBLE',
      'startedOn',
      `The episode started on ${startedOn}. Give that day or a later one.`,
    );
  }
  const running = enrolments.find(({ endedOn }) => endedOn === null);
  if (running) {
    return refuse(
      'ALREADY_ENROLLED',
      'programme',
      `The family has been enrolled in it since ${running.startedOn}. Nothing needs to be done.`,
    );
  }
  const last = enrolments.reduce((latest, { endedOn }) => (endedOn! > latest ? endedOn! : latest), '');
  if (day >= last) return [];
  return refuse(
    'DAY_NOT_POSSIBLE',
    'startedOn',
    `The family was enrolled in it until ${last}. Give that day or a later one.`,
  );
}

/** What is known of an enrolment that is to end while the family stays on aid. */
export interface EnrolmentEndFacts {
  readonly enrolment: { readonly startedOn: string; readonly endedOn: string | null };
  /** Enrolments of the episode that run, this one counted. */
  readonly running: number;
  readonly lastPaidOn: string | null;
}

/** Why an enrolment cannot end on a day. */
export function refuseEnrolmentEnd(
  day: string,
  reason: EnrolmentEndReason,
  { enrolment, running, lastPaidOn }: EnrolmentEndFacts,
  today: string,
): UserError[] {
  const refuse = (code: string, field: string, message: string): UserError[] => [{ code, field, message }];
  if (enrolment.endedOn !== null) {
    return refuse(
      'ENROLMENT_ENDED',
      'enrolmentId',
      `This enrolment ended on ${enrolment.endedOn}. Nothing needs to be done.`,
    );
  }
  if (reason === EnrolmentEndReason.EPISODE_ENDED || running < 2) {
    return refuse(
      'LAST_ENROLMENT',
      reason === EnrolmentEndReason.EPISODE_ENDED ? 'reason' : 'enrolmentId',
      'An enrolment that is the last, or that ends with the episode, ends by graduation or a natural exit: use proposeGraduation or proposeExit.',
    );
  }
  if (day > today)
    return refuse(
      'DAY_NOT_POSSIBLE',
      'endedOn',
      `${day} is in the future. Give the day it ended, ${today} at the latest.`,
    );
  if (day <= enrolment.startedOn) {
    return refuse('DAY_NOT_POSSIBLE', 'endedOn', `The enrolment started on ${enrolment.startedOn}. Give a later day.`);
  }
  if (lastPaidOn === null || day > lastPaidOn) return [];
  return refuse('DAY_NOT_POSSIBLE', 'endedOn', `Aid was paid on ${lastPaidOn}. Give a later day.`);
}
