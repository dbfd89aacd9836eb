import type { Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { rates } from './rates.ts';
import { grantedDays, type QuarterReview } from './reviews.ts';

/** Exits that somebody reports. */
export type ReportedKind = keyof typeof rates.exitReports;

/** What became of a case, or where it stands at the end of the history. */
export type Outcome = 'PROPOSED' | 'NOTIFIED' | 'OBJECTED' | 'HEARD' | 'CONFIRMED' | 'DISMISSED' | 'REINSTATED';

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
  readonly kind: string;
  readonly factOn: Day;
  readonly outcome: Outcome;
  /** the day on which aid ended, where it is known: the decision is not made before */
  readonly endedOn?: Day;
  /** the day after the history */
  readonly asOf: Day;
}

/**
 * When the steps of a case are taken: proposed by the review when it opens, or by an officer who learns of it later,
 * decided when the objection period is over or after the hearing.
 */
export function planExitCase(random: Random, review: QuarterReview, asked: CaseToPlan): CaseDays {
  const { kind, factOn, outcome, endedOn, asOf } = asked;
  const isReported = kind !== 'DECEASED' && kind !== 'NO_LONGER_POOR';
  const knownOn = factOn + random.between(2, 4);
  const proposedOn = Math.max(review.openedOn, kind === 'NO_LONGER_POOR' ? 0 : knownOn);
  const days: CaseDays = { factOn, proposedOn, ...(isReported && { reportedOn: knownOn }) };
  if (outcome === 'PROPOSED') return days;

  const isSeen = kind === 'NO_LONGER_POOR' || kind === 'NOT_FOUND';
  if (isSeen || (outcome === 'DISMISSED' && random.chance(0.4))) days.verifiedOn = proposedOn + random.between(2, 12);
  days.notifiedOn = proposedOn + random.between(1, 3);
  if (outcome === 'NOTIFIED') return days;

  const isUpheld = outcome === 'DISMISSED' && days.verifiedOn === undefined;
  if (outcome === 'OBJECTED' || outcome === 'HEARD' || isUpheld || random.chance(rates.exitObjected)) {
    days.objectedOn = days.notifiedOn + random.between(2, 6);
    if (outcome === 'OBJECTED') return days;
    days.heardOn = days.objectedOn + random.between(2, 5);
    if (outcome === 'HEARD') return days;
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
