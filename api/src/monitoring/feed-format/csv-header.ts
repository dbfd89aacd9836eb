import type { CsvRecord } from './csv-records.ts';
import { CsvRecords } from './csv-records.ts';
import { findColumn } from './columns.ts';
import { MOST_COLUMNS, type Delimiter } from './detected-format.ts';
import type { FileRefusal } from './feed-fact.ts';
import { showFound } from './found.ts';
import type { PhysicalLine } from './physical-lines.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Separators that are known and not taken: fields of ours hold them. */
const FOREIGN_SEPARATORS = [/\^/, /~/, /:/, /#/, / {2,}/];
/** Records from the top that are looked through for the header. */
const DEPTH = 10;
const IDENTITY_NUMBER = /^\W*\d{16}\W*$/;
const DATE = /^\W*\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\W*$/;

/** The header of a CSV file, with the records that are known to follow it. */
export interface CsvHeader {
  readonly delimiter: Delimiter;
  readonly record: CsvRecord & { readonly fields: readonly string[] };
  /** Records above it, as titles are. */
  readonly above: number;
  /** The first records below it. */
  readonly sample: readonly (readonly string[])[];
}

type Filled = CsvRecord & { readonly fields: readonly string[] };

/** Finds separator and header in the first lines of a file, or tells why there is none. */
export function findHeader(lines: readonly PhysicalLine[]): CsvHeader | FileRefusal {
  const announced = /^"?sep=([,;|\t])"?\s*$/i.exec(lines[0]!.text)?.[1] as Delimiter | undefined;
  const below = announced ? lines.slice(1) : lines;
  const candidates = (announced ? [announced] : DELIMITERS).flatMap((delimiter) => {
    const records = new CsvRecords(delimiter).push(below).filter(isFilled);
    return records
      .slice(0, DEPTH)
      .map((record, above) => ({ delimiter, records, record, above, known: known(record) }));
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (one, other) => (one === undefined || other.known > one.known ? other : one),
    undefined,
  );
  if (!best || best.known === 0 || best.records.slice(0, best.above).some(hasIdentityNumber)) {
    return refuseWithoutHeader(below.filter(({ text }) => text.trim() !== '').slice(0, DEPTH));
  }
  if (best.record.fields.length > MOST_COLUMNS) {
    return refusal(
      'NOT_A_TABLE',
      `The header has ${best.record.fields.length} columns; a feed has at most ${MOST_COLUMNS}. Send one line for each person or family.`,
    );
  }
  const { delimiter, record, above } = best;
  return { delimiter, record, above, sample: best.records.slice(above + 1).map(({ fields }) => fields) };
}

function isFilled(record: CsvRecord): record is Filled {
  return record.fields?.some((field) => field.trim() !== '') ?? false;
}

function known({ fields }: Filled): number {
  return new Set(fields.map(findColumn).filter((column) => column !== null)).size;
}

/** Whether a record is about somebody: title lines may hold dates, but no identity numbers. */
function hasIdentityNumber({ fields }: Filled): boolean {
  return fields.some((field) => IDENTITY_NUMBER.test(field));
}

function refuseWithoutHeader(lines: readonly PhysicalLine[]): FileRefusal {
  const texts = lines.map(({ text }) => text);
  const first = texts[0] ?? '';
  const unwrapped = /^\s*"(.*)"\s*$/.exec(first)?.[1]?.replaceAll('""', '"');
  if (unwrapped !== undefined && DELIMITERS.some((delimiter) => countKnown(unwrapped.split(delimiter)) > 1)) {
    return refusal(
      'LINES_IN_QUOTES',
      'Each line is wrapped in quotation marks, so that it is one field. Export again from the original, without opening the CSV in between.',
    );
  }
  const foreign = FOREIGN_SEPARATORS.find((separator) => countKnown(first.split(separator)) > 1);
  if (foreign) {
    return refusal(
      'SEPARATOR_UNKNOWN',
      `The columns are separated by ${foreign.exec(first)![0].trim() || 'spaces'}. Separate them by comma, semicolon, tab or vertical bar.`,
    );
  }
  const fields = DELIMITERS.map((delimiter) => first.split(delimiter)).reduce((one, other) =>
    other.length > one.length ? other : one,
  );
  if (fields.some((field) => IDENTITY_NUMBER.test(field) || DATE.test(field))) {
    return refusal(
      'HEADER_MISSING',
      'The first line holds data in place of column names. Put a line with the names above it, for example nik,no_kk,nama.',
    );
  }
  if (texts.every((text) => DELIMITERS.every((delimiter) => !text.includes(delimiter)))) {
    return refusal(
      'NOT_A_TABLE',
      'The first lines have no separator between columns. Send a table as CSV, with column names in the first line.',
    );
  }
  return refusal(
    'UNKNOWN_COLUMNS',
    `None of the column names is known: ${showFound(fields.map((field) => field.trim()).join(', '))}. Name them nik, no_kk, nama, tanggal_lahir and so on.`,
  );
}

function countKnown(names: readonly string[]): number {
  return names.filter((name) => findColumn(name) !== null).length;
}

function refusal(code: FileRefusal['code'], message: string): FileRefusal {
  return { code, message };
}
