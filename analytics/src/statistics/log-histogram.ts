/** A bucket's upper edge divided by its lower edge. */
export const LOG_HISTOGRAM_GROWTH = 1.05;

/** The most by which a quantile may miss that of the values themselves, as a share of it: (γ - 1) / (γ + 1) = 2.44 %. */
export const LOG_HISTOGRAM_RELATIVE_ERROR = (LOG_HISTOGRAM_GROWTH - 1) / (LOG_HISTOGRAM_GROWTH + 1);

/**
 * The bucket of a log histogram that holds a value: bucket i holds those above γ^(i-1) up to γ^i, with γ = 1.05, and
 * bucket 0 everything up to 1.
 *
 * In SQL: `greatest(0, ceil(ln(greatest(x, 1)) / ln(1.05)))::smallint`.
 *
 * @param value a duration or another positive amount; up to 1 unit counts as 1
 * @throws RangeError where the value is not finite
 * @example logBucketOf(100) // 95, since 1.05^94 = 98.1 and 1.05^95 = 103.0
 */
export function logBucketOf(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('logBucketOf requires a finite value');
  return Math.max(0, Math.ceil(Math.log(Math.max(value, 1)) / Math.log(LOG_HISTOGRAM_GROWTH)));
}

/**
 * The value that stands for a bucket of a log histogram: the point that is off by the same share from both its edges,
 * 2γ^i / (γ + 1), and 1 for bucket 0.
 *
 * @example logBucketValue(95) // 100.5: values of that bucket, 98.1 to 103.0, are within 2.44 % of it
 */
export function logBucketValue(bucket: number): number {
  return bucket === 0 ? 1 : (2 * LOG_HISTOGRAM_GROWTH ** bucket) / (LOG_HISTOGRAM_GROWTH + 1);
}

/**
 * Quantile of values known only by how many lie in each bucket of a log histogram.
 *
 * Each value is taken as its bucket's {@link logBucketValue}; between neighbours as type 7 does. So it misses the {@link quantile} of the values themselves by at most
 * {@link LOG_HISTOGRAM_RELATIVE_ERROR}, as long as that is above 1 unit; values up to 1 count as 1.
 *
 * Histograms merge by adding the counts of equal buckets, or simply by one after the other: a bucket may come up again.
 *
 * @param buckets pairs of bucket ({@link logBucketOf}) and count (whole number, at least 0), in any order
 * @param probability 0 to 1
 * @returns in the unit of the values
 * @throws RangeError where there is no value, or a bucket, a count or the probability is impossible
 * @see Masson, Rim and Lee (2019), DDSketch, PVLDB 12, 2195-2205
 * @example logHistogramQuantile([[95, 10]], 0.5) // 100.5: within 2.44 % of whatever the ten values are
 */
export function logHistogramQuantile(buckets: Iterable<readonly [number, number]>, probability: number): number {
  const counts = new Map<number, number>();
  for (const [bucket, count] of buckets) {
    if (!Number.isInteger(bucket) || bucket < 0) {
      throw new RangeError('logHistogramQuantile requires buckets to be whole numbers from 0');
    }
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError('logHistogramQuantile requires counts to be whole numbers from 0');
    }
    if (count > 0) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  }
  if (counts.size === 0) throw new RangeError('logHistogramQuantile requires at least 1 value');
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError('logHistogramQuantile requires a probability from 0 to 1');
  }
  const sorted = [...counts].sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const position = (total - 1) * probability;
  const below = valueAt(sorted, Math.floor(position));
  return below + (position % 1) * (valueAt(sorted, Math.ceil(position)) - below);
}

/** The value at a place (from 0) among all values in order. */
function valueAt(sorted: readonly (readonly [number, number])[], place: number): number {
  let before = 0;
  for (const [bucket, count] of sorted) {
    before += count;
    if (place < before) return logBucketValue(bucket);
  }
  throw new RangeError('logHistogramQuantile met a place beyond its values');
}
