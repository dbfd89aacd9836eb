/** Yields numbers above 0 and below 1, each time the next of its sequence. */
export type Random = () => number;

/**
 * A seeded generator: xoshiro128** of Blackman and Vigna, its state filled from the seed by SplitMix32.
 *
 * The same seed gives the same sequence on every machine, so whatever is simulated is a function of its input.
 *
 * @param seed whole number, 0 to 2^32 - 1
 * @see Blackman and Vigna (2021), Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47
 */
export function randomOf(seed: number): Random {
  let counter = seed >>> 0;
  const word = () => {
    counter = (counter + 0x9e3779b9) | 0;
    const once = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return twice ^ (twice >>> 16);
  };
  const next = xoshiro128([word(), word(), word(), word()]);
  return () => (next() + 0.5) / 2 ** 32;
}

/** The generator itself: 32 random bits as a whole number, from a state of four words. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/** One draw of the standard normal distribution: Marsaglia's polar method. */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * One draw of Beta(a, b), from two gamma draws.
 *
 * @param a above 0
 * @param b above 0
 */
export function drawBeta(random: Random, a: number, b: number): number {
  // Draws of tiny shapes are smaller than any number that a computer holds; their logarithms are not.
  if (a < 1 || b < 1) return 1 / (1 + Math.exp(drawLogGamma(random, b) - drawLogGamma(random, a)));
  const gamma = drawGamma(random, a);
  return gamma / (gamma + drawGamma(random, b));
}

function drawLogGamma(random: Random, shape: number): number {
  if (shape >= 1) return Math.log(drawGamma(random, shape));
  return Math.log(drawGamma(random, shape + 1)) + Math.log(random()) / shape;
}

/**
 * One draw of the gamma distribution of a shape from 1, scale 1.
 *
 * @see Marsaglia and Tsang (2000), A Simple Method for Generating Gamma Variables, ACM TOMS 26
 */
function drawGamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) return d * v;
  }
}
