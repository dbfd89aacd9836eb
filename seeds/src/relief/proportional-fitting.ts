/** Rounds of fitting; the tables here settle to six digits within twenty. */
const ROUNDS = 60;

/**
 * Iterative proportional fitting (Deming and Stephan 1940): the table with the given sums of rows and columns that keeps
 * the odds ratios of the first guess. Cells that begin with 0 stay 0.
 *
 * Both lists of sums must have the same total. A row whose first guess is 0 throughout cannot get any sum but 0.
 */
export function fitTable(
  firstGuess: readonly (readonly number[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
): number[][] {
  const table = firstGuess.map((row) => [...row]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, row] of table.entries()) scaleTo(row, rowSums[index] as number);
    for (const [column, wanted] of columnSums.entries()) {
      const sum = table.reduce((all, row) => all + (row[column] as number), 0);
      if (sum > 0) for (const row of table) row[column] = ((row[column] as number) * wanted) / sum;
    }
  }
  return table;
}

/** A stretch of a list, `from` and `until` (not included), and the sum it must have. */
export interface StretchSum {
  readonly from: number;
  readonly until: number;
  readonly sum: number;
}

/**
 * Scales stretches of a list until each has its sum. Of stretches that lie in one another the inner one is met by its own
 * values, the outer one by those that are left to it; what lies in none is not changed. Stretches must not overlap halfway.
 */
export function fitStretches(values: readonly number[], stretches: readonly StretchSum[]): number[] {
  const fitted = [...values];
  const isMet = values.map(() => false);
  const fromInside = [...stretches].sort((a, b) => a.until - a.from - (b.until - b.from));
  for (const { from, until, sum } of fromInside) {
    let met = 0;
    let free = 0;
    for (let index = from; index < until; index++) {
      if (isMet[index]) met += fitted[index] as number;
      else free += fitted[index] as number;
    }
    for (let index = from; index < until; index++) {
      if (!isMet[index]) fitted[index] = ((fitted[index] as number) * (sum - met)) / free;
      isMet[index] = true;
    }
  }
  return fitted;
}

function scaleTo(values: number[], wanted: number): void {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum > 0) for (const [index, value] of values.entries()) values[index] = (value * wanted) / sum;
}
