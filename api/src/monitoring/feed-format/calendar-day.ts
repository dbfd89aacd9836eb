const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Day 0 of Excel's count, which takes 1900 for a leap year: right for all days after February 1900. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** Whether a month has a day. */
export function hasDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The last day of a month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1]!;
}

/** A day as text, `1985-03-15`. */
export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day that Excel counts with a number: 45658 is 2025-01-01. */
export function dayOfExcelSerial(serial: number): string {
  return new Date(EXCEL_DAY_0 + Math.floor(serial) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
