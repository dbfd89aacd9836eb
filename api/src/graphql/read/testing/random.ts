/** Repeatable random choices: the generator mulberry32 (Tommy Ettinger), small and good enough to make test cases. */
export class Random {
  constructor(private state: number) {}

  /** A number from 0 up to, not including, 1. */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** true with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the given things, each as likely as the others. */
  pick<T>(things: readonly T[]): T {
    return things[this.between(0, things.length - 1)] as T;
  }

  /** `low` to `high` things that `make` makes. */
  several<T>(low: number, high: number, make: () => T): T[] {
    return Array.from({ length: this.between(low, high) }, make);
  }

  /** A UUID of version 7 by its form; all of it is random, so its order says nothing. */
  uuid(): string {
    const hex = (length: number) => Array.from({ length }, () => this.between(0, 15).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-7${hex(3)}-${this.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  }
}
