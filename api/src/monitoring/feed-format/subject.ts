import { readSex } from './coded-value.ts';
import { readDayOf } from './day.ts';
import type { FactSubject } from './feed-fact.ts';
import { judgeNumbers, readDigits } from './identity-number.ts';
import { PRESENT_PLACE, readPlace } from './place.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { RowReport } from './row-report.ts';
import { readValue, type Row } from './row.ts';
import { readName } from './text-value.ts';

const OLDEST = 110;

/** Columns that name a person or family. */
const NAMING: ReadonlySet<string | null> = new Set(['nik', 'no_kk', 'nama', 'tanggal_lahir']);

/** Whom a line is about. */
export type Subject = Omit<FactSubject, 'occurredOn' | 'reference'>;

/** Reads whom a line is about: by NIK, by family card, or by name and day of birth. */
export function readSubject(row: Row, rules: ReadingRules, report: RowReport): Subject {
  const name = readValue(row, 'nama', report);
  const fullName = name === '' ? null : readName(name, 'nama', report);
  const sex = readSex(readValue(row, 'jenis_kelamin', report), 'jenis_kelamin', report);
  const bornOn = judgeBirth(readDayOf(row, 'tanggal_lahir', rules, report), rules.today, report);
  const digits = {
    nik: readDigits(readValue(row, 'nik', report), 'nik', rules, report),
    kk: readDigits(readValue(row, 'no_kk', report), 'no_kk', rules, report),
  };
  const { nik, kk } = judgeNumbers(digits, { bornOn, sex }, rules, report);
  const kelurahanCode = readPlace(row, PRESENT_PLACE, rules.regions, report);

  const isNamed = nik !== null || kk !== null || (fullName !== null && bornOn !== null);
  const isRefused = report.refusals.some(({ field }) => NAMING.has(field));
  if (!isNamed && !isRefused) {
    report.refuse(
      'SUBJECT_MISSING',
      'nik',
      null,
      'The line names nobody: it needs nik, or no_kk, or nama with tanggal_lahir. Add one of them.',
    );
  }
  return { nik, kk, fullName, nameKey: fullName?.toUpperCase() ?? null, sex, bornOn, kelurahanCode };
}

function judgeBirth(bornOn: string | null, today: string, report: RowReport): string | null {
  if (bornOn === null) return null;
  if (bornOn > today) {
    report.refuse(
      'DATE_IN_FUTURE',
      'tanggal_lahir',
      bornOn,
      `tanggal_lahir ${bornOn} lies after ${today}. Write the day of birth from the document.`,
    );
    return null;
  }
  if (Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > OLDEST) {
    report.warn(
      'AGE_OVER_110',
      'tanggal_lahir',
      bornOn.slice(0, 4),
      `tanggal_lahir makes the person older than ${OLDEST}. Check the year of birth.`,
    );
  }
  return bornOn;
}
