/** A confidence interval: its bounds, in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The confidence level of every interval shown. */
export const CONFIDENCE = 0.95;

/** The 97.5 % point of the standard normal distribution, which belongs to a two-sided 95 % interval. */
export const NORMAL_POINT = 1.959963984540054;
