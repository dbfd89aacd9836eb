import { describe, expect, it } from 'vitest';
import { fitStretches, fitTable } from './proportional-fitting.ts';

describe('fitTable', () => {
  it('gives a table of ones the product of its margins', () => {
    // independence: 30 × 40 / 100 = 12, and so on
    expect(
      fitTable(
        [
          [1, 1],
          [1, 1],
        ],
        [30, 70],
        [40, 60],
      ),
    ).toEqual([
      [expect.closeTo(12, 6), expect.closeTo(18, 6)],
      [expect.closeTo(28, 6), expect.closeTo(42, 6)],
    ]);
  });

  it('keeps the odds ratio of the first guess', () => {
    // (1 × 4) / (2 × 3) = 2/3
    const [[a, b], [c, d]] = fitTable(
      [
        [1, 2],
        [3, 4],
      ],
      [50, 50],
      [20, 80],
    ) as [[number, number], [number, number]];
    expect((a * d) / (b * c)).toBeCloseTo(2 / 3, 6);
    expect([a + b, c + d, a + c, b + d]).toEqual([50, 50, 20, 80].map((sum) => expect.closeTo(sum, 6)));
  });

  it('leaves at 0 what cannot be', () => {
    expect(
      fitTable(
        [
          [1, 0],
          [1, 1],
        ],
        [10, 90],
        [40, 60],
      )[0],
    ).toEqual([10, 0]);
  });
});

describe('fitStretches', () => {
  it('meets sums that lie in one another, and leaves the rest', () => {
    // 10 in all of the first four, of which 6 in the second and third: 2 left for each of the others
    expect(
      fitStretches(
        [1, 1, 1, 1, 5],
        [
          { from: 1, until: 3, sum: 6 },
          { from: 0, until: 4, sum: 10 },
        ],
      ),
    ).toEqual([2, 3, 3, 2, 5].map((value) => expect.closeTo(value, 6)));
  });
});
