import type { Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { toldOn, toldUntil } from './feed-calendar.ts';
import { rates } from './rates.ts';
import { grantedDays, type QuarterReview } from './reviews.ts';
import type { ExitKind } from './welfare.ts';

/** Exits that somebody reports. */
export type ReportedKind = keyof typeof rates.exitReports;

/** Exits that a review is about. */
export type NaturalKind = Exclude<ExitKind, 'RISING_CLASS'>;

/** What became of a case, or where it stands at the end of the history. */
export type Outcome = 'PROPOSED' | 'NOTIFIED' | 'OBJECTED' | 'HEARD' | 'CONFIRMED' | 'DISMISSED' | 'REINSTATED';

/** Where a case stands that is open. */
export type OpenState = (typeof rates.exitOpenStates)[number];

/** The days of a case; what has not happened is missing. */
export interface CaseDays {
  readonly factOn: Day;
  reportedOn?: Day;
  proposedOn: Day;
  notifiedOn?: Day;
  objectedOn?: Day;
  heardOn?: Day;
  verifiedOn?: Day;
  carriedOn?: Day;
  decidedOn?: Day;
  reinstatedOn?: Day;
}

export interface CaseToPlan {
  readonly kind: NaturalKind;
  readonly factOn: Day;
  readonly outcome: 'CONFIRMED' | 'DISMISSED' | 'REINSTATED';
  /** the day on which aid ended, where it is known: the decision is not made before */
  readonly endedOn?: Day;
  /** the day after the history */
  readonly asOf: Day;
}

/** Whether an exit rests on a report, and not on what the register shows. */
export function isReported(kind: NaturalKind): kind is ReportedKind {
  return kind in rates.exitReports;
}

/** Whether somebody has to see the family before it is confirmed. */
function isSeen(kind: NaturalKind): boolean {
  return kind === 'NO_LONGER_POOR' || kind === 'NOT_FOUND' || kind === 'NO_ELIGIBLE_COMPONENT';
}

/**
 * When the steps of a case were taken that is decided: proposed by the review when it opens, or by an officer who learns
 * of it later, decided when the objection period is over or after the hearing.
 */
export function planExitCase(random: Random, review: QuarterReview, asked: CaseToPlan): CaseDays {
  const { kind, factOn, outcome, endedOn, asOf } = asked;
  const isTold = isReported(kind) || kind === 'DECEASED';
  const proposedOn = Math.max(review.openedOn, isTold ? toldOn(factOn) : 0);
  const days: CaseDays = { factOn, proposedOn, ...(isReported(kind) && { reportedOn: toldOn(factOn) }) };

  if (isSeen(kind) || (outcome === 'DISMISSED' && random.chance(0.4))) {
    days.verifiedOn = proposedOn + random.between(2, 12);
  }
  days.notifiedOn = proposedOn + random.between(1, 3);
  const isUpheld = outcome === 'DISMISSED' && days.verifiedOn === undefined;
  if (isUpheld || random.chance(rates.exitObjected)) {
    days.objectedOn = days.notifiedOn + random.between(2, 6);
    days.heardOn = days.objectedOn + random.between(2, 5);
  }
  const decidable = days.heardOn ?? days.notifiedOn + grantedDays.objection;
  const earliest = Math.max(decidable + random.between(1, 3), (days.verifiedOn ?? 0) + 1);
  days.decidedOn = Math.min(Math.max(earliest, endedOn ?? 0), asOf - 1);
  if (outcome === 'REINSTATED') days.reinstatedOn = days.decidedOn + random.between(5, 15);
  if (outcome === 'DISMISSED' && review.closedOn !== undefined && random.chance(rates.exitCarriedOver)) {
    days.carriedOn = review.closedOn - random.between(1, 5);
    days.decidedOn = review.quarter.end + random.between(45, 80);
  }
  return days;
}

/**
 * The steps taken so far of a case that is open on a day. Its next step is due within the days of the policy, or was due
 * some days ago.
 */
export function planOpenCase(
  random: Random,
  kind: ReportedKind,
  state: OpenState,
  isLate: boolean,
  today: Day,
): CaseDays {
  const granted = {
    PROPOSED: grantedDays.notification,
    NOTIFIED: grantedDays.objection + grantedDays.decision,
    OBJECTED: grantedDays.hearing,
    HEARD: grantedDays.decision,
  }[state];
  // on its last day a step is still in time
  const since = today - (isLate ? granted + random.between(1, 12) : random.between(0, granted));
  const objectedOn = state === 'HEARD' ? since - random.between(2, 5) : since;
  const notifiedOn = state === 'NOTIFIED' ? since : objectedOn - random.between(2, 6);
  const proposedOn = state === 'PROPOSED' ? since : notifiedOn - random.between(1, 3);
  const factOn = toldUntil(proposedOn) - random.between(1, 12);
  return {
    factOn,
    reportedOn: toldOn(factOn),
    proposedOn,
    ...(state !== 'PROPOSED' && { notifiedOn }),
    ...((state === 'OBJECTED' || state === 'HEARD') && { objectedOn }),
    ...(state === 'HEARD' && { heardOn: since }),
    ...(kind === 'NOT_FOUND' && state === 'HEARD' && { verifiedOn: proposedOn + 1 }),
  };
}
