import { stirlingError } from './log-gamma.ts';

const LOG_TWO_PI = 1.8378770664093453;

/** Relative change below which a series or an iteration has arrived. */
const ARRIVED = 1e-15;

/**
 * Regularised incomplete beta function I_x(a, b): the distribution function of a Beta(a, b) at x.
 *
 * Also the binomial's: P(X <= k) of n trials at rate p is `incompleteBeta(1 - p, n - k, k + 1)`. Continued fraction by
 * Lentz's algorithm, its leading factor in Loader's form, so that counts of tens of millions keep 12 digits. Takes in the
 * order of √(a + b) steps.
 *
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 * @throws RangeError elsewhere
 * @see DLMF 8.17.22, https://dlmf.nist.gov/8.17; Loader (2000), Fast and Accurate Computation of Binomial Probabilities
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  requireShape('incompleteBeta', a, b);
  if (!(x >= 0 && x <= 1)) throw new RangeError('incompleteBeta requires a point from 0 to 1');
  return lowerTail(x, 1 - x, a, b);
}

/**
 * Inverse of the regularised incomplete beta function: the quantile of a Beta(a, b).
 *
 * Newton's method for ln I on the logit of x. The distribution function of a beta is log-concave there, so every step
 * after the first comes from the left and none can miss.
 *
 * @param probability 0 to 1
 * @param a above 0
 * @param b above 0
 * @throws RangeError elsewhere
 * @example inverseIncompleteBeta(0.5, 1, 1) // 0.5
 */
export function inverseIncompleteBeta(probability: number, a: number, b: number): number {
  requireShape('inverseIncompleteBeta', a, b);
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError('inverseIncompleteBeta requires a probability from 0 to 1');
  }
  if (probability === 0 || probability === 1) return probability;
  const median = lowerTail(a / (a + b), b / (a + b), a, b);
  return probability <= median ? logistic(logitOf(probability, a, b)) : logistic(-logitOf(1 - probability, b, a));
}

/** The logit of the point below which Beta(a, b) holds the probability. */
function logitOf(probability: number, a: number, b: number): number {
  const target = Math.log(probability);
  let logit = Math.log(a / b);
  for (let step = 0; step < 200; step++) {
    const { log, slope } = logLowerTail(logistic(logit), logistic(-logit), a, b);
    // So far out that the point itself is no number any more: the quantile is the edge to every digit.
    if (log === -Infinity) return -Infinity;
    const move = (target - log) / slope;
    logit += move;
    if (Math.abs(move) <= 10 * ARRIVED * Math.max(1, Math.abs(logit))) break;
  }
  return logit;
}

/** ln I_x(a, b), which stays a number where I itself is too small for one, and its slope along the logit of x. */
function logLowerTail(x: number, y: number, a: number, b: number): { log: number; slope: number } {
  if (isLower(x, a, b)) {
    const fraction = continuedFraction(x, a, b);
    return { log: logKernel(x, y, a, b) + Math.log(fraction / a), slope: a / fraction };
  }
  const below = lowerTail(x, y, a, b);
  return { log: Math.log(below), slope: Math.exp(logKernel(x, y, a, b)) / below };
}

/** I_x(a, b) for x and its complement y, both given so that neither loses digits. */
function lowerTail(x: number, y: number, a: number, b: number): number {
  if (x === 0) return 0;
  if (y === 0) return 1;
  const kernel = Math.exp(logKernel(x, y, a, b));
  return isLower(x, a, b) ? (kernel * continuedFraction(x, a, b)) / a : 1 - (kernel * continuedFraction(y, b, a)) / b;
}

/** The continued fraction converges fast up to about the mean; above it, that of the other tail does. */
function isLower(x: number, a: number, b: number): boolean {
  return x <= (a + 1) / (a + b + 2);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = Number.MIN_VALUE / Number.EPSILON;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  const most = 1000 + 20 * Math.sqrt(a + b);
  for (let m = 1; m < most; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < ARRIVED) break;
  }
  return result;
}

/** ln of x^a y^b / B(a, b), which is also the density of the logit of a Beta(a, b). */
function logKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const log = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return log - (LOG_TWO_PI - Math.log(a) - Math.log(b) + Math.log(n)) / 2;
}

/** `x ln(x / mean) + mean - x`, by its series where both are close and the terms would cancel. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function requireShape(name: string, a: number, b: number): void {
  if (!(a > 0 && b > 0 && Number.isFinite(a + b))) throw new RangeError(`${name} requires shapes above 0`);
}
