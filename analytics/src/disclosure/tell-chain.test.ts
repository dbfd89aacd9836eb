import { describe, expect, it } from 'vitest';
import { tellChain } from './tell-chain.ts';

const told = (whole: number, counts: readonly number[], mayBeAll?: boolean) =>
  tellChain(
    whole,
    counts.map((count) => ({ count, ...(mayBeAll ? { mayBeAll } : {}) })),
    5,
  );

describe('parts of a told number, threshold 5', () => {
  it('are told where they, and what is left between them, are large enough', () => {
    expect(told(20, [15, 8])).toEqual([true, true]);
  });

  it('are not told where they are small, or where what is left is', () => {
    expect(told(20, [4])).toEqual([false]);
    expect(told(20, [17])).toEqual([false]);
  });

  it('are compared with the one that is told last: 20 - 12 = 8, though 17 - 12 = 5 is not seen', () => {
    expect(told(20, [17, 12])).toEqual([false, true]);
    // 14 and 12 are both large, the two between them are not
    expect(told(20, [14, 12])).toEqual([true, false]);
  });

  it('do not tell that all are in it, or none, unless that says nothing of anybody', () => {
    expect(told(20, [20])).toEqual([false]);
    expect(told(20, [0])).toEqual([false]);
    expect(told(20, [20], true)).toEqual([true]);
    expect(told(0, [0])).toEqual([true]);
  });

  it('are not told where they are more than the whole, as cubes that disagree would say', () => {
    expect(told(20, [26])).toEqual([false]);
  });
});
