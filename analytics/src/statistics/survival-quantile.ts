import type { SurvivalCurve, SurvivalMedian, SurvivalStep } from './kaplan-meier.ts';

/**
 * The time by which a share of the subjects have had the event, by a curve that takes account of those still waiting.
 *
 * The median is the share of a half. The time and its bounds are where the curve and its two limits first come down to
 * one minus the share, or the middle of the stretch on which they equal it, as in R's `quantile.survfit`.
 *
 * @param share above 0 and below 1
 * @returns in the curve's unit; null where the curve, or a limit, does not come down so far: too many wait still
 * @throws RangeError where the share is impossible
 * @see Brookmeyer and Crowley (1982), Biometrics 38, 29-41
 * @example survivalQuantile(kaplanMeier([{ time: 6, events: 1, censored: 0 }]), 0.9).estimate // 6
 */
export function survivalQuantile({ steps }: Pick<SurvivalCurve, 'steps'>, share: number): SurvivalMedian {
  if (!(share > 0 && share < 1)) throw new RangeError('survivalQuantile requires a share above 0 and below 1');
  const left = 1 - share;
  return {
    estimate: timeWhereBelow(left, steps, ({ survival }) => survival),
    lower: timeWhereBelow(left, steps, ({ interval }) => interval?.lower ?? null),
    upper: timeWhereBelow(left, steps, ({ interval }) => interval?.upper ?? null),
  };
}

/** Equal, as far as products of fractions can be told apart. */
const TOLERANCE = 2 ** -26;

/** Where a falling curve first comes down to a height; the middle of the stretch if it stays on it for a while. */
export function timeWhereBelow(
  height: number,
  steps: readonly SurvivalStep[],
  levelOf: (step: SurvivalStep) => number | null,
): number | null {
  const low = steps.flatMap((step) => {
    const level = levelOf(step);
    return level !== null && level < height + TOLERANCE ? [{ time: step.time, level }] : [];
  });
  const first = low[0];
  if (first === undefined) return null;
  const next = low.find(({ level }) => level < first.level);
  return Math.abs(first.level - height) < TOLERANCE && next !== undefined ? (first.time + next.time) / 2 : first.time;
}
