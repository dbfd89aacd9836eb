import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a reference file: the text of a column, empty where nothing is known. */
export type CsvRow = (column: string) => string;

/**
 * The rows of a file in `seeds/reference`.
 *
 * @throws Error when a column that is asked for does not exist
 */
export function readCsv(file: string): CsvRow[] {
  const path = new URL(`../../reference/${file}`, import.meta.url);
  const records = parse<Record<string, string>>(readFileSync(path), { columns: true });
  return records.map((record) => (column) => {
    const value = record[column];
    if (value === undefined) throw new Error(`seeds/reference/${file} lacks the column ${column}.`);
    return value;
  });
}
