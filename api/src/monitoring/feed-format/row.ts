import type { Column } from './columns.ts';
import type { RowReport } from './row-report.ts';

/** The values of one record. */
export interface Row {
  /** The value of a column as written; empty where there is none. */
  raw(column: Column): string;
}

/** A record of a CSV file. One object serves all records of a file: it is pointed at the next one's fields. */
export class CsvRow implements Row {
  fields: readonly string[] = [];
  readonly #places: Partial<Record<Column, number>> = {};

  constructor(columns: readonly (Column | null)[]) {
    columns.forEach((column, place) => {
      if (column !== null) this.#places[column] = place;
    });
  }

  raw(column: Column): string {
    const place = this.#places[column];
    return place === undefined ? '' : (this.fields[place] ?? '');
  }
}

/** A record of a JSON Lines file. */
export class JsonRow implements Row {
  constructor(readonly values: ReadonlyMap<Column, string>) {}

  raw(column: Column): string {
    return this.values.get(column) ?? '';
  }
}

/** What exports write where there is nothing. */
const NOTHING = new Set(['-', '--', '\\N', 'NULL', '(NULL)', 'N/A', 'NA', 'NONE', 'KOSONG']);
const EXCEL_ERROR = /^#(?:(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)|#+)$/i;
const TEXT_FORMULA = /^="(.*)"$/s;

/**
 * The value of a column without what only its way through other programs left on it: spaces around it, the apostrophe
 * and the `="…"` that keep Excel from calculating, and words for nothing. Empty where there is none, also where it was
 * refused as one of Excel's error values.
 */
export function readValue(row: Row, column: Column, report: RowReport): string {
  const text = cleaned(row.raw(column));
  if (!text.startsWith('#') || !EXCEL_ERROR.test(text)) return text;
  report.refuse(
    'EXCEL_ERROR_VALUE',
    column,
    text,
    `${column} holds an error value of Excel in place of its content. Mend the formula or widen the column in Excel, then export again.`,
  );
  return '';
}

/** The first of some columns that holds anything, or null. */
export function firstFilled(row: Row, columns: readonly Column[]): Column | null {
  return columns.find((column) => cleaned(row.raw(column)) !== '') ?? null;
}

function cleaned(raw: string): string {
  if (raw === '' || isPlain(raw)) return raw;
  const trimmed = raw.trim();
  const text = (TEXT_FORMULA.exec(trimmed)?.[1] ?? trimmed).replace(/^['’`]+/, '').trim();
  return NOTHING.has(text.toUpperCase()) ? '' : text;
}

/** Two letters or digits at the ends, and more than any word for nothing has: most values, told without a search. */
function isPlain(text: string): boolean {
  return text.length > 6 && isWordCharacter(text.charCodeAt(0)) && isWordCharacter(text.charCodeAt(text.length - 1));
}

function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
