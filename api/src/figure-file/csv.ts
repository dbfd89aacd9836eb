import { stringify } from 'csv-stringify/sync';

/** A cell: a text, a number, or empty. */
export type Cell = string | number | null;

/**
 * How a table is written. RFC4180: comma, decimal point, UTF-8. INDONESIA: as Excel reads it where Windows is set to
 * Indonesian, with semicolon, decimal comma and the mark of UTF-8 (BOM) without which it garbles other letters.
 */
export type CsvForm = 'RFC4180' | 'INDONESIA';

/**
 * Writes a table as CSV; every line ends with CRLF, as RFC 4180 has it. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it; numbers never do.
 *
 * @param rows the header first
 */
export function toCsv(rows: Iterable<readonly Cell[]>, form: CsvForm): string {
  const isIndonesian = form === 'INDONESIA';
  return stringify([...rows] as Cell[][], {
    delimiter: isIndonesian ? ';' : ',',
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    bom: isIndonesian,
    escape_formulas: true,
    cast: { number: (value) => (isIndonesian ? String(value).replace('.', ',') : String(value)) },
  });
}
