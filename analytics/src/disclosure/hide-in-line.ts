/** When a number must not be told. */
export interface Rule {
  /** Numbers from 1 to below it point at persons. */
  readonly threshold: number;
  /** Of each column, the index of the column that counts the others of its group, or -1. */
  readonly complements: readonly number[];
  /** Of each column, whether it is an amount: that is told with the counts beside it, and is never itself what is small. */
  readonly amounts: readonly boolean[];
}

/** One cell: a number per column, undefined in none. */
export type Cell = readonly number[];

/**
 * The columns that make a cell unsafe: a number from 1 to below the threshold, or everybody (nobody in its complement). Of
 * the latter, the complement is named, since it is what is too small.
 */
export function unsafeColumns(cell: Cell, { threshold, complements, amounts }: Rule): number[] {
  const unsafe: number[] = [];
  for (let column = 0; column < cell.length; column++) {
    const count = cell[column]!;
    if (count === 0 || amounts[column]) continue;
    const complement = complements[column]!;
    if (count < threshold) unsafe.push(column);
    else if (complement >= 0 && cell[complement] === 0) unsafe.push(complement);
  }
  return unsafe;
}

/**
 * Which cells of a line are hidden. A line is the parts of one number that is told: kecamatan of a city, classes of a total.
 *
 * Hidden are cells that are unsafe or that hold everybody of the line. As the total is told, so is the sum of those hidden:
 * they are at least two, and their sum is safe itself; until so, the smallest of the others that helps goes with them. A
 * line of one cell hides nothing, since that cell is the total by another name.
 *
 * Each hidden number can then be anything from 0 to the sum of those hidden, which is 0 or at least the threshold.
 *
 * @param cells their sum must be safe
 * @example hideInLine([[3], [40], [57]], rule) // [true, true, false]: 3 alone would be the total less 97
 */
export function hideInLine(cells: readonly Cell[], rule: Rule): boolean[] {
  const hidden = Array.from<boolean>({ length: cells.length }).fill(false);
  if (cells.length < 2) return hidden;
  const total = sum(cells);
  cells.forEach((cell, index) => {
    hidden[index] =
      unsafeColumns(cell, rule).length > 0 ||
      cell.some((count, column) => !rule.amounts[column] && count > 0 && count === total[column]);
  });
  let count = hidden.filter(Boolean).length;
  if (count === 0) return hidden;
  const hiddenSum = sum(cells.filter((_, index) => hidden[index]));
  for (;;) {
    const lacking = unsafeColumns(hiddenSum, rule);
    if (count >= 2 && lacking.length === 0) return hidden;
    const next = smallestThatHelps(cells, hidden, lacking, rule);
    if (next < 0) throw new RangeError('hideInLine requires cells whose sum is safe');
    hidden[next] = true;
    count++;
    cells[next]!.forEach((value, column) => (hiddenSum[column]! += value));
  }
}

/** Sum of cells, by column. */
export function sum(cells: readonly Cell[]): number[] {
  const total = (cells[0] ?? []).map(() => 0);
  for (const cell of cells) {
    for (let column = 0; column < total.length; column++) total[column]! += cell[column]!;
  }
  return total;
}

/** Of the cells still shown, the smallest with something in a lacking column; an empty one only where no other is left. */
function smallestThatHelps(
  cells: readonly Cell[],
  hidden: readonly boolean[],
  lacking: readonly number[],
  { amounts }: Rule,
): number {
  let best = -1;
  let bestSize = Infinity;
  cells.forEach((cell, index) => {
    if (hidden[index]) return;
    const size = cell.reduce((total, value, column) => (amounts[column] ? total : total + value), 0);
    const helps = lacking.length === 0 || lacking.some((column) => cell[column]! > 0);
    if (!helps) return;
    const order = size === 0 ? Number.MAX_SAFE_INTEGER : size;
    if (order < bestSize) [best, bestSize] = [index, order];
  });
  return best;
}
