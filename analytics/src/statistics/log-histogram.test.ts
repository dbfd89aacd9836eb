import { describe, expect, it } from 'vitest';
import { LOG_HISTOGRAM_RELATIVE_ERROR, logBucketOf, logHistogramQuantile } from './log-histogram.ts';
import { randomOf } from './numerics/random.ts';
import { quantile } from './quantile.ts';

const bucketed = (values: readonly number[]) => values.map((value) => [logBucketOf(value), 1] as const);

describe('logBucketOf', () => {
  // 1.05^14 = 1.98, 1.05^15 = 2.08; 1.05^94 = 98.1, 1.05^95 = 103.0; 1.05^283 = 992,100, 1.05^284 = 1,041,700 (x 1)
  it.each([
    [-3, 0],
    [0, 0],
    [1, 0],
    [1.01, 1],
    [1.05, 1],
    [1.06, 2],
    [2, 15],
    [100, 95],
    [1_000_000, 284],
  ])('puts %d into bucket %d', (value, bucket) => {
    expect(logBucketOf(value)).toBe(bucket);
  });

  it('refuses what has no bucket', () => {
    expect(() => logBucketOf(Number.NaN)).toThrow(new RangeError('logBucketOf requires a finite value'));
  });
});

describe('logHistogramQuantile', () => {
  const random = randomOf(6);
  const samples = [
    ['one value', [37]],
    ['equal values', Array.from({ length: 50 }, () => 12)],
    ['waiting times', Array.from({ length: 999 }, () => 1 - 200 * Math.log(random()))],
    ['very different sizes', Array.from({ length: 500 }, () => 1e9 ** random())],
    ['two far apart', [2, 1_000_000]],
  ] as const;

  it.each(samples)('misses the quantile of %s by at most 2.44 %%', (_, values) => {
    expect(LOG_HISTOGRAM_RELATIVE_ERROR).toBeCloseTo(0.0244, 4);
    for (const p of [0, 0.05, 0.25, 0.5, 0.9, 0.95, 0.99, 1]) {
      const error = Math.abs(logHistogramQuantile(bucketed(values), p) / quantile(values, p) - 1);
      expect(error).toBeLessThanOrEqual(LOG_HISTOGRAM_RELATIVE_ERROR + 1e-12);
    }
  });

  it('takes what is up to 1 as 1', () => {
    expect(logHistogramQuantile(bucketed([0, 0.5, 1]), 0.9)).toBe(1);
  });

  it('merges by one histogram after the other, in any order', () => {
    const [, [, mine], [, others]] = [samples[0], samples[2], samples[3]];
    const together = logHistogramQuantile(bucketed([...mine, ...others]), 0.9);
    expect(logHistogramQuantile([...bucketed(others), ...bucketed(mine)], 0.9)).toBe(together);
  });

  it('holds more values than could ever be listed', () => {
    // a billion in bucket 95 and one above: 2 x 1.05^95 / 2.05 = 100.5
    expect(
      logHistogramQuantile(
        new Map([
          [95, 1e9],
          [200, 1],
        ]),
        0.95,
      ),
    ).toBeCloseTo(100.5, 1);
  });

  it('refuses emptiness and impossible input', () => {
    expect(() => logHistogramQuantile([], 0.5)).toThrow(
      new RangeError('logHistogramQuantile requires at least 1 value'),
    );
    expect(() => logHistogramQuantile([[3, 0]], 0.5)).toThrow('requires at least 1 value');
    expect(() => logHistogramQuantile([[0.5, 1]], 0.5)).toThrow('requires buckets to be whole numbers from 0');
    expect(() => logHistogramQuantile([[1, -1]], 0.5)).toThrow('requires counts to be whole numbers from 0');
    expect(() => logHistogramQuantile([[1, 1]], 2)).toThrow('requires a probability from 0 to 1');
  });
});
