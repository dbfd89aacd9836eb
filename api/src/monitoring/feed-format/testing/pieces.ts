/** A generator of numbers below a bound, the same for the same seed (xorshift). */
export function random(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

/** Bytes cut into pieces of random lengths, each in memory that is overwritten once the next is asked for. */
export function* pieces(bytes: Uint8Array, longest: number, next: (bound: number) => number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const piece = Uint8Array.from(bytes.subarray(start, start + 1 + next(longest)));
    start += piece.length;
    yield piece;
    piece.fill(0xff);
  }
}
