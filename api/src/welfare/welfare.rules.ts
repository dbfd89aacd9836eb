import { refuseEvidence, requireEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { refuseDay } from '../use-case/refuse-day.ts';
import type { UserError } from '../user-error.ts';
import { AssessmentSource } from './assessment-source.ts';
import type { WelfareClass } from './welfare.state.ts';

export { assessmentsThatCount, currentDecile, standingClass } from './standing.ts';

/** Largest income per person and month that the register keeps. */
const LARGEST_INCOME = 999_999_999_999;

/** An assessment to record. */
export interface AssessmentRequest {
  readonly assessedOn: string;
  readonly source: AssessmentSource;
  readonly welfareClass?: WelfareClass | null;
  readonly decile?: number | null;
  readonly incomeAmount?: number | null;
  readonly visitId?: string | null;
  readonly evidence: readonly GivenEvidence[];
}

/** What it meets. */
export interface AssessmentFacts {
  readonly registeredOn: string;
  /** Whether the household has an assessment of that source and day already. */
  readonly isKnown: boolean;
  /** The visit it names; undefined where the household has no such visit. */
  readonly visit: { readonly visitedOn: string } | undefined;
}

/** Decides whether an assessment can be recorded: every reason against. */
export function refuseAssessment(request: AssessmentRequest, facts: AssessmentFacts, today: string): UserError[] {
  return [
    ...refuseAssessedOn(request, facts, today),
    ...refuseValues(request),
    ...refuseVisit(request, facts),
    ...refuseBasis(request),
    ...refuseRepetition(request, facts),
  ];
}

/** The national register ranks families before they come to this one; visits and reports come after. */
function refuseAssessedOn({ assessedOn, source }: AssessmentRequest, { registeredOn }: AssessmentFacts, today: string) {
  const begins = { day: registeredOn, what: 'The family was registered' };
  return refuseDay('assessedOn', assessedOn, today, source === AssessmentSource.DTSEN ? undefined : begins);
}

function refuseValues({ source, welfareClass, decile, incomeAmount }: AssessmentRequest): UserError[] {
  const errors: UserError[] = [];
  const hasClass = isGiven(welfareClass);
  const hasDecile = isGiven(decile);
  if (!hasClass && !hasDecile) {
    errors.push({
      code: 'ASSESSMENT_EMPTY',
      field: 'welfareClass',
      message: 'An assessment says a class, a decile, or both; this one says neither. Give what was found.',
    });
  } else if (source === AssessmentSource.DTSEN && !hasDecile) {
    errors.push({
      code: 'DECILE_MISSING',
      field: 'decile',
      message: 'The national register (DTSEN) ranks by decile. Give the decile, or name the source the class is from.',
    });
  } else if (source === AssessmentSource.FIELD_VISIT && !hasClass) {
    errors.push({
      code: 'CLASS_MISSING',
      field: 'welfareClass',
      message: 'A visit assesses the class. Give it, or name DTSEN as the source of the decile.',
    });
  }
  if (hasDecile && (decile < 1 || decile > 10)) {
    errors.push({
      code: 'DECILE_NOT_POSSIBLE',
      field: 'decile',
      message: `Deciles run from 1, the poorest, to 10; this is ${decile}. Give one of them.`,
    });
  }
  if (isGiven(incomeAmount) && !isAmount(incomeAmount)) {
    errors.push({
      code: 'INCOME_NOT_POSSIBLE',
      field: 'incomeAmount',
      message: `Income per person and month is a whole number of rupiah from 0 to ${LARGEST_INCOME}; this is ${incomeAmount}. Round it, or leave it empty where it is not known.`,
    });
  }
  return errors;
}

function refuseVisit({ visitId, source, assessedOn }: AssessmentRequest, { visit }: AssessmentFacts): UserError[] {
  if (!isGiven(visitId)) return [];
  if (!visit) {
    return [visitDoesNotFit(`This household has no visit ${visitId}. Give one of its visits, or record it first.`)];
  }
  if (source !== AssessmentSource.FIELD_VISIT) {
    return [visitDoesNotFit(`What ${source} says is not found at a visit. Leave the visit out, or name FIELD_VISIT.`)];
  }
  if (visit.visitedOn !== assessedOn) {
    return [visitDoesNotFit(`That visit was on ${visit.visitedOn}, not on ${assessedOn}. Give the day of the visit.`)];
  }
  return [];
}

function refuseBasis({ visitId, evidence }: AssessmentRequest): UserError[] {
  if (isGiven(visitId)) return refuseEvidence(evidence);
  return requireEvidence(evidence, 'An assessment rests on a visit or on evidence; this one on neither. Name one.');
}

function refuseRepetition({ assessedOn, source }: AssessmentRequest, { isKnown }: AssessmentFacts): UserError[] {
  if (!isKnown) return [];
  return [
    {
      code: 'ASSESSMENT_KNOWN',
      field: 'assessedOn',
      message: `The household has an assessment of ${source} on ${assessedOn} already, and a fact is never overwritten. Read its assessments; record another one of a later day.`,
    },
  ];
}

function visitDoesNotFit(message: string): UserError {
  return { code: 'VISIT_DOES_NOT_FIT', field: 'visitId', message };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_INCOME;
}
