/** A part of a told number, for {@link tellChain}. */
export interface ChainPart {
  readonly count: number;
  /** Whether it may be told that everybody, or nobody, is in it. */
  readonly mayBeAll?: boolean;
}

/**
 * Which parts of a told number are told, each of them within the one before.
 *
 * What lies between two numbers that are told is a number too: it must be 0 or at least the threshold, as the parts
 * themselves. So a hidden part can be anything between its told neighbours, which are as far apart.
 *
 * @param whole is told
 * @param parts nested, the largest first
 * @example tellChain(20, [{ count: 17 }, { count: 12 }], 5) // [false, true]: 3 are not in the first
 */
export function tellChain(whole: number, parts: readonly ChainPart[], threshold: number): boolean[] {
  const isSafe = (count: number) => count === 0 || count >= threshold;
  let around = whole;
  return parts.map(({ count, mayBeAll }) => {
    const rest = around - count;
    // Cubes that do not agree are no reason to tell.
    const isTold = rest >= 0 && isSafe(count) && isSafe(rest) && (mayBeAll || around === 0 || (count > 0 && rest > 0));
    if (isTold) around = count;
    return isTold;
  });
}
