import { datesOf, malformed, unissued, warning, type NumberContext, type NumberFinding } from './nik.ts';

/**
 * Judges a family card number: region of issue (6 digits), day, month and year the family was recorded (6), serial (4).
 *
 * It has the shape of a NIK. What tells them apart is the date: a day from 41 to 71 is a woman's birth date.
 */
export function judgeKk(digits: string, { acceptsUnissuedSerial }: NumberContext): NumberFinding[] {
  if (!/^\d{16}$/.test(digits)) return [malformed('KK', digits)];
  if (digits.endsWith('0000') && !acceptsUnissuedSerial) return [unissued('KK')];
  const [day, month, year] = [Number(digits.slice(6, 8)), digits.slice(8, 10), digits.slice(10, 12)];
  if (datesOf(day, month, year).length > 0) return [];
  if (day > 40 && datesOf(day - 40, month, year).length > 0) {
    return [warning('KK_LOOKS_LIKE_NIK', 'This family card number bears a birth date: is it the NIK of a woman?')];
  }
  return [warning('KK_DATE_IMPOSSIBLE', 'Digits 7 to 12 of this family card number are no date.')];
}
