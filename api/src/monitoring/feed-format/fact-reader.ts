import { FeedFactKind } from '../feed.state.ts';
import type { Column } from './columns.ts';
import { readDayOf } from './day.ts';
import { readStatement } from './statement.ts';
import type { FeedFact, ParsedLine } from './feed-fact.ts';
import { readKind, type WrittenKind } from './kind.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { RowReport } from './row-report.ts';
import { firstFilled, readValue, type Row } from './row.ts';
import { readSubject } from './subject.ts';
import { readText } from './text-value.ts';

const LONGEST_REFERENCE = 100;

interface WhereToLook {
  /** Days on which it happened: the first that is filled counts. */
  readonly days: readonly Column[];
  /** Documents that prove it: the first that is filled counts. */
  readonly documents: readonly Column[];
}

const death: WhereToLook = {
  days: ['tanggal_meninggal', 'tanggal_peristiwa'],
  documents: ['nomor_akta', 'nomor_surat', 'berita_acara'],
};
const move: WhereToLook = {
  days: ['tanggal_pindah', 'tanggal_peristiwa'],
  documents: ['no_skpwni', 'nomor_surat', 'berita_acara'],
};
const visit: WhereToLook = {
  days: ['tanggal_peristiwa', 'tanggal_laporan'],
  documents: ['berita_acara', 'nomor_surat'],
};

const WHERE_TO_LOOK: Readonly<Record<WrittenKind, WhereToLook>> = {
  DEATH: death,
  MOVE: move,
  MOVE_WITHIN_CITY: move,
  MOVE_OUT: move,
  CORRECTION: { days: ['tanggal_peristiwa'], documents: ['nomor_surat', 'berita_acara'] },
  DECILE: { days: [], documents: [] },
  NOT_FOUND: visit,
  DECLINED: visit,
  DUPLICATE: visit,
};

/** Reads one record: a fact, or every rule it breaks. */
export function readLine(line: number, row: Row, rules: ReadingRules, report: RowReport): ParsedLine {
  const written = readKind(readValue(row, 'jenis_peristiwa', report), rules.source, rules.impliedKind, report);
  const subject = readSubject(row, rules, report);
  if (written !== null) {
    const statement = readStatement(written, row, rules, report);
    const occurredOn = readOccurrence(written, row, subject.bornOn, rules, report);
    const reference = readReference(written, row, report);
    if (report.refusals.length === 0 && statement !== null) {
      const fact = {
        kind: statement.kind,
        nik: subject.nik,
        kk: subject.kk,
        fullName: subject.fullName,
        nameKey: subject.nameKey,
        sex: subject.sex,
        bornOn: subject.bornOn,
        kelurahanCode: subject.kelurahanCode,
        occurredOn,
        reference,
        details: statement.details,
      } as FeedFact;
      return { line, fact, warnings: report.warnings };
    }
  }
  return { line, refusals: report.refusals, warnings: report.warnings };
}

function readOccurrence(
  written: WrittenKind,
  row: Row,
  bornOn: string | null,
  rules: ReadingRules,
  report: RowReport,
): string | null {
  const { days } = WHERE_TO_LOOK[written];
  const column = firstFilled(row, days);
  if (column === null) {
    // a correction replaces what was never true, so that its day decides nothing
    if (days.length > 0 && written !== FeedFactKind.CORRECTION) {
      report.refuse('VALUE_MISSING', days[0]!, null, `${days[0]} is empty. Write the day on which it happened.`);
    }
    return null;
  }
  const day = readDayOf(row, column, rules, report);
  if (day === null) return null;
  if (day > rules.today) {
    report.refuse(
      'DATE_IN_FUTURE',
      column,
      day,
      `${column} ${day} lies after ${rules.today}. Write the day on which it happened, or send the line when it has.`,
    );
  } else if (bornOn !== null && day < bornOn) {
    report.refuse(
      'EVENT_BEFORE_BIRTH',
      column,
      day,
      `${column} ${day} lies before tanggal_lahir. Check both, perhaps they are swapped.`,
    );
  }
  return day;
}

function readReference(written: WrittenKind, row: Row, report: RowReport): string | null {
  const { documents } = WHERE_TO_LOOK[written];
  if (documents.length === 0) return null;
  const column = firstFilled(row, documents);
  if (column !== null) return readText(readValue(row, column, report), column, report, LONGEST_REFERENCE);
  report.warn(
    'REFERENCE_MISSING',
    documents[0]!,
    null,
    `${documents[0]} is empty: no document is named. Add its number, by which the record can be proven.`,
  );
  return null;
}
