import type { Text } from '../text/text.ts';

/** How the values of one axis are laid out, and where its ticks stand. */
export interface Scale {
  /** Where a value stands on the axis, in the axis's own unit. */
  position: (value: number) => number;
  /** Lowest and highest value that the axis shows. */
  bounds: readonly [number, number];
  ticks: readonly number[];
  /** Writes a tick. */
  format: (value: number) => string;
}

/** Distances between ticks that a reader can count in. */
const SHARE_STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];

/**
 * A scale of shares, never above 100 %, with at most six ticks.
 *
 * @param values the shares to show, with the bounds of their intervals
 * @param isFromZero begins at 0, as rare events need it; without, at the tick below the lowest value
 */
export function toShareScale(values: readonly number[], isFromZero: boolean, text: Text): Scale {
  const highest = isFromZero ? Math.max(...values, 0.01) : 1;
  const lowest = isFromZero ? 0 : Math.min(...values, 0.95);
  const step = SHARE_STEPS.find((candidate) => (highest - lowest) / candidate <= 5 + 1e-9) ?? 0.25;
  const first = Math.floor(lowest / step + 1e-9);
  const last = Math.min(Math.ceil(highest / step - 1e-9), Math.round(1 / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(6)));
  return {
    position: (value) => value,
    bounds: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
    ticks,
    format: (value) => text.formats.percent(value, step < 0.01 ? 1 : 0),
  };
}

/** Hours of an hour, a day, a week, a month of 30 days and a year, at which people think of durations. */
const DURATION_TICKS = [1, 3, 6, 12, 24, 72, 168, 720, 2160, 8760, 26_280, 87_600] as const;

/**
 * A scale of durations, on which each doubling is as long as the next, with ticks that have names.
 *
 * @param hours the durations to show, in hours; below one they stand at one
 */
export function toDurationScale(hours: readonly number[], text: Text): Scale {
  const ticks = DURATION_TICKS.filter(
    (_tick, index) =>
      (DURATION_TICKS[index + 1] ?? Infinity) > Math.min(...hours) &&
      (DURATION_TICKS[index - 1] ?? 0) < Math.max(...hours),
  );
  return {
    position: (value) => Math.log2(Math.max(value, 1)),
    bounds: [ticks[0] ?? 1, ticks.at(-1) ?? 24],
    ticks,
    format: (value) => text.formats.span(value),
  };
}
