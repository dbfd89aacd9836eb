import type { GraduationCurvePartsFragment } from '../gql/graphql.ts';

/** One step of a curve of the time to graduation. */
export type CurveStep = GraduationCurvePartsFragment['steps'][number];

/** What has become of the families by the end of a month, and how many were still watched just before it. */
export type CurveMonth = CurveStep;

/**
 * A curve at every month from 0 to its last step. Between two steps nothing happens: shares stay those of the step before,
 * and those under observation are the ones that the next step still finds.
 */
export function toCurveMonths(steps: readonly CurveStep[]): CurveMonth[] {
  const last = steps.at(-1)?.months;
  if (last === undefined) return [];
  const byMonth = new Map(steps.map((step) => [step.months, step]));
  const months: CurveMonth[] = [];
  let sofar: CurveStep = { ...steps[0]!, ...NOTHING_YET };
  for (let month = 0; month <= last; month++) {
    const step = byMonth.get(month);
    if (step) sofar = step;
    months.push({ ...sofar, months: month, atRisk: step?.atRisk ?? nextAtRisk(steps, month) });
  }
  return months;
}

const NOTHING_YET = {
  graduated: 0,
  lower: null,
  upper: null,
  otherExits: 0,
  deceased: 0,
  noLongerPoor: 0,
  movedAway: 0,
};

function nextAtRisk(steps: readonly CurveStep[], month: number): number {
  return steps.find(({ months }) => months > month)?.atRisk ?? 0;
}
