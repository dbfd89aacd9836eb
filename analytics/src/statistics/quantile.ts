/**
 * Quantile of values, type 7 of Hyndman and Fan (the default of R, Excel and NumPy): the values in order divide 0 to 1
 * evenly, and between two neighbours the quantile moves in a straight line.
 *
 * @param values finite numbers, at least one, in any order; left as they are
 * @param probability 0 (the least) to 1 (the greatest); 0.5 is the median
 * @returns in the unit of the values
 * @throws RangeError where there is no value, a value is not finite or the probability is none
 * @see Hyndman and Fan (1996), The American Statistician 50, 361-365
 * @example quantile([1, 2, 4, 8], 0.5) // 3
 */
export function quantile(values: Iterable<number>, probability: number): number {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) throw new RangeError('quantile requires at least 1 value');
  // NaN sorts to the end
  if (!Number.isFinite(sorted[0]) || !Number.isFinite(sorted.at(-1))) {
    throw new RangeError('quantile requires finite values');
  }
  if (!(probability >= 0 && probability <= 1)) throw new RangeError('quantile requires a probability from 0 to 1');
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)]!;
  return below + (position % 1) * (sorted[Math.ceil(position)]! - below);
}
