import type { Column } from './columns.ts';
import {
  hasKnownProvince,
  hasPossibleBirthDate,
  hasPossibleRecordDate,
  hasSerial0000,
  hasWomansDay,
  saysBirthDate,
} from './identity-digits.ts';
import type { FactSex } from './feed-fact.ts';
import type { RowReport } from './row-report.ts';

/** Columns that hold identity numbers. */
export type NumberColumn = Extract<Column, 'nik' | 'no_kk' | 'no_kk_baru' | 'no_kk_ganda'>;

const SIXTEEN_DIGITS = /^\d{16}$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
/** What people and programs put between and behind the digits. */
const DECORATION = /(?<=\d)[.,]0{1,2}$|[ .\-'\u00a0\u200b]/g;

/** What the numbers of a column are judged by. */
export interface NumberRules {
  readonly acceptSerial0000: boolean;
  /** Columns in which nearly every number ends in 0: Excel keeps fifteen digits and writes 0 for the sixteenth. */
  readonly roundedColumns: ReadonlySet<Column>;
}

/** The sixteen digits of a number, whatever they mean, or null where there are none; what is wrong is reported. */
export function readDigits(text: string, field: NumberColumn, rules: NumberRules, report: RowReport): string | null {
  if (text === '') return null;
  const digits = SIXTEEN_DIGITS.test(text) ? text : text.replace(DECORATION, '');
  if (!SIXTEEN_DIGITS.test(digits)) {
    refuseDigits(text, digits, field, report);
    return null;
  }
  if (digits.endsWith('0') && rules.roundedColumns.has(field)) {
    report.refuse(
      'EXCEL_MANGLED_NUMBER',
      field,
      digits,
      `${field} ends in 0 as nearly all numbers of this column do: Excel has rounded it. Format the column as text in the original, and export again.`,
    );
    return null;
  }
  return digits;
}

function refuseDigits(text: string, digits: string, field: NumberColumn, report: RowReport): void {
  if (SCIENTIFIC.test(text)) {
    report.refuse(
      'EXCEL_MANGLED_NUMBER',
      field,
      text,
      `${field} was shortened by Excel, and its last digits are lost. Format the column as text in the original, and export again.`,
    );
  } else if (/^\d+$/.test(digits)) {
    report.refuse(
      'NOT_16_DIGITS',
      field,
      digits,
      `${field} has ${digits.length} digits in place of 16. Restore the whole number from the document.`,
    );
  } else {
    report.refuse(
      'NOT_DIGITS',
      field,
      // letters may be a name, which is not kept
      `${text.length} characters, ${text.replace(/\D/g, '').length} of them digits`,
      `${field} holds something other than digits. Write the 16 digits of the document; if it is a name, the columns are mixed up.`,
    );
  }
}

/** The NIK and the family card of a line. */
export interface IdentityNumbers {
  readonly nik: string | null;
  readonly kk: string | null;
}

/**
 * Judges the two numbers of a line together. They have one shape, so that swapped columns show only in the date part:
 * when the day of birth is in the family card's number and not in the NIK, or when the family card's number has a day
 * that only a woman's NIK can have, they are taken the other way round, with a warning.
 */
export function judgeNumbers(
  { nik, kk }: IdentityNumbers,
  known: { readonly bornOn: string | null; readonly sex: FactSex | null },
  rules: NumberRules,
  report: RowReport,
): IdentityNumbers {
  if (nik !== null && nik === kk) {
    report.refuse(
      'NIK_IS_KK',
      'no_kk',
      kk,
      'nik and no_kk hold the same number, so one of them is wrong. Write each from its document.',
    );
    return { nik: null, kk: null };
  }
  if (nik !== null && kk !== null && areSwapped(nik, kk, known)) {
    report.warn(
      'NIK_KK_SWAPPED',
      'nik',
      nik,
      'nik and no_kk are swapped: the birth date is in the number under no_kk. They were read the other way round. Mend the column order at the source.',
    );
    return { nik: judgeNik(kk, known, rules, report), kk: judgeKk(nik, 'no_kk', rules, report) };
  }
  return { nik: judgeNik(nik, known, rules, report), kk: judgeKk(kk, 'no_kk', rules, report) };
}

function areSwapped(nik: string, kk: string, { bornOn, sex }: { bornOn: string | null; sex: FactSex | null }): boolean {
  if (bornOn === null) return sex !== 'MALE' && hasWomansDay(kk) && !hasWomansDay(nik) && hasPossibleRecordDate(nik);
  return !saysBirthDate(nik, bornOn) && saysBirthDate(kk, bornOn) && (sex === null || sex === sexOf(kk));
}

function judgeNik(
  nik: string | null,
  { bornOn, sex }: { bornOn: string | null; sex: FactSex | null },
  rules: NumberRules,
  report: RowReport,
): string | null {
  if (nik === null) return null;
  if (!hasPossibleBirthDate(nik)) {
    report.refuse(
      'NIK_DATE_IMPOSSIBLE',
      'nik',
      nik,
      'nik has no possible birth date in digits 7 to 12 (day, plus 40 for women, month, year). Write it from the document.',
    );
    return null;
  }
  if (!acceptsSerial(nik, 'nik', rules, report)) return null;
  // a NIK is never corrected, so that these may well be true
  if (bornOn !== null && !saysBirthDate(nik, bornOn)) {
    report.warn(
      'NIK_BIRTH_DATE_DIFFERS',
      'nik',
      nik,
      'nik says another day of birth than tanggal_lahir. A NIK stays as it is for life; check that the line is about one person.',
    );
  }
  if (sex !== null && sex !== sexOf(nik)) {
    report.warn(
      'NIK_SEX_DIFFERS',
      'nik',
      nik,
      'nik says another sex than jenis_kelamin (40 is added to the day of women). Check that the line is about one person.',
    );
  }
  if (!hasKnownProvince(nik)) {
    report.warn(
      'NIK_PROVINCE_UNKNOWN',
      'nik',
      nik,
      'nik begins with the code of no province of Indonesia. Compare it with the document.',
    );
  }
  return nik;
}

/** Judges a family card number; null where it is refused. */
export function judgeKk(kk: string | null, field: NumberColumn, rules: NumberRules, report: RowReport): string | null {
  if (kk === null) return null;
  if (hasWomansDay(kk)) {
    report.refuse(
      'KK_IS_A_NIK',
      field,
      kk,
      `${field} is a woman's NIK (a day above 40 in digits 7 and 8), not a family card. Write the number of the family card.`,
    );
    return null;
  }
  if (!acceptsSerial(kk, field, rules, report)) return null;
  if (!hasPossibleRecordDate(kk)) {
    report.warn(
      'KK_DATE_UNUSUAL',
      field,
      kk,
      `${field} has no possible date in digits 7 to 12, as family cards have. Compare it with the document.`,
    );
  }
  return kk;
}

function acceptsSerial(digits: string, field: NumberColumn, rules: NumberRules, report: RowReport): boolean {
  if (rules.acceptSerial0000 || !hasSerial0000(digits)) return true;
  report.refuse(
    'SERIAL_0000',
    field,
    digits,
    `${field} ends in 0000, a serial that is never issued. Write the whole number from the document; Excel may have rounded it.`,
  );
  return false;
}

function sexOf(nik: string): FactSex {
  return hasWomansDay(nik) ? 'FEMALE' : 'MALE';
}
