import type { Random } from '../random.ts';

/** Means from which on a count is drawn as a rounded normal number, which no eye can tell from the exact one. */
const LARGE_MEAN = 60;

/** A count of the Poisson distribution (Knuth 1969; for large means by the normal distribution). */
export function poisson(random: Random, mean: number): number {
  if (mean > LARGE_MEAN) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > least; product *= random.unit()) count++;
  return count;
}

/** A positive number of the lognormal distribution with mean 1. */
export function lognormal(random: Random, sigma: number): number {
  return Math.exp(sigma * random.normal() - sigma ** 2 / 2);
}

/** A number of the gamma distribution with mean 1, by the sum of exponentials; the more parts, the more even. */
export function gamma(random: Random, parts: number): number {
  let sum = 0;
  for (let part = 0; part < parts; part++) sum += random.exponential();
  return sum / parts;
}

/** Draws indexes again and again by the same weights, in the time of a binary search. */
export class WeightedIndex {
  readonly #sums: Float64Array;

  constructor(weights: readonly number[]) {
    this.#sums = new Float64Array(weights.length);
    let sum = 0;
    for (const [index, weight] of weights.entries()) this.#sums[index] = sum += weight;
  }

  draw(random: Random): number {
    const at = random.unit() * (this.#sums[this.#sums.length - 1] as number);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sums[middle] as number) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
