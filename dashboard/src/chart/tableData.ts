/** A cell of a table: what is read, what it is sorted by, and what a file carries. */
export interface TableCell {
  text: string;
  /** A missing value (null) is sorted last in both directions. */
  value: string | number | null;
  /** Where the cell leads to. */
  to?: { path?: string; query: Record<string, string> };
}

export interface TableColumn {
  key: string;
  label: string;
  isNumber?: boolean;
  /** Left out on the screen, where another cell says it already. */
  isFileOnly?: boolean;
  /** Left out of the file, where other columns say it in numbers. */
  isScreenOnly?: boolean;
}

export interface TableRow {
  key: string;
  cells: Record<string, TableCell>;
}

export interface TableData {
  columns: TableColumn[];
  rows: TableRow[];
}

export interface SortOrder {
  column: string;
  isDescending: boolean;
}

/** Rows in the order asked for; equal ones keep their order, and those without a value come last. */
export function sortRows(rows: readonly TableRow[], order: SortOrder | undefined): TableRow[] {
  if (!order) return [...rows];
  const sign = order.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[order.column]?.value ?? null, b.cells[order.column]?.value ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * String(left).localeCompare(String(right), 'id', { numeric: true });
  });
}
