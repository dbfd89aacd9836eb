import type { UserError } from '../user-error.ts';
import type { ExitCaseState } from './exit-case.state.ts';
import { ReviewAction, reviewMachine, type ReviewState } from './review.state.ts';

/** What is known of a city before a review of it opens. */
export interface OpeningFacts {
  readonly isCityKnown: boolean;
  /** First day of the quarter. */
  readonly quarterOn: string;
  /** Last day to close it; undefined where no policy says. */
  readonly dueOn: string | undefined;
  /** The review of this quarter, where there is one. */
  readonly existing: { readonly openedOn: string; readonly openedBy: string } | null;
  /** Quarter of the latest review of the city, `2026Q3`, where it is later than this one. */
  readonly laterQuarter: string | null;
}

/** Why the review of a quarter cannot be opened. */
export function refuseOpening(facts: OpeningFacts, today: string): UserError[] {
  if (!facts.isCityKnown) {
    return [
      { code: 'CITY_UNKNOWN', field: 'cityCode', message: 'There is no such city. Read cities and give its code.' },
    ];
  }
  if (facts.existing) {
    const { openedOn, openedBy } = facts.existing;
    return [
      {
        code: 'REVIEW_EXISTS',
        field: 'quarter',
        message: `The review of this quarter was opened on ${openedOn} by ${openedBy}. Go on with it.`,
      },
    ];
  }
  if (facts.quarterOn > today) {
    return [quarterRefused('QUARTER_NOT_BEGUN', `The quarter begins on ${facts.quarterOn}. Open its review then.`)];
  }
  if (facts.laterQuarter !== null) {
    return [
      quarterRefused(
        'REVIEW_OUT_OF_ORDER',
        `The review of ${facts.laterQuarter} was opened already, and reviews follow the quarters. Go on with that one.`,
      ),
    ];
  }
  if (facts.dueOn === undefined) {
    return [
      quarterRefused(
        'NO_POLICY',
        `The policy in force on ${today} does not say how exits are found and by when a review closes. Have it entered.`,
      ),
    ];
  }
  if (facts.dueOn < today) {
    return [
      quarterRefused(
        'QUARTER_PAST',
        `The review of this quarter was to be closed by ${facts.dueOn}. Open the review of the present quarter: it finds the same cases.`,
      ),
    ];
  }
  return [];
}

/** Cases of a review that are not decided, of one state. */
export interface Remainder {
  readonly state: ExitCaseState;
  readonly count: number;
  /** The earliest last day of their next step. */
  readonly firstDueOn: string;
  /** How many of them are late. */
  readonly lateCount: number;
  readonly kelurahanCount: number;
  /** Who proposed them, and so cannot decide them. */
  readonly proposedBy: readonly string[];
}

/** Why a review cannot be closed: what remains, how many, by when, at whom. */
export function refuseClosing(state: ReviewState, remainders: readonly Remainder[]): UserError[] {
  const refused = reviewMachine.refuse(state, ReviewAction.CLOSE, 'reviewId');
  if (refused.length > 0) return refused;
  return remainders.map(({ state: caseState, count, firstDueOn, lateCount, kelurahanCount, proposedBy }) => ({
    code: 'CASES_REMAIN',
    field: 'reviewId',
    message:
      `${count} case(s) in ${kelurahanCount} kelurahan are ${caseState}: ${STILL_TO_DO[caseState]}, ` +
      `the first by ${firstDueOn}, ${lateCount} of them late` +
      `${DECIDED_BY_ANOTHER.has(caseState) ? `, by another officer than ${proposedBy.join(', ')}, who proposed them` : ''}. ` +
      'Decide them, or carry them over with a reason.',
  }));
}

const STILL_TO_DO: Readonly<Record<ExitCaseState, string>> = {
  PROPOSED: 'the families are to be notified',
  NOTIFIED: 'they are to be decided once the objection period is over',
  OBJECTED: 'the families are to be heard',
  HEARD: 'they are to be decided',
  CONFIRMED: '',
  DISMISSED: '',
  REINSTATED: '',
};

const DECIDED_BY_ANOTHER = new Set<ExitCaseState>(['NOTIFIED', 'HEARD'] as ExitCaseState[]);

function quarterRefused(code: string, message: string): UserError {
  return { code, field: 'quarter', message };
}
