import { findColumn, type Column } from './columns.ts';
import type { RowReport } from './row-report.ts';

const MOST_KEPT = 1_000;

/** The object a line of a JSON Lines file holds, or null where it holds none: the report tells. */
export function parseObject(text: string, report: RowReport): Record<string, unknown> | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    report.refuse(
      'NOT_JSON',
      null,
      `${text.length} characters`,
      'The line is not valid JSON. Write one object on each line, with names and texts in double quotation marks.',
    );
    return null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  report.refuse(
    'NOT_AN_OBJECT',
    null,
    Array.isArray(value) ? 'an array' : typeof value,
    'The line is no JSON object. Write one object on each line, for example {"nik":"…","nama":"…"}.',
  );
  return null;
}

/** Reads the values of JSON objects by our columns, whatever names the sender uses. */
export class JsonColumns {
  readonly #columns = new Map<string, Column | null>();

  /** The texts under our columns; null where two names mean one column. */
  read(object: Record<string, unknown>, report: RowReport): ReadonlyMap<Column, string> | null {
    const values = new Map<Column, string>();
    for (const [name, value] of Object.entries(object)) {
      const column = this.#find(name);
      if (column === null) continue;
      if (values.has(column)) {
        report.refuse('DUPLICATE_COLUMN', column, null, `The line has ${column} twice, under two names. Keep one.`);
        return null;
      }
      values.set(column, asText(value, column, report));
    }
    return values;
  }

  #find(name: string): Column | null {
    let column = this.#columns.get(name);
    if (column === undefined) {
      column = findColumn(name);
      // names are the sender's to invent
      if (this.#columns.size < MOST_KEPT) this.#columns.set(name, column);
    }
    return column;
  }
}

function asText(value: unknown, column: Column, report: RowReport): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'YA' : 'TIDAK';
  if (typeof value !== 'number') {
    report.refuse(
      'VALUE_NOT_PLAIN',
      column,
      Array.isArray(value) ? 'an array' : 'an object',
      `${column} holds a list or an object. Write a text.`,
    );
    return '';
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    report.refuse(
      'NUMBER_NOT_EXACT',
      column,
      String(value),
      `${column} is a number too large to be exact. Write it as a text in quotation marks.`,
    );
    return '';
  }
  return String(value);
}
