import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { hopSeconds, reportSeconds } from './durations.ts';

const HOUR = 3600;
const random = Random.of(1, 'durations');
const draws = (draw: () => number) => Array.from({ length: 20_000 }, draw);
const share = (values: readonly number[], is: (value: number) => boolean) => values.filter(is).length / values.length;

describe('the time that things take', () => {
  it('is within the promise most of the time, and half of it below two fifths', () => {
    const verification = draws(() => hopSeconds(random, 6, false));
    // ln(1 / 0.4) / 0.62 = 1.48 standard deviations: 7 % are later
    expect(share(verification, (seconds) => seconds > 6 * HOUR)).toBeCloseTo(0.07, 1.5);
    expect(share(verification, (seconds) => seconds < 2.4 * HOUR)).toBeCloseTo(0.5, 1.5);
  });

  it('is longer on a busy day: a quarter is late', () => {
    // ln(2.5 / 1.6) / 0.62 = 0.72 standard deviations: 24 % are later
    expect(
      share(
        draws(() => hopSeconds(random, 12, true)),
        (seconds) => seconds > 12 * HOUR,
      ),
    ).toBeCloseTo(0.24, 1.5);
  });

  it('is never nothing, and a report comes within half a day', () => {
    expect(Math.min(...draws(() => hopSeconds(random, 1, false)))).toBeGreaterThanOrEqual(360);
    const reports = draws(() => reportSeconds(random));
    expect(Math.max(...reports)).toBeLessThanOrEqual(12 * HOUR);
    expect(share(reports, (seconds) => seconds < HOUR)).toBeGreaterThan(0.6);
  });
});
