import { firstDayOf, isQuarter, type Quarter } from '@simoncer/analytics';
import type { Column } from './columns.ts';
import { dictionary, wordKey } from './dictionary.ts';
import type { FactSex } from './feed-fact.ts';
import type { RowReport } from './row-report.ts';

const SEXES = dictionary<FactSex>(
  ['MALE', 'L LK LAKILAKI LAKI PRIA M MALE 1'],
  ['FEMALE', 'P PR PEREMPUAN WANITA F FEMALE 2'],
);

/** A sex written as L or P, LAKI-LAKI or PEREMPUAN, or as the register's 1 or 2. */
export function readSex(text: string, field: Column, report: RowReport): FactSex | null {
  if (text === '') return null;
  const sex = SEXES.get(text) ?? SEXES.get(wordKey(text));
  if (sex) return sex;
  report.refuse(
    'SEX_NOT_UNDERSTOOD',
    field,
    text,
    `${field} is neither L (laki-laki) nor P (perempuan). Write one of them.`,
  );
  return null;
}

const DECILE = /^(?:DESIL|D)?\s*0?(\d{1,3})(?:[.,]0+)?$/i;

/** A decile from 1 to 10. */
export function readDecile(text: string, report: RowReport): number | null {
  const decile = Number(DECILE.exec(text)?.[1]);
  if (decile >= 1 && decile <= 10) return decile;
  if (text === '') {
    report.refuse('VALUE_MISSING', 'desil', null, 'desil is empty. Write the decile, 1 to 10.');
  } else {
    report.refuse(
      'DECILE_NOT_1_TO_10',
      'desil',
      text,
      'desil is no whole number from 1 to 10. Write the decile of the ranking.',
    );
  }
  return null;
}

const QUARTER_NUMBERS = dictionary([1, '1 I'], [2, '2 II'], [3, '3 III'], [4, '4 IV']);
const YEAR_THEN_QUARTER = /^(\d{4})[ /-]*(?:Q|TW|TRIWULAN)?[ .-]*([1-4]|I{1,3}|IV)$/i;
const QUARTER_THEN_YEAR = /^(?:Q|TW|TRIWULAN|KUARTAL)?[ .-]*([1-4]|I{1,3}|IV)[ /-]+(\d{4})$/i;
const QUARTER_ALONE = /^(?:Q|TW|TRIWULAN|KUARTAL)?[ .-]*([1-4]|I{1,3}|IV)$/i;

/** What is known of the quarter beside the line. */
export interface QuarterRules {
  /** Quarter the file was announced for. */
  readonly quarter?: Quarter;
  readonly today: string;
}

/** A quarter written as 2026Q4, 2026-4 or TW IV 2026, or as IV beside a column with the year; else the file's own. */
export function readQuarter(text: string, year: string, rules: QuarterRules, report: RowReport): Quarter | null {
  if (text === '') {
    if (rules.quarter) return rules.quarter;
    report.refuse(
      'VALUE_MISSING',
      'triwulan',
      null,
      'triwulan is empty. Write the quarter of the ranking, for example 2026Q4.',
    );
    return null;
  }
  const quarter = isQuarter(text) ? text : toQuarter(text, year);
  if (quarter === null) {
    report.refuse(
      'QUARTER_NOT_UNDERSTOOD',
      'triwulan',
      text,
      'triwulan is no quarter that is known here. Write it as 2026Q4.',
    );
  } else if (firstDayOf(quarter) > rules.today) {
    report.refuse(
      'QUARTER_IN_FUTURE',
      'triwulan',
      text,
      `triwulan ${quarter} has not begun on ${rules.today}. Write the quarter of the ranking.`,
    );
  } else if (rules.quarter && quarter !== rules.quarter) {
    report.refuse(
      'QUARTER_DIFFERS',
      'triwulan',
      text,
      `triwulan is ${quarter}, but the file was announced for ${rules.quarter}. Send the lines of each quarter as a file of their own.`,
    );
  } else {
    return quarter;
  }
  return null;
}

function toQuarter(text: string, year: string): Quarter | null {
  const whole = YEAR_THEN_QUARTER.exec(text);
  const turned = QUARTER_THEN_YEAR.exec(text);
  const alone = QUARTER_ALONE.exec(text);
  const written = whole
    ? [whole[1], whole[2]]
    : turned
      ? [turned[2], turned[1]]
      : [year.replace(/[.,]0$/, ''), alone?.[1] ?? ''];
  const quarter = `${written[0]}Q${QUARTER_NUMBERS.get(wordKey(written[1]!))}`;
  return isQuarter(quarter) ? quarter : null;
}

const WHOLE_FAMILY = dictionary(
  [true, 'YA Y IYA TRUE 2 SELURUHKELUARGA SATUKELUARGA SEKELUARGA SELURUHANGGOTA SEMUA'],
  [true, 'KEPALAKELUARGADANSELURUHANGGOTAKELUARGA KEPKELUARGADANSELURUHANGGOTAKELUARGA'],
  [false, 'TIDAK T N FALSE 1 3 4 SEBAGIAN ANGGOTAKELUARGA KEPALAKELUARGA KEPKELUARGA'],
  [false, 'KEPALAKELUARGADANSEBAGIANANGGOTAKELUARGA KEPKELUARGADANSEBAGIANANGGOTAKELUARGA'],
);

/** Whether the whole family moves: YA or TIDAK, or the kind of move on an SKPWNI form, of which 2 is the whole family. */
export function readWholeFamily(text: string, report: RowReport): boolean | null {
  if (text === '') return null;
  const whole = WHOLE_FAMILY.get(wordKey(text));
  if (whole !== undefined) return whole;
  report.refuse(
    'WHOLE_FAMILY_NOT_UNDERSTOOD',
    'seluruh_keluarga',
    text,
    'seluruh_keluarga is neither YA nor TIDAK, nor a kind of move from 1 to 4. Write YA when the whole family moved.',
  );
  return null;
}
