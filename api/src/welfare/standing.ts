import { AssessmentSource } from './assessment-source.ts';
import { isAtLeast, type WelfareClass } from './welfare.state.ts';

/** What an assessment says, of whatever source. */
export interface Assessed {
  readonly assessedOn: string;
  readonly source: AssessmentSource;
  readonly welfareClass: WelfareClass | null;
  readonly decile: number | null;
}

/** A class that an assessment gave, and the day. */
export interface ClassOnDay {
  readonly assessedOn: string;
  readonly welfareClass: WelfareClass;
}

/** An assessment that gives a class. */
export type Classed<Assessment extends Assessed> = Assessment & { readonly welfareClass: WelfareClass };

/** The class that counts, and the day since which it does. */
export interface Standing {
  readonly welfareClass: WelfareClass;
  readonly sinceOn: string;
}

/** The latest decile that is known, and its day. */
export interface DecileOnDay {
  readonly decile: number;
  readonly assessedOn: string;
}

/**
 * The assessments that move a class, the latest first: those that give one, but for what a family says of itself. Two of
 * one day are not two in a row: the lower one counts.
 */
export function assessmentsThatCount<Assessment extends Assessed>(
  assessments: readonly Assessment[],
): Classed<Assessment>[] {
  const byDay = new Map<string, Classed<Assessment>>();
  for (const assessment of assessments) {
    if (!isClassed(assessment) || assessment.source === AssessmentSource.SELF_REPORT) continue;
    const other = byDay.get(assessment.assessedOn);
    if (other === undefined || isAtLeast(other.welfareClass, assessment.welfareClass)) {
      byDay.set(assessment.assessedOn, assessment);
    }
  }
  return [...byDay.values()].sort((one, other) => (one.assessedOn < other.assessedOn ? 1 : -1));
}

function isClassed<Assessment extends Assessed>(assessment: Assessment): assessment is Classed<Assessment> {
  return assessment.welfareClass !== null;
}

/**
 * The class that counts: it rises only when so many assessments in a row are at least that class, and falls at once. So
 * after each assessment it is the lowest of the last ones, of as many as policy asked for on the day of that assessment: a
 * later policy changes nothing until there is a new fact. The first assessment of a family stands for itself until there
 * are more.
 *
 * @param assessments of one household, in any order
 * @param inARowOn how many policy asked for on a day, if it did
 * @returns undefined where no assessment gives a class, or no policy held on the day of the latest that does
 * @example
 * // 2 in a row: one visit that finds MAMPU is not enough, the next one is
 * standingClass([kurangMampu('2025-01-10'), mampu('2025-04-10'), mampu('2025-07-10')], () => 2);
 * // { welfareClass: 'MAMPU', sinceOn: '2025-07-10' }
 */
export function standingClass(
  assessments: readonly Assessed[],
  inARowOn: (day: string) => number | undefined,
): Standing | undefined {
  const latestFirst = assessmentsThatCount(assessments);
  const standingAfter = (index: number) => {
    const latest = latestFirst[index];
    return latest && lowest(latestFirst.slice(index, index + (inARowOn(latest.assessedOn) ?? 0)));
  };
  const welfareClass = standingAfter(0);
  if (welfareClass === undefined) return undefined;
  let since = 0;
  while (standingAfter(since + 1) === welfareClass) since += 1;
  return { welfareClass, sinceOn: latestFirst[since]!.assessedOn };
}

/**
 * The decile that counts: the latest one known. Of one day that of the national register counts, and what a family says
 * of itself never does.
 */
export function currentDecile(assessments: readonly Assessed[]): DecileOnDay | undefined {
  let latest: (DecileOnDay & { readonly source: AssessmentSource }) | undefined;
  for (const { assessedOn, source, decile } of assessments) {
    if (decile === null || source === AssessmentSource.SELF_REPORT) continue;
    const isLater = latest === undefined || assessedOn > latest.assessedOn;
    const isRegister = assessedOn === latest?.assessedOn && source === AssessmentSource.DTSEN;
    if (isLater || isRegister) latest = { decile, assessedOn, source };
  }
  return latest && { decile: latest.decile, assessedOn: latest.assessedOn };
}

function lowest(classes: readonly ClassOnDay[]): WelfareClass | undefined {
  return classes
    .map(({ welfareClass }) => welfareClass)
    .reduce<WelfareClass | undefined>(
      (low, next) => (low === undefined || isAtLeast(low, next) ? next : low),
      undefined,
    );
}
