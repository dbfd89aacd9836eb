/** An area and the areas it consists of: city, kecamatan, kelurahan. The leaves are what facts are counted by. */
export interface Area {
  readonly code: string;
  /** Absent for a leaf (kelurahan). */
  readonly parts?: readonly Area[];
}

/** A closed period, the finest a fact is counted by: a quarter, or a month. */
export interface ClosedPeriod {
  /** For example `2026Q3` or `2026-08`. */
  readonly code: string;
  /** What it lies in, from the finest to the coarsest: `['2026']` for a quarter, `['2026Q3', '2026']` for a month. */
  readonly within: readonly string[];
}

/**
 * One count of the facts, a whole number from 0 in each cell.
 *
 * Columns that are linked to each other (parts of one sum, a share and what is left, a programme and all programmes) are
 * planned together, and then shown and hidden together. Where one number is a sum of others, give the parts.
 */
export interface Column {
  readonly code: string;
  /** Counts `[leaf][period]`: leaves in the order of the area tree, periods in their order. */
  readonly byArea: readonly (readonly number[])[];
  /** Counts of the whole city `[class][period]`, for each class dimension this column has, in the order of its values. */
  readonly byClass?: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** The finest level of area it is shown for: 0 the city, 1 kecamatan, 2 kelurahan (the default). */
  readonly finest?: number;
  /** The column that counts the others of the same group. Where it is 0, everybody is in this one: not to be told. */
  readonly complement?: string;
  /** Rupiah of those that the other columns count: told where they are, and no reason to hide anything. */
  readonly isAmount?: boolean;
}

/** What a release is planned from. */
export interface Facts {
  /** Numbers from 1 to below it point at persons; from policy. */
  readonly threshold: number;
  /** A flow adds up over time (graduations in the year); a stock stands at the end of each period and does not. */
  readonly kind: 'FLOW' | 'STOCK';
  readonly city: Area;
  /** Closed periods only, in the order of time. */
  readonly periods: readonly ClosedPeriod[];
  /** Of what the periods lie in, what is over: only then may periods be pooled in it. */
  readonly closed: ReadonlySet<string>;
  readonly columns: readonly Column[];
  /** Class dimensions and their values, which count everybody exactly once. */
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
}

/** The question of one cell of a table: every combination of these areas, periods and classes, added up. */
export interface ProductSet {
  /** Codes at any level; absent means the city. */
  readonly areas?: readonly string[];
  readonly periods: readonly string[];
  /** Values by class dimension; a dimension that is absent is not restricted. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Refuses facts that cannot be: a plan made from them would promise what does not hold.
 *
 * @throws RangeError saying which table is wrong
 */
export function checkFacts({ threshold, city, periods, columns, dimensions }: Facts): void {
  if (!Number.isInteger(threshold) || threshold < 1)
    throw new RangeError('planRelease requires a threshold of at least 1');
  const leaves = leavesOf(city).length;
  for (const column of columns) {
    checkTable(`${column.code} by area`, column.byArea, leaves, periods.length);
    const totals = columnSums(column.byArea, periods.length);
    for (const [dimension, table] of Object.entries(column.byClass ?? {})) {
      const name = `${column.code} by ${dimension}`;
      checkTable(name, table, dimensions?.[dimension]?.length ?? 0, periods.length);
      if (columnSums(table, periods.length).some((sum, period) => sum !== totals[period])) {
        throw new RangeError(`planRelease requires ${name} to count everybody exactly once`);
      }
    }
    if (column.complement !== undefined && !columns.some(({ code }) => code === column.complement)) {
      throw new RangeError(`planRelease requires the complement ${column.complement} of ${column.code} as a column`);
    }
  }
}

/** The leaves below an area, in order; the area itself where it has no parts. */
export function leavesOf(area: Area): Area[] {
  return area.parts?.length ? area.parts.flatMap(leavesOf) : [area];
}

function checkTable(name: string, table: readonly (readonly number[])[], rows: number, columns: number): void {
  if (table.length !== rows || table.some((row) => row.length !== columns)) {
    throw new RangeError(`planRelease requires ${name} with ${rows} rows of ${columns} periods`);
  }
  if (table.some((row) => row.some((count) => !Number.isInteger(count) || count < 0))) {
    throw new RangeError(`planRelease requires whole numbers from 0 in ${name}`);
  }
}

function columnSums(table: readonly (readonly number[])[], columns: number): number[] {
  const sums = Array.from<number>({ length: columns }).fill(0);
  for (const row of table) row.forEach((count, column) => (sums[column]! += count));
  return sums;
}
