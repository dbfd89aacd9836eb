/** Columns and the SQL of their values. */
export type Row = Readonly<Record<string, string>>;

/** A statement that inserts one row. */
export const insert = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
