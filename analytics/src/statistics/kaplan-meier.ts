import { logLogInterval } from './log-log-interval.ts';
import type { Interval } from './interval.ts';
import { timeWhereBelow } from './survival-quantile.ts';

/** What happened to how many subjects after the same time. */
export interface SurvivalRow {
  /** From each subject's own start, at least 0, in any unit; several rows of one time add up. */
  readonly time: number;
  /** Subjects to whom the event happened at this time; whole number. */
  readonly events: number;
  /** Subjects last seen at this time without the event; whole number. */
  readonly censored: number;
}

export interface SurvivalStep extends SurvivalRow {
  /** Subjects under observation just before this time. */
  readonly atRisk: number;
  /** Probability of no event up to and including this time, 0 to 1. */
  readonly survival: number;
  /** Greenwood's, of `survival`. */
  readonly standardError: number;
  /** 95 %, pointwise; null where survival is 1 or 0, since Greenwood's variance is then 0 and says nothing. */
  readonly interval: Interval | null;
}

export interface SurvivalMedian {
  /** Time by which half have had the event; null where the curve does not come down to a half. */
  readonly estimate: number | null;
  /** Bounds of the 95 % interval; null where there is none on that side: open above, or nothing observed. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SurvivalCurve {
  readonly subjects: number;
  readonly events: number;
  /** One for each time at which anything happened, in order. */
  readonly steps: readonly SurvivalStep[];
  readonly median: SurvivalMedian;
}

/**
 * Kaplan-Meier estimate of how long it takes until an event, when it has not happened to everybody yet.
 *
 * Those still waiting are censored: they count for as long as they were seen. To leave them out would call the times too
 * short, as only the fast have arrived. Assumes that the censored are like those who stay under observation. If another
 * exit makes the event impossible (death before graduation), this answers "how long if nothing else could happen"; for
 * what does happen see `aalenJohansen`.
 *
 * Greenwood's variance, interval on the log(-log) scale. Subjects censored at the time of an event are still at risk at
 * it. The median and its bounds are where the curve and its two limits first come down to a half, or the middle of the
 * stretch on which they equal a half, as in R's `survfit(conf.type = "log-log")`.
 *
 * @param rows grouped subjects, in any order
 * @throws RangeError where there is no subject, or a time or a count is impossible
 * @see Kaplan and Meier (1958), JASA 53, 457-481; Kalbfleisch and Prentice (2002), section 1.4; Brookmeyer and Crowley
 *   (1982), Biometrics 38, 29-41 (median)
 * @example kaplanMeier([{ time: 6, events: 1, censored: 0 }, { time: 9, events: 0, censored: 1 }]).median.estimate // 6
 */
export function kaplanMeier(rows: Iterable<SurvivalRow>): SurvivalCurve {
  const merged = mergedByTime(rows);
  const subjects = merged.reduce((sum, { events, censored }) => sum + events + censored, 0);
  if (subjects === 0) throw new RangeError('kaplanMeier requires at least 1 subject');

  const steps: SurvivalStep[] = [];
  let atRisk = subjects;
  let survival = 1;
  let greenwood = 0;
  for (const { time, events, censored } of merged) {
    survival *= (atRisk - events) / atRisk;
    greenwood += events === 0 ? 0 : events / atRisk / (atRisk - events);
    const standardError = survival === 0 ? 0 : survival * Math.sqrt(greenwood);
    const interval = logLogInterval(survival, standardError);
    steps.push({ time, events, censored, atRisk, survival, standardError, interval });
    atRisk -= events + censored;
  }
  return {
    subjects,
    events: merged.reduce((sum, { events }) => sum + events, 0),
    steps,
    median: {
      estimate: timeWhereBelow(0.5, steps, ({ survival }) => survival),
      lower: timeWhereBelow(0.5, steps, ({ interval }) => interval?.lower ?? null),
      upper: timeWhereBelow(0.5, steps, ({ interval }) => interval?.upper ?? null),
    },
  };
}

/**
 * The numbers at risk that are printed below a curve.
 *
 * @param times in the curve's unit
 * @returns for each time, how many subjects were still under observation just before it
 */
export function numbersAtRisk(
  curve: { readonly steps: readonly { time: number; atRisk: number }[] },
  times: readonly number[],
): number[] {
  return times.map((time) => curve.steps.find((step) => step.time >= time)?.atRisk ?? 0);
}

function mergedByTime(rows: Iterable<SurvivalRow>): SurvivalRow[] {
  const merged = new Map<number, SurvivalRow>();
  for (const { time, events, censored } of rows) {
    if (!(time >= 0 && Number.isFinite(time))) throw new RangeError('kaplanMeier requires times from 0');
    if (![events, censored].every((count) => Number.isInteger(count) && count >= 0)) {
      throw new RangeError('kaplanMeier requires counts to be whole numbers from 0');
    }
    const so = merged.get(time);
    if (events + censored > 0) {
      merged.set(time, { time, events: events + (so?.events ?? 0), censored: censored + (so?.censored ?? 0) });
    }
  }
  return [...merged.values()].sort((one, other) => one.time - other.time);
}
