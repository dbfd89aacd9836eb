import type { Sex } from './person.entity.ts';

/** How much a finding weighs: an error refuses the number, a warning and an information only tell. */
export type FindingLevel = 'ERROR' | 'WARNING' | 'INFO';

/** What was found about an identity number. It never holds the number. */
export interface NumberFinding {
  readonly level: FindingLevel;
  readonly code: string;
  readonly message: string;
}

/** What a number is judged by. */
export interface NumberContext {
  /** The day it is, `2026-11-24`. */
  readonly today: string;
  /** Whether the serial 0000, which is never issued, is accepted: only where people are made up. */
  readonly acceptsUnissuedSerial: boolean;
  /** Kecamatan of this register's cities, as six digits: `327101`. */
  readonly kecamatan: ReadonlySet<string>;
}

/** What a person's record says. */
export interface RecordedPerson {
  readonly sex: `${Sex}`;
  readonly bornOn: string;
}

const WOMEN_DAY_OFFSET = 40;
const HIGHEST_AGE = 110;
/** Provinces by their Kemendagri code. */
const PROVINCES = /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])$/;

/**
 * Judges a NIK: region of first registration (6 digits), day (40 added for women), month and year of birth (6), serial (4).
 *
 * A NIK is for life and is not corrected, even where its birth date is wrong: what disagrees with the record is a
 * warning. The century is not in it; a date that exists in either is accepted.
 *
 * @param recorded what the record says, where there is one to compare
 */
export function judgeNik(digits: string, context: NumberContext, recorded?: RecordedPerson): NumberFinding[] {
  if (!/^\d{16}$/.test(digits)) return [malformed('NIK', digits)];
  const sex = sexInNik(digits);
  const dates = datesInNik(digits);
  if (dates.length === 0) {
    return [
      error('NIK_DATE_IMPOSSIBLE', 'Digits 7 to 12 of this NIK are no birth date. Check it with the identity card.'),
    ];
  }
  if (digits.endsWith('0000') && !context.acceptsUnissuedSerial) return [unissued('NIK')];
  return [...judgeRegion(digits, context), ...(recorded ? compare(sex, dates, recorded, context.today) : [])];
}

/** The sex a NIK bears. */
export function sexInNik(digits: string): `${Sex}` {
  return Number(digits.slice(6, 8)) > WOMEN_DAY_OFFSET ? 'FEMALE' : 'MALE';
}

/**
 * The birth date in a NIK: the recorded one where the NIK agrees with it, otherwise the latest that is not to come.
 *
 * @returns undefined where it holds none
 */
export function birthDateInNik(digits: string, today: string, recorded?: string): string | undefined {
  const dates = datesInNik(digits);
  if (recorded !== undefined && dates.includes(recorded)) return recorded;
  return dates.find((date) => date <= today) ?? dates.at(-1);
}

/** The dates that the six digits of a birth date in a NIK can mean, the latest first. */
function datesInNik(digits: string): string[] {
  const day = Number(digits.slice(6, 8));
  return datesOf(day > WOMEN_DAY_OFFSET ? day - WOMEN_DAY_OFFSET : day, digits.slice(8, 10), digits.slice(10, 12));
}

/** The dates of this and the last century that a day, month and two digits of a year can mean, the latest first. */
export function datesOf(day: number, month: string, year: string): string[] {
  return ['20', '19']
    .map((century) => `${century}${year}-${month}-${String(day).padStart(2, '0')}`)
    .filter((text) => {
      const date = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    });
}

function judgeRegion(digits: string, { kecamatan }: NumberContext): NumberFinding[] {
  const region = digits.slice(0, 6);
  if (kecamatan.has(region)) return [];
  const ours = [...kecamatan].some((code) => code.startsWith(region.slice(0, 4)));
  if (ours || !PROVINCES.test(region.slice(0, 2)) || region.slice(2, 4) === '00' || region.slice(4) === '00') {
    return [warning('NIK_REGION_UNKNOWN', 'The first six digits of this NIK are no known kecamatan.')];
  }
  return [{ level: 'INFO', code: 'NIK_ISSUED_ELSEWHERE', message: 'This NIK was first issued in another city.' }];
}

function compare(sex: string, dates: readonly string[], recorded: RecordedPerson, today: string): NumberFinding[] {
  const findings: NumberFinding[] = [];
  if (sex !== recorded.sex)
    findings.push(warning('NIK_SEX_DIFFERS', `The NIK says ${sex}, the record ${recorded.sex}.`));
  if (!dates.includes(recorded.bornOn)) {
    const inNik = dates.find((date) => date <= today) ?? dates[0];
    findings.push(warning('NIK_BIRTH_DATE_DIFFERS', `The NIK says born on ${inNik}, the record ${recorded.bornOn}.`));
  }
  if (Number(today.slice(0, 4)) - Number(recorded.bornOn.slice(0, 4)) > HIGHEST_AGE) {
    findings.push(
      warning('AGE_IMPLAUSIBLE', `Born on ${recorded.bornOn}, the person is over ${HIGHEST_AGE} years old.`),
    );
  }
  return findings;
}

/** A number that is not sixteen digits. Its length is told, not the number. */
export function malformed(what: 'NIK' | 'KK', text: string): NumberFinding {
  const found = /^\d*$/.test(text) ? `${text.length} digits` : `${text.length} characters, not all of them digits`;
  return error(`${what}_MALFORMED`, `A ${what} number has 16 digits, sent as text; this one has ${found}.`);
}

/** A number that nobody holds. */
export function unissued(what: 'NIK' | 'KK'): NumberFinding {
  return error(
    `${what}_SERIAL_NEVER_ISSUED`,
    `The last four digits of a ${what} number are 0001 or more; 0000 is never issued. Check it with the document.`,
  );
}

export function error(code: string, message: string): NumberFinding {
  return { level: 'ERROR', code, message };
}

export function warning(code: string, message: string): NumberFinding {
  return { level: 'WARNING', code, message };
}
