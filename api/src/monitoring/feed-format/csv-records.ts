import { splitFields } from './csv-fields.ts';
import { MAX_LINE_BYTES, type PhysicalLine } from './physical-lines.ts';

/** Most lines that a record may run over: beyond, a quotation mark is missing rather than a field so long. */
const MAX_LINES = 20;

/** A record, on one line or on several where a quoted field holds line ends. */
export type CsvRecord = {
  /** Line it starts on. */
  readonly line: PhysicalLine;
  /** Line it ends on. */
  readonly last: PhysicalLine;
  readonly isWindows1252: boolean;
} & (
  | { readonly fields: readonly string[]; readonly problem?: undefined }
  | { readonly fields?: undefined; readonly problem: 'LINE_TOO_LONG' | 'UNCLOSED_QUOTE' | 'STRAY_QUOTE' }
);

/**
 * Puts lines together to records. A quotation mark that is never closed costs its own line only: the lines after it are
 * read again as lines of their own.
 */
export class CsvRecords {
  /** Lines of a record that is not complete. */
  #open: PhysicalLine[] = [];
  #openLength = 0;

  constructor(readonly delimiter: string) {}

  /** First line of the record that is not complete; undefined where there is none. */
  get openLine(): PhysicalLine | undefined {
    return this.#open[0];
  }

  /** Takes the next lines, and gives out the records that are complete. */
  push(lines: readonly PhysicalLine[]): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const line of lines) this.#take(line, records);
    return records;
  }

  /** Ends the file, and gives out what is left. */
  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) this.#giveUp('UNCLOSED_QUOTE', records);
    return records;
  }

  #take(line: PhysicalLine, records: CsvRecord[]): void {
    if (line.isTooLong) {
      while (this.#open.length > 0) this.#giveUp('UNCLOSED_QUOTE', records);
      records.push({ line, last: line, isWindows1252: false, problem: 'LINE_TOO_LONG' });
      return;
    }
    this.#open.push(line);
    this.#openLength += line.text.length + 1;
    const isOne = this.#open.length === 1;
    const fields = splitFields(isOne ? line.text : this.#open.map(({ text }) => text).join('\n'), this.delimiter);
    if (fields === 'STRAY_QUOTE') {
      // a mark that would close a field of an earlier line more likely opens one of its own
      this.#giveUp(isOne ? 'STRAY_QUOTE' : 'UNCLOSED_QUOTE', records);
    } else if (fields === 'OPEN') {
      if (this.#open.length >= MAX_LINES || this.#openLength > MAX_LINE_BYTES) this.#giveUp('UNCLOSED_QUOTE', records);
    } else {
      const isWindows1252 = isOne ? line.isWindows1252 : this.#open.some((each) => each.isWindows1252);
      records.push({ line: this.#open[0]!, last: line, isWindows1252, fields });
      this.#open = [];
      this.#openLength = 0;
    }
  }

  /** Refuses the first open line, and reads the others anew. */
  #giveUp(problem: 'UNCLOSED_QUOTE' | 'STRAY_QUOTE', records: CsvRecord[]): void {
    const [first, ...others] = this.#open as [PhysicalLine, ...PhysicalLine[]];
    this.#open = [];
    this.#openLength = 0;
    records.push({ line: first, last: first, isWindows1252: first.isWindows1252, problem });
    for (const line of others) this.#take(line, records);
  }
}
