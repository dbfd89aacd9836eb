import type { Interval } from './interval.ts';
import { logLogInterval } from './log-log-interval.ts';

/** What happened to how many subjects after the same time. */
export interface CompetingRow<Cause extends string> {
  /** From each subject's own start, at least 0, in any unit; several rows of one time add up. */
  readonly time: number;
  /** For each cause, how many subjects left by it at this time; whole numbers, absent is 0. */
  readonly events: Readonly<Partial<Record<Cause, number>>>;
  /** Subjects last seen at this time who had not left; whole number. */
  readonly censored: number;
}

export interface Incidence {
  /** Probability of having left by this cause up to and including this time, 0 to 1. */
  readonly probability: number;
  readonly standardError: number;
  /** 95 %, pointwise; null where the probability is 0 or 1. */
  readonly interval: Interval | null;
}

export interface CompetingStep<Cause extends string> {
  readonly time: number;
  /** Subjects under observation just before this time. */
  readonly atRisk: number;
  readonly events: Readonly<Record<Cause, number>>;
  readonly censored: number;
  /** Probability of not having left by any cause, 0 to 1; with all incidences it adds up to 1. */
  readonly remaining: number;
  readonly incidence: Readonly<Record<Cause, Incidence>>;
}

export interface CompetingCurves<Cause extends string> {
  readonly subjects: number;
  /** One for each time at which anything happened, in order. */
  readonly steps: readonly CompetingStep<Cause>[];
}

/**
 * Aalen-Johansen estimate of the cumulative incidence of exits that compete: graduated, died, moved, dropped out.
 *
 * Answers: of those who start, what share has left by this cause after so long? One minus {@link kaplanMeier} of each
 * cause would treat the others as censored, as if they could still come back and graduate, and the shares would add up to
 * more than everybody. Assumes, as Kaplan-Meier does, that the censored are like those who stay.
 *
 * Variance by the multinomial recursion of the transition matrix, which equals the infinitesimal jackknife of R's
 * multi-state `survfit`; interval on the log(-log) scale.
 *
 * @param causes all ways to leave, each once
 * @param rows grouped subjects, in any order
 * @throws RangeError where there is no subject, or a cause, a time or a count is impossible
 * @see Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141-150; Andersen, Borgan, Gill and Keiding
 *   (1993), section IV.4; Choudhury (2002), Statistics in Medicine 21, 1129-1144 (interval)
 * @example
 * const rows = [{ time: 6, events: { died: 1 }, censored: 0 }, { time: 9, events: { graduated: 1 }, censored: 0 }];
 * aalenJohansen(['graduated', 'died'], rows).steps[1].incidence.graduated.probability // 0.5
 */
export function aalenJohansen<Cause extends string>(
  causes: readonly Cause[],
  rows: Iterable<CompetingRow<Cause>>,
): CompetingCurves<Cause> {
  const merged = mergedByTime(causes, rows);
  const subjects = merged.reduce((sum, row) => sum + leavers(row) + row.censored, 0);
  if (subjects === 0) throw new RangeError('aalenJohansen requires at least 1 subject');

  let atRisk = subjects;
  let remaining = { probability: 1, variance: 0 };
  let states = causes.map(() => ({ probability: 0, variance: 0, covariance: 0 }));
  const steps = merged.map((row) => {
    const left = leavers(row);
    const before = remaining;
    const stay = (atRisk - left) / atRisk;
    states = states.map((state, k) => afterStep(state, before, row.events[k]! / atRisk, stay, atRisk));
    remaining = {
      probability: before.probability * stay,
      variance: stay ** 2 * before.variance + (before.probability ** 2 * stay * (1 - stay)) / atRisk,
    };
    const step: CompetingStep<Cause> = {
      time: row.time,
      atRisk,
      events: byCause(causes, (k) => row.events[k]!),
      censored: row.censored,
      remaining: remaining.probability,
      incidence: byCause(causes, (k) => incidenceOf(states[k]!)),
    };
    atRisk -= left + row.censored;
    return step;
  });
  return { subjects, steps };
}

/** Having left by one cause: its probability, its variance, and its covariance with the probability of remaining. */
interface LeftState {
  readonly probability: number;
  readonly variance: number;
  readonly covariance: number;
}

/**
 * One time further. Remaining S and left F become S (1 - h) and F + S h', with the hazards h of all causes and h' of this
 * one, which are multinomial shares of those at risk: var h' = h' (1 - h') / n, cov(h, h') = h' (1 - h) / n. They are
 * uncorrelated with what went before, so the variances follow by the delta method.
 */
function afterStep(
  { probability, variance, covariance }: LeftState,
  remaining: { probability: number; variance: number },
  hazard: number,
  stay: number,
  atRisk: number,
): LeftState {
  const square = remaining.probability ** 2 / atRisk;
  return {
    probability: probability + remaining.probability * hazard,
    variance: variance + 2 * hazard * covariance + hazard ** 2 * remaining.variance + square * hazard * (1 - hazard),
    covariance: stay * (covariance + hazard * remaining.variance) - square * hazard * stay,
  };
}

function incidenceOf({ probability, variance }: LeftState): Incidence {
  const standardError = Math.sqrt(Math.max(0, variance));
  return { probability, standardError, interval: logLogInterval(probability, standardError) };
}

/** A row with its counts in the order of the causes. */
interface OrderedRow {
  readonly time: number;
  readonly events: readonly number[];
  readonly censored: number;
}

function leavers({ events }: OrderedRow): number {
  return events.reduce((sum, count) => sum + count, 0);
}

function mergedByTime<Cause extends string>(
  causes: readonly Cause[],
  rows: Iterable<CompetingRow<Cause>>,
): OrderedRow[] {
  if (new Set(causes).size < causes.length) throw new RangeError('aalenJohansen requires each cause once');
  const merged = new Map<number, OrderedRow>();
  for (const { time, events, censored } of rows) {
    if (!(time >= 0 && Number.isFinite(time))) throw new RangeError('aalenJohansen requires times from 0');
    if (!Object.keys(events).every((cause) => causes.includes(cause as Cause))) {
      throw new RangeError(`aalenJohansen requires events of the causes ${causes.join(', ')}`);
    }
    const counts = causes.map((cause) => events[cause] ?? 0);
    if (![...counts, censored].every((count) => Number.isInteger(count) && count >= 0)) {
      throw new RangeError('aalenJohansen requires counts to be whole numbers from 0');
    }
    const so = merged.get(time);
    const row = {
      time,
      events: counts.map((count, k) => count + (so?.events[k] ?? 0)),
      censored: censored + (so?.censored ?? 0),
    };
    if (leavers(row) + row.censored > 0) merged.set(time, row);
  }
  return [...merged.values()].sort((one, other) => one.time - other.time);
}

function byCause<Cause extends string, Value>(
  causes: readonly Cause[],
  valueOf: (k: number) => Value,
): Record<Cause, Value> {
  return Object.fromEntries(causes.map((cause, k) => [cause, valueOf(k)])) as Record<Cause, Value>;
}
