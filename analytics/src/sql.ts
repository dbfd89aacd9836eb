/**
 * What analytics needs of a database: run one statement with `$1`-style parameters and return its rows.
 * The caller decides whether it runs inside a transaction.
 */
export interface Sql {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}
