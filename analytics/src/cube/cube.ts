/**
 * A small table of counts with a fixed grain, defined once as a view over the base tables or over another cube.
 *
 * The cells of one place, a kelurahan as a rule, are recomputed from the view and swapped as a whole, never patched, so they cannot drift.
 */
export interface Cube {
  /** Table of cells; the view is called `<table>_source`. Both hold `kelurahan_code` and the same columns.
   * The code is that of the city, or `*`, in cells that belong to no kelurahan. */
  readonly table: string;
  /** Columns in order. */
  readonly columns: readonly string[];
  readonly time: CubeTime;
  /** Whether its cells are of the whole register (`*`), so that nothing of them can be asked by area. */
  readonly isPlaceless?: boolean;
  /** Further dimensions that the cells can be grouped by: name in camelCase to column. Area and time are not among them. */
  readonly dimensions: Readonly<Record<string, string>>;
  /**
   * Whether there is a column `basis`: every fact is then in two cells, `THEN` in the kelurahan where it happened and
   * `NOW` in the one where the family lives at present, and a query reads one of the two.
   */
  readonly hasBasis: boolean;
  /** `create table`, its index and its comments. */
  readonly tableSql: string;
  /** The select that the view consists of. */
  readonly sourceSql: string;
  /** The cube that the view reads, cells of the same kelurahan only. Absent where it reads the base tables. */
  readonly derivedFrom?: Cube;
  /** The same facts with more dimensions, in more cells: to be read instead where one of these is asked for. */
  readonly finer?: Cube;
}

/** What places a cell in time. */
export interface CubeTime {
  /** Column that holds the day, or the first day of the month or quarter. */
  readonly column: string;
  readonly grain: 'DAY' | 'MONTH' | 'QUARTER';
  /**
   * Column that holds the first day of the next cell of the series, `infinity` in the last. There where a cell is a
   * state that holds until then, so that the cell of a moment is the one with `column <= moment < until`.
   */
  readonly until?: string;
}

/** Name of the view that defines a cube's cells. */
export function sourceOf(cube: Cube): string {
  return `${cube.table}_source`;
}
