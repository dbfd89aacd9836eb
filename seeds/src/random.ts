/**
 * Repeatable random numbers: the generator sfc32 (Chris Doty-Humphrey, PractRand), which is small and fast and passes
 * the usual tests. Each part of a city draws from a stream of its own, so that streams do not disturb one another.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  private constructor(a: number, b: number, c: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** The stream that belongs to a seed number and a name, for example the code of a kelurahan. */
  static of(seed: number, name: string): Random {
    return new Random(hash(name, seed), hash(name, seed ^ 0x9e3779b9), seed | 0);
  }

  /** 32 random bits as a signed integer. */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum;
  }

  /** A number from 0 up to, not including, 1. */
  unit(): number {
    return (this.bits() >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** true with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the given things, each as likely as the others. */
  pick<T>(things: readonly T[]): T {
    return things[this.below(things.length)] as T;
  }

  /** Index of one of the weights, each as likely as its share of their sum. */
  weighted(weights: readonly number[]): number {
    let left = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let index = 0; index < weights.length - 1; index++) {
      left -= weights[index] as number;
      if (left < 0) return index;
    }
    return weights.length - 1;
  }

  /** A number of the standard normal distribution (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** A number of the exponential distribution with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.unit());
  }
}

/** FNV-1a with a final mix, so that names that differ in one digit give unlike streams. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
