import { doubtColumn, doubtNotes } from './column-doubts.ts';
import { findColumn, type Column } from './columns.ts';
import { findHeader } from './csv-header.ts';
import {
  encodingNote,
  knownColumns,
  MOST_COLUMNS,
  type DetectedColumn,
  type DetectedFormat,
} from './detected-format.ts';
import { announcedEncoding } from './encoding.ts';
import type { FileRefusal, FileRefusalCode, RowIssue } from './feed-fact.ts';
import { showFound } from './found.ts';
import { parseObject } from './json-values.ts';
import { recogniseBinary } from './magic.ts';
import { PhysicalLines, type LinePosition, type PhysicalLine } from './physical-lines.ts';
import { missingColumns } from './required-columns.ts';
import { RowReport } from './row-report.ts';

/** What a file is, and where its first record begins; or why it is refused. */
export type Detection =
  | { readonly detected: DetectedFormat; readonly start: LinePosition; readonly refusal?: undefined }
  | { readonly refusal: FileRefusal };

/** What detecting needs to know beside the bytes. */
export interface DetectionOptions extends Readonly<Parameters<typeof missingColumns>[1]> {
  readonly acceptSerial0000?: boolean;
}

/**
 * Recognises format, encoding, separator and columns.
 *
 * @param head the first bytes of the file
 * @param isWhole whether these are all
 */
export function detect(head: Buffer, isWhole: boolean, options: DetectionOptions): Detection {
  const binary = recogniseBinary(head);
  if (binary !== null) return refuse('NOT_TEXT', binary);
  const announced = announcedEncoding(head);
  const look = head.toString(announced.encoding === 'UTF-16LE' ? 'utf16le' : 'latin1', announced.length).trimStart();
  const lineEnd = head.includes(10) || !head.includes(13) ? 'LF' : 'CR';
  const reader = new PhysicalLines(announced.encoding, lineEnd, { offset: announced.length, line: 1 });
  const lines = reader.push(head.subarray(announced.length));
  if (isWhole) lines.push(...reader.end());

  const first = lines.find(({ text }) => text.trim() !== '');
  const start = first?.text.trimStart()[0] ?? look[0];
  if (start === undefined) return refuse('EMPTY_FILE', 'The file holds nothing. Send it again once it has content.');
  if (start === '<') {
    return refuse(
      'NOT_A_TABLE',
      'The file is HTML or XML, perhaps a web page that was saved. Export the table as CSV.',
    );
  }
  if (start === '[') {
    return refuse(
      'NOT_JSON_LINES',
      'The file is one JSON array. Write one object on each line, without commas between.',
    );
  }
  if (first === undefined) {
    return refuse(
      'FIRST_LINE_TOO_LONG',
      'The first line is longer than 64 KiB. Send a table with a line for each record.',
    );
  }
  const foreign = lines.find(({ isWindows1252 }) => isWindows1252);
  const text: TextFormat = {
    encoding: foreign ? 'WINDOWS-1252' : announced.encoding,
    lineEnd,
    notes: foreign ? [encodingNote(foreign.number)] : [],
  };
  const filled = lines.slice(lines.indexOf(first));
  return start === '{'
    ? detectJson(filled, text, { offset: announced.length, line: 1 }, options)
    : detectCsv(filled, text, options);
}

type TextFormat = Pick<DetectedFormat, 'encoding' | 'lineEnd' | 'notes'>;

function detectCsv(lines: readonly PhysicalLine[], text: TextFormat, options: DetectionOptions): Detection {
  const header = findHeader(lines);
  if ('code' in header) return { refusal: header };
  const { delimiter, record, above, sample } = header;
  const columns = record.fields.map((name, place): DetectedColumn => {
    const meaning = findColumn(name);
    const values = sample.map((fields) => fields[place] ?? '');
    return { name: showFound(name.trim()), meaning, doubt: doubtColumn(meaning, values, !!options.acceptSerial0000) };
  });
  const refusal = refuseColumns(columns, options);
  if (refusal) return { refusal };
  const preamble: RowIssue[] =
    above === 0
      ? []
      : [
          {
            code: 'TITLE_LINES',
            field: null,
            found: `${above}`,
            message: `The column names stand on line ${record.line.number}; the ${above} line(s) above were passed over. Delete them.`,
          },
        ];
  return {
    detected: {
      format: 'CSV',
      ...text,
      delimiter,
      columns,
      notes: [...text.notes, ...preamble, ...ignoredNote(columns), ...doubtNotes(columns)],
    },
    start: { offset: record.last.nextOffset, line: record.last.number + 1 },
  };
}

function refuseColumns(columns: readonly DetectedColumn[], options: DetectionOptions): FileRefusal | null {
  const twice = columns.find(
    ({ meaning }, place) => meaning !== null && columns.findIndex((other) => other.meaning === meaning) !== place,
  );
  if (twice) {
    const names = columns.filter(({ meaning }) => meaning === twice.meaning).map(({ name }) => name);
    return {
      code: 'DUPLICATE_COLUMN',
      message: `The columns ${names.join(' and ')} mean the same, ${twice.meaning}. Keep the right one.`,
    };
  }
  const missing = missingColumns(knownColumns(columns), options);
  if (missing.length === 0) return null;
  return {
    code: 'MISSING_COLUMN',
    message: `A feed of ${options.source} needs the column ${missing.join('; and ')}. Add it, or check the column names: ${showFound(columns.map(({ name }) => name).join(', '))}.`,
  };
}

function detectJson(
  lines: readonly PhysicalLine[],
  text: TextFormat,
  start: LinePosition,
  options: DetectionOptions,
): Detection {
  const objects = lines.map(({ text }) => parseObject(text, new RowReport())).filter((object) => object !== null);
  if (objects.length === 0 && !lines[0]!.text.includes('}')) {
    return refuse(
      'NOT_JSON_LINES',
      'The file is JSON written over several lines. Write each object on one line of its own (JSON Lines).',
    );
  }
  const names = new Set(objects.flatMap((object) => Object.keys(object)));
  if (names.size > MOST_COLUMNS) {
    return refuse(
      'NOT_A_TABLE',
      `The first lines have ${names.size} names; a feed has at most ${MOST_COLUMNS}. Send one line for each person or family.`,
    );
  }
  const columns = [...names].map((name): DetectedColumn => {
    const meaning: Column | null = findColumn(name);
    const values = objects.map((object) => object[name]).filter((value) => typeof value === 'string');
    return { name: showFound(name), meaning, doubt: doubtColumn(meaning, values, !!options.acceptSerial0000) };
  });
  if (objects.length > 0 && columns.every(({ meaning }) => meaning === null)) {
    return refuse(
      'UNKNOWN_COLUMNS',
      `None of the names is known: ${showFound([...names].join(', '))}. Name them nik, no_kk, nama, tanggal_lahir and so on.`,
    );
  }
  return {
    detected: {
      format: 'JSON_LINES',
      ...text,
      delimiter: null,
      columns,
      notes: [...text.notes, ...ignoredNote(columns), ...doubtNotes(columns)],
    },
    start,
  };
}

function ignoredNote(columns: readonly DetectedColumn[]): RowIssue[] {
  const ignored = columns.filter(({ name, meaning }) => meaning === null && name !== '').map(({ name }) => name);
  if (ignored.length === 0) return [];
  return [
    {
      code: 'COLUMNS_IGNORED',
      field: null,
      found: showFound(ignored.join(', ')),
      message: `${ignored.length} column(s) are not needed and were not read.`,
    },
  ];
}

function refuse(code: FileRefusalCode, message: string): Detection {
  return { refusal: { code, message } };
}
