import { describe, expect, it } from 'vitest';
import { hideInLine, unsafeColumns, type Rule } from './hide-in-line.ts';

const rule: Rule = { threshold: 5, complements: [-1], amounts: [false] };
/** Hidden cells by their numbers, for lines of one column. */
const hiddenOf = (...counts: number[]) =>
  hideInLine(
    counts.map((count) => [count]),
    rule,
  ).flatMap((isHidden, index) => (isHidden ? [counts[index]] : []));

describe('a line of one column, threshold 5', () => {
  it('hides nothing where every number is 0 or at least 5', () => {
    expect(hiddenOf(0, 5, 40)).toEqual([]);
  });

  it('hides with a small number the smallest other, so that the total less the others is not the number', () => {
    expect(hiddenOf(3, 40, 57)).toEqual([3, 40]);
  });

  it('hides no third where two small numbers are safe together: 2 + 4 = 6', () => {
    expect(hiddenOf(2, 4, 40, 57)).toEqual([2, 4]);
  });

  it('hides a third where two small numbers are not: 1 + 2 = 3, so 40 goes with them', () => {
    expect(hiddenOf(1, 2, 40, 57)).toEqual([1, 2, 40]);
  });

  it('takes no 0 as company, which would leave the sum as small as it was', () => {
    expect(hiddenOf(3, 0, 0, 40)).toEqual([3, 40]);
  });

  it('hides a class that holds everybody, with one that holds nobody: told is only that all are in one of the two', () => {
    expect(hiddenOf(12, 0, 0)).toEqual([12, 0]);
  });

  it('hides a class that holds all but 2, since the 2 are hidden and nothing else can go with them', () => {
    expect(hiddenOf(10, 2, 0)).toEqual([10, 2]);
  });

  it('hides nothing in a line of one cell, which is its total by another name', () => {
    expect(hiddenOf(12)).toEqual([]);
  });

  it('follows the threshold of policy', () => {
    expect(hideInLine([[8], [40], [57]], { ...rule, threshold: 10 })).toEqual([true, true, false]);
    expect(hideInLine([[1], [40], [57]], { ...rule, threshold: 1 })).toEqual([false, false, false]);
  });
});

describe('columns that are planned together', () => {
  const pair: Rule = { threshold: 5, complements: [1, -1], amounts: [false, false] };

  it('hides a cell in all columns where one of its numbers is small', () => {
    // In time and late: 2 late payments of the first kelurahan hide its 300 in time, too. 2 + 9 late are safe together.
    expect(
      hideInLine(
        [
          [300, 2],
          [280, 9],
          [400, 20],
        ],
        pair,
      ),
    ).toEqual([true, true, false]);
  });

  it('takes as company what has something in the column that is too small, not merely the smallest', () => {
    expect(
      hideInLine(
        [
          [300, 2],
          [10, 0],
          [400, 20],
        ],
        { threshold: 5, complements: [-1, -1], amounts: [false, false] },
      ),
    ).toEqual([true, false, true]);
  });

  it('counts everybody as unsafe: 12 of 12 served', () => {
    expect(unsafeColumns([12, 0], pair)).toEqual([1]);
    expect(unsafeColumns([12, 5], pair)).toEqual([]);
    expect(unsafeColumns([0, 12], pair)).toEqual([]);
  });
});
