import type { Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Assessment, CityRows } from './city-rows.ts';
import { lastEligibleOn, pkhAmount } from './components.ts';
import { evidenceOf } from './evidence.ts';
import type { Enrolment, Exit, FamilyRecord, Place } from './family-record.ts';
import type { FeedHistory } from './feed-history.ts';
import type { QuarterPlan } from './plan.ts';
import { rates } from './rates.ts';
import {
  classOfDecile,
  decileOnTheRise,
  drift,
  pickRiseOutOfPoverty,
  pickRiseToGraduation,
  type AssessmentSource,
  type ExitKind,
} from './welfare.ts';

const SEMBAKO_A_QUARTER = 3 * 200_000;
/** Exits that no assessment announces. */
const SUDDEN_EXITS = Object.keys(rates.suddenExit) as (keyof typeof rates.suddenExit)[];
const SOURCES = Object.keys(rates.assessmentSource) as AssessmentSource[];
const SOURCE_SHARES = Object.values(rates.assessmentSource);

/** How much more likely than others a family of a decile is to rise, by decile from 1 on. */
const RISE_WEIGHT = [0.4, 0.8, 1.4, 2];

/**
 * When things happen, in days after the start of a quarter. First families are assessed, then paid and reviewed, at last
 * they leave. A payment that comes late falls before anything in the next quarter that could end or move it.
 */
const CALENDAR = {
  visit: { from: 5, days: 36 },
  latestLatePayment: 24,
  move: { from: 25, days: 60 },
  componentReview: { from: 26, days: 20 },
  deathRegistered: { from: 30, days: 25 },
  exit: { from: 50, days: 35 },
  // after a review that finds the class, with its letter, its visit and the time to object
  noLongerPoor: { from: 60, days: 18 },
  /** deaths of the last days of the history have led to nothing yet: a file, a letter and the time to object come first */
  registration: 33,
} as const;

/** What one quarter brings to the families of one kelurahan. */
export interface QuarterContext {
  readonly random: Random;
  readonly rows: CityRows;
  readonly feeds: FeedHistory;
  readonly quarter: QuarterPlan;
  readonly asOf: Day;
  readonly paysThisQuarter: boolean;
  readonly pkhPaidOn: Day;
  readonly sembakoPaidOn: Day;
  /** chance to begin a rise for a family of weight 1 */
  readonly riseChance: number;
  /** takes a free seat in Sembako; false when there is none */
  takeSembakoSeat(): boolean;
  /** where a family that moves within the city goes */
  destination(from: Place): Place;
}

/** Weight of a family's chance to rise: 0 without anyone of productive age, higher in higher deciles. */
export function riseWeight(family: FamilyRecord, day: Day): number {
  return family.hasProductiveAdult(day) ? (RISE_WEIGHT[family.decile - 1] as number) : 0;
}

/** Lets one family on aid live through a quarter: deaths, assessment, payments, review, move or exit. */
export function liveQuarter(family: FamilyRecord, context: QuarterContext): void {
  const { quarter, random } = context;
  const diedOutOn = family.passDeaths(quarter.isLast ? quarter.end - CALENDAR.registration : quarter.end);
  if (!family.rise) mayBeginRise(family, context);
  const assessment = nextAssessment(family, context);
  const exitKind = nextExit(family, context, diedOutOn);
  const endedOn = exitKind && dayOfExit(context, exitKind, diedOutOn);

  if (!exitKind && random.chance(rates.movedWithinCity)) {
    family.move(random, context.destination(family.residence.place), dayIn(context, CALENDAR.move));
  }
  if (diedOutOn === undefined || diedOutOn > assessment.assessedOn) assess(family, assessment, context);
  if (family.sembako) pay(family, family.sembako, context.sembakoPaidOn, SEMBAKO_A_QUARTER, context, endedOn);
  if (family.pkh) payOrReviewPkh(family, family.pkh, context, endedOn);

  if (exitKind && endedOn !== undefined) {
    family.leave(toExit(family, random, exitKind, endedOn));
  } else if (family.rise && family.rise.step >= family.rise.plan.classes.length) {
    family.endRise(quarter.end);
    family.decile = 4;
  }
}

function mayBeginRise(family: FamilyRecord, { random, quarter, riseChance }: QuarterContext): void {
  if (random.chance(rates.noLongerPoor)) family.startRise(pickRiseOutOfPoverty(random), quarter.first);
  else if (random.chance(riseChance * riseWeight(family, quarter.first)))
    family.startRise(pickRiseToGraduation(random), quarter.first);
}

