/** Columns and the SQL of their values. */
export type Row = Readonly<Record<string, string>>;

/** A statement that inserts one row. */
export const insert = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;

/** A row without one of its columns, for each of them: all where none is named. */
export const without = (row: Row, ...columns: string[]): Row[] =>
  (columns.length > 0 ? columns : Object.keys(row)).map((left) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => column !== left)),
  );
