import { daysInMonth } from './calendar-day.ts';

const WOMEN_DAY_OFFSET = 40;
/** First two digits of the provinces of Indonesia. */
const PROVINCES = new Set(
  [
    [11, 12, 13, 14, 15, 16, 17, 18, 19, 21],
    [31, 32, 33, 34, 35, 36, 51, 52, 53],
    [61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76],
    [81, 82, 91, 92, 93, 94, 95, 96, 97],
  ].flat(),
);

/*
 * Digits 1 to 6 of a NIK are the region of first registration, 7 to 12 day, month and year of birth with 40 added to a
 * woman's day, 13 to 16 a serial from 0001. A family card number has the same shape, with the day the family was
 * recorded, to which nothing is added. All functions here take sixteen digits.
 */

/** Whether the date part is a day that can be: in either century, since the number does not tell which. */
export function hasPossibleBirthDate(digits: string): boolean {
  const written = twoDigitsAt(digits, 6);
  return isPossible(written > WOMEN_DAY_OFFSET ? written - WOMEN_DAY_OFFSET : written, digits);
}

/** Whether the date part can be the day a family was recorded. */
export function hasPossibleRecordDate(digits: string): boolean {
  return isPossible(twoDigitsAt(digits, 6), digits);
}

/** Whether the day of the date part is a woman's, which no family card has. */
export function hasWomansDay(digits: string): boolean {
  return twoDigitsAt(digits, 6) > WOMEN_DAY_OFFSET && hasPossibleBirthDate(digits);
}

/** Whether the date part says the day of birth, `1985-03-15`. */
export function saysBirthDate(digits: string, bornOn: string): boolean {
  return (
    twoDigitsAt(digits, 6) % WOMEN_DAY_OFFSET === twoDigitsAt(bornOn, 8) &&
    twoDigitsAt(digits, 8) === twoDigitsAt(bornOn, 5) &&
    twoDigitsAt(digits, 10) === twoDigitsAt(bornOn, 2)
  );
}

/** Whether the serial is 0000, which is never issued. */
export function hasSerial0000(digits: string): boolean {
  return digits.endsWith('0000');
}

/** Whether the number begins with a province of Indonesia. */
export function hasKnownProvince(digits: string): boolean {
  return PROVINCES.has(twoDigitsAt(digits, 0));
}

function isPossible(day: number, digits: string): boolean {
  const month = twoDigitsAt(digits, 8);
  if (month < 1 || month > 12 || day < 1) return false;
  // 2000 and 1900 + year agree on leap years except for 1900 itself, which is none: 2000 is
  return day <= daysInMonth(2000 + twoDigitsAt(digits, 10), month);
}

function twoDigitsAt(text: string, place: number): number {
  return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
}
