import { CsvRecords, type CsvRecord } from './csv-records.ts';
import { splitFields } from './csv-fields.ts';
import type { DetectedFormat } from './detected-format.ts';
import { readLine } from './fact-reader.ts';
import type { ParsedLine } from './feed-fact.ts';
import { JsonColumns, parseObject } from './json-values.ts';
import { PhysicalLines, type LinePosition, type PhysicalLine } from './physical-lines.ts';
import type { ReadingRules } from './reading-rules.ts';
import { RowReport } from './row-report.ts';
import { CsvRow, JsonRow } from './row.ts';

/** Reads the records of a file whose format is known. */
export abstract class RecordReader {
  /** First line that was not UTF-8; null while there was none. */
  windows1252Line: number | null = null;
  readonly #lines: PhysicalLines;

  constructor(
    readonly detected: DetectedFormat,
    protected readonly rules: ReadingRules,
    start: LinePosition,
  ) {
    this.#lines = new PhysicalLines(detected.encoding, detected.lineEnd, start);
  }

  /** Takes bytes, and gives out the records that are complete. */
  push(chunk: Uint8Array): ParsedLine[] {
    return this.read(this.#lines.push(chunk));
  }

  /** Ends the file, and gives out the records that are left. */
  end(): ParsedLine[] {
    return [...this.read(this.#lines.end()), ...this.finish()];
  }

  /** Where the first record begins that was not given out. */
  get position(): LinePosition {
    const open = this.openLine();
    return open ? { offset: open.offset, line: open.number } : this.#lines.position;
  }

  protected abstract read(lines: readonly PhysicalLine[]): ParsedLine[];
  protected abstract finish(): ParsedLine[];
  protected abstract openLine(): PhysicalLine | undefined;

  /** A report that says already what holds for the line as a whole. */
  protected reportOn(line: PhysicalLine, isWindows1252: boolean): RowReport {
    const report = new RowReport();
    if (isWindows1252) {
      this.windows1252Line ??= line.number;
      report.warn(
        'ENCODING',
        null,
        null,
        'The line is not UTF-8 and was read as Windows-1252. Check letters like é, and export as CSV UTF-8.',
      );
    }
    return report;
  }
}

/** Reads the records of a CSV file. */
export class CsvReader extends RecordReader {
  readonly #records: CsvRecords;
  readonly #row: CsvRow;

  constructor(detected: DetectedFormat, rules: ReadingRules, start: LinePosition) {
    super(detected, rules, start);
    this.#records = new CsvRecords(detected.delimiter!);
    this.#row = new CsvRow(detected.columns.map(({ meaning }) => meaning));
  }

  protected read(lines: readonly PhysicalLine[]): ParsedLine[] {
    return this.#readRecords(this.#records.push(lines));
  }

  protected finish(): ParsedLine[] {
    return this.#readRecords(this.#records.end());
  }

  protected openLine(): PhysicalLine | undefined {
    return this.#records.openLine;
  }

  #readRecords(records: readonly CsvRecord[]): ParsedLine[] {
    const parsed: ParsedLine[] = [];
    for (const record of records) {
      if (record.fields && isBlank(record.fields)) continue;
      parsed.push(this.#readRecord(record));
    }
    return parsed;
  }

  #readRecord(record: CsvRecord): ParsedLine {
    const report = this.reportOn(record.line, record.isWindows1252);
    const line = record.line.number;
    if (record.problem !== undefined) {
      refuseProblem(record.problem, report);
    } else if (!this.#fits(record.fields)) {
      this.#refuseCount(record.fields, record.line.text, report);
    } else if (this.#repeatsHeader(record.fields)) {
      report.refuse('REPEATED_HEADER', null, null, 'The line repeats the column names. Delete it.');
    } else {
      this.#row.fields = record.fields;
      return readLine(line, this.#row, this.rules, report);
    }
    return { line, refusals: report.refusals, warnings: report.warnings };
  }

  /** Empty fields behind the last column are left by spreadsheets and do no harm. */
  #fits(fields: readonly string[]): boolean {
    const { length } = this.detected.columns;
    return fields.length === length || (fields.length > length && isBlank(fields.slice(length)));
  }

  #repeatsHeader(fields: readonly string[]): boolean {
    const { columns } = this.detected;
    return fields[0] === columns[0]?.name && columns.every(({ name }, place) => fields[place]?.trim() === name);
  }

  #refuseCount(fields: readonly string[], text: string, report: RowReport): void {
    const expected = this.detected.columns.length;
    const other = [',', ';', '\t', '|'].find(
      (delimiter) => delimiter !== this.detected.delimiter && splitFields(text, delimiter).length === expected,
    );
    if (other !== undefined && fields.length < expected) {
      report.refuse(
        'SEPARATOR_DIFFERS',
        null,
        other === '\t' ? 'tab' : other,
        'The line is separated otherwise than the header. Use one separator in the whole file.',
      );
      return;
    }
    report.refuse(
      'COLUMN_COUNT',
      null,
      `${fields.length} columns`,
      `The line has ${fields.length} columns, the header ${expected}. ${
        fields.length > expected
          ? 'Put values that hold the separator in quotation marks.'
          : 'Perhaps it was cut off; send the whole line.'
      }`,
    );
  }
}

/** Reads the records of a JSON Lines file. */
export class JsonReader extends RecordReader {
  readonly #columns = new JsonColumns();

  protected read(lines: readonly PhysicalLine[]): ParsedLine[] {
    return lines.flatMap((line) => (line.isTooLong || line.text.trim() !== '' ? [this.#readRecord(line)] : []));
  }

  protected finish(): ParsedLine[] {
    return [];
  }

  protected openLine(): undefined {
    return undefined;
  }

  #readRecord(line: PhysicalLine): ParsedLine {
    const report = this.reportOn(line, line.isWindows1252);
    if (line.isTooLong) {
      refuseProblem('LINE_TOO_LONG', report);
    } else {
      const object = parseObject(line.text, report);
      const values = object && this.#columns.read(object, report);
      if (values) return readLine(line.number, new JsonRow(values), this.rules, report);
    }
    return { line: line.number, refusals: report.refusals, warnings: report.warnings };
  }
}

function refuseProblem(problem: NonNullable<CsvRecord['problem']>, report: RowReport): void {
  const messages = {
    LINE_TOO_LONG: 'The line is longer than 64 KiB. Send one record on each line; perhaps line ends are missing.',
    UNCLOSED_QUOTE: 'A quotation mark opens a value and none closes it. Close it, or delete it.',
    STRAY_QUOTE:
      'A quotation mark stands inside a value in quotation marks. Write two of them there, or none around the value.',
  };
  report.refuse(problem, null, null, messages[problem]);
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field === '' || field.trim() === '');
}
