/**
 * A small table of counts with a fixed grain, defined once as a view over the base tables or over another cube.
 *
 * The cells of one kelurahan are recomputed from the view and swapped as a whole, never patched, so they cannot drift.
 */
export interface Cube {
  /** Table of cells; the view is called `<table>_source`. Both hold `kelurahan_code` and the same columns. */
  readonly table: string;
  /** Columns in order. */
  readonly columns: readonly string[];
  /** `create table`, its index and its comments. */
  readonly tableSql: string;
  /** The select that the view consists of. */
  readonly sourceSql: string;
  /** The cube that the view reads, cells of the same kelurahan only. Absent where it reads the base tables. */
  readonly derivedFrom?: Cube;
}

/** Name of the view that defines a cube's cells. */
export function sourceOf(cube: Cube): string {
  return `${cube.table}_source`;
}