function nextAssessment(family: FamilyRecord, context: QuarterContext): Assessment {
  const { random, quarter } = context;
  if (family.rise) {
    const welfareClass = family.rise.plan.classes[family.rise.step++] ?? 'MAMPU';
    const decile = decileOnTheRise(random, welfareClass);
    return { welfareClass, decile, source: 'FIELD_VISIT' as const, assessedOn: dayIn(context, CALENDAR.visit) };
  }
  family.decile = drift(random, family.decile);
  const drawn = SOURCES[random.weighted(SOURCE_SHARES)] as AssessmentSource;
  const source = family.isToBeVisited ? 'FIELD_VISIT' : drawn;
  family.isToBeVisited = false;
  return {
    // The ranking tells a decile only; a class is what somebody found at the family.
    welfareClass: source === 'DTSEN' ? undefined : classOfDecile(family.decile),
    decile: family.decile,
    source,
    // A decile holds from the first day of its quarter.
    assessedOn: source === 'DTSEN' ? quarter.first : dayIn(context, CALENDAR.visit),
  };
}

/** Writes an assessment; the feeds of the latest ranking name it, or a supplement adds the decile of a family visited. */
function assess(family: FamilyRecord, assessment: Assessment, { random, rows, feeds, quarter }: QuarterContext): void {
  rows.assessment(random, family, assessment);
  if (!quarter.isLast) return;
  if (assessment.source === 'DTSEN') return feeds.decile(family);
  if (family.rise || !random.chance(rates.feedSupplement)) return;
  const { decile } = assessment;
  rows.assessment(random, family, { source: 'DTSEN', decile, welfareClass: undefined, assessedOn: quarter.first });
  feeds.decile(family, true);
}

function nextExit(
  family: FamilyRecord,
  { random, quarter }: QuarterContext,
  diedOutOn: Day | undefined,
): ExitKind | undefined {
  if (diedOutOn !== undefined) return 'DECEASED';
  if (family.rise?.plan.exit && family.rise.step >= family.rise.plan.classes.length) return family.rise.plan.exit;
  // PKH is given for the sake of certain members; a family in PKH alone that has lost the last of them may leave.
  if (!family.sembako && !family.rise && lastEligibleOn(family.members, quarter.end) < quarter.first) {
    if (random.chance(rates.componentExit)) return 'NO_ELIGIBLE_COMPONENT';
  }
  const drawn = random.unit();
  let share = 0;
  for (const kind of SUDDEN_EXITS) {
    share += rates.suddenExit[kind];
    if (drawn < share) return kind;
  }
  return undefined;
}

function dayOfExit(context: QuarterContext, kind: ExitKind, diedOutOn: Day | undefined): Day {
  if (kind === 'NO_LONGER_POOR' || kind === 'NO_ELIGIBLE_COMPONENT') return dayIn(context, CALENDAR.noLongerPoor);
  if (diedOutOn === undefined) return dayIn(context, CALENDAR.exit);
  return Math.max(diedOutOn + 1, dayIn(context, CALENDAR.deathRegistered));
}

function toExit(family: FamilyRecord, random: Random, kind: ExitKind, endedOn: Day): Exit {
  const assessments = family.rise?.assessments.map(({ id }) => id) ?? [];
  const evidence = evidenceOf(random, kind, endedOn, family.residence.place.region, assessments);
  return { endedOn, kind, evidence };
}

function payOrReviewPkh(family: FamilyRecord, pkh: Enrolment, context: QuarterContext, endedOn: Day | undefined): void {
  const amount = pkhAmount(family.members, context.quarter.first);
  if (amount > 0) return pay(family, pkh, context.pkhPaidOn, amount, context, endedOn);
  if (endedOn !== undefined || !context.random.chance(rates.componentReview)) return;
  const day = dayIn(context, CALENDAR.componentReview);
  // A family that was in PKH alone goes on in Sembako: losing its component does not end its need.
  if (!family.sembako) {
    if (!context.takeSembakoSeat()) return;
    family.enrol(context.random, 'SEMBAKO', day);
  }
  family.endPkh(day);
}

function pay(
  family: FamilyRecord,
  enrolment: Enrolment,
  usualDay: Day,
  amount: number,
  { random, rows, quarter, asOf, paysThisQuarter }: QuarterContext,
  endedOn: Day | undefined,
): void {
  if (!paysThisQuarter) return;
  let paidOn = usualDay + random.below(6);
  if (random.chance(rates.latePayment)) {
    paidOn = Math.min(paidOn + random.between(10, 55), quarter.end + CALENDAR.latestLatePayment);
  }
  if (paidOn >= asOf || (endedOn !== undefined && paidOn >= endedOn)) return;
  rows.disbursement(random, family, enrolment, quarter.first, paidOn, amount);
}

function dayIn({ random, quarter }: QuarterContext, { from, days }: { from: number; days: number }): Day {
  return quarter.first + from + random.below(days);
}
