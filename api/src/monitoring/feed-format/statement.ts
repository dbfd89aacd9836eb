import { FeedFactKind } from '../feed.state.ts';
import { readDecile, readQuarter, readSex } from './coded-value.ts';
import type { Column } from './columns.ts';
import { readDayOf } from './day.ts';
import { readMove } from './destination.ts';
import type { CorrectionDetails, DecileDetails, FeedFact, FieldNoteDetails } from './feed-fact.ts';
import { judgeKk, readDigits } from './identity-number.ts';
import type { WrittenKind } from './kind.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { RowReport } from './row-report.ts';
import { readValue, type Row } from './row.ts';
import { readName, readText } from './text-value.ts';

/** What a line says beside whom it is about. */
export type Statement = {
  [Kind in FeedFactKind]: { readonly kind: Kind; readonly details: Extract<FeedFact, { kind: Kind }>['details'] };
}[FeedFactKind];

/** Reads what a line says, or null where a rule forbids it: the report tells which. */
export function readStatement(
  written: WrittenKind,
  row: Row,
  rules: ReadingRules,
  report: RowReport,
): Statement | null {
  switch (written) {
    case 'MOVE':
    case FeedFactKind.MOVE_WITHIN_CITY:
    case FeedFactKind.MOVE_OUT:
      return readMove(written, row, rules.regions, report);
    case FeedFactKind.CORRECTION:
      return { kind: written, details: readCorrection(row, rules, report) };
    case FeedFactKind.DECILE: {
      const details = readRanking(row, rules, report);
      return details && { kind: written, details };
    }
    case FeedFactKind.DUPLICATE:
      return { kind: written, details: { ...readNote(row, report), otherKk: readOtherKk(row, rules, report) } };
    case FeedFactKind.DEATH:
    case FeedFactKind.NOT_FOUND:
    case FeedFactKind.DECLINED:
      return { kind: written, details: readNote(row, report) };
  }
}

function readCorrection(row: Row, rules: ReadingRules, report: RowReport): CorrectionDetails {
  const before = report.refusals.length;
  const name = readValue(row, 'nama_baru', report);
  const bornOn = readDayOf(row, 'tanggal_lahir_baru', rules, report);
  if (bornOn !== null && bornOn > rules.today) {
    report.refuse(
      'DATE_IN_FUTURE',
      'tanggal_lahir_baru',
      bornOn,
      `tanggal_lahir_baru ${bornOn} lies after ${rules.today}. Write the day of birth from the document.`,
    );
  }
  const details = {
    fullName: name === '' ? null : readName(name, 'nama_baru', report),
    sex: readSex(readValue(row, 'jenis_kelamin_baru', report), 'jenis_kelamin_baru', report),
    bornOn,
    newKk: readFamilyCard(row, 'no_kk_baru', rules, report),
  };
  if (report.refusals.length === before && Object.values(details).every((value) => value === null)) {
    report.refuse(
      'CORRECTION_EMPTY',
      'nama_baru',
      null,
      'The correction corrects nothing: it needs nama_baru, jenis_kelamin_baru, tanggal_lahir_baru or no_kk_baru. Write the new value.',
    );
  }
  return details;
}

function readRanking(row: Row, rules: ReadingRules, report: RowReport): DecileDetails | null {
  const decile = readDecile(readValue(row, 'desil', report), report);
  const quarter = readQuarter(readValue(row, 'triwulan', report), readValue(row, 'tahun', report), rules, report);
  return decile === null || quarter === null ? null : { decile, quarter };
}

function readNote(row: Row, report: RowReport): FieldNoteDetails {
  const text = readValue(row, 'catatan', report);
  return { note: text === '' ? null : readText(text, 'catatan', report) };
}

function readOtherKk(row: Row, rules: ReadingRules, report: RowReport): string | null {
  return readFamilyCard(row, 'no_kk_ganda', rules, report);
}

function readFamilyCard(
  row: Row,
  column: Extract<Column, 'no_kk_baru' | 'no_kk_ganda'>,
  rules: ReadingRules,
  report: RowReport,
): string | null {
  return judgeKk(readDigits(readValue(row, column, report), column, rules, report), column, rules, report);
}
