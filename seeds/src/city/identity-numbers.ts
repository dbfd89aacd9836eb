import { partsOf, type Day } from '../calendar.ts';
import type { Sex } from './family.ts';

/** Serial 0000 is never issued, so that no number made here can belong to anyone. */
const SERIAL = '0000';

/** Places for a date without century: 100 years of 12 months of 31 days. */
const DATES = 100 * 12 * 31;
const WOMEN_DAY_OFFSET = 40;

/**
 * Region codes that were never issued: districts 90 to 99 of Kota Bogor, which has 6, and regencies 80 to 99 of West
 * Java, whose cities end at 79.
 */
const FREE_REGIONS: readonly string[] = [
  ...Array.from({ length: 10 }, (_, index) => `3271${90 + index}`),
  ...Array.from({ length: 20 * 99 }, (_, index) => `32${80 + Math.floor(index / 99)}${twoDigits((index % 99) + 1)}`),
];

/**
 * Issues NIK and family card numbers that are right in form (region, day of birth with 40 added for women, month, year)
 * but impossible, and each only once.
 *
 * Since the serial is always 0000, only the region can tell apart people of one sex born on one day. The first of them
 * in a district gets the district's code, the others one after another the codes of regions that do not exist.
 */
export class IdentityNumbers {
  readonly #nik = new OneKind();
  readonly #kk = new OneKind();

  /**
   * A new NIK.
   *
   * @param region six digits of the district, or undefined for a person who was born elsewhere
   */
  nextNik(region: string | undefined, bornOn: Day, sex: Sex): string {
    return this.#nik.next(region, bornOn, sex === 'FEMALE' ? WOMEN_DAY_OFFSET : 0);
  }

  /** A new family card number for a family recorded on a day in a district. */
  nextKk(region: string, recordedOn: Day): string {
    return this.#kk.next(region, recordedOn, 0);
  }
}

/** Remembers which numbers are taken: one bit for each district, day and sex, and a counter for the free regions. */
class OneKind {
  readonly #districts = new Map<string, Uint8Array>();
  readonly #freeRegionsUsed = new Uint16Array(DATES * 2);

  next(region: string | undefined, day: Day, dayOffset: number): string {
    const { year, month, dayOfMonth } = partsOf(day);
    const date = twoDigits(dayOfMonth + dayOffset) + twoDigits(month) + twoDigits(year % 100);
    const place = (((year % 100) * 12 + month - 1) * 31 + dayOfMonth - 1) * 2 + (dayOffset > 0 ? 1 : 0);
    if (region !== undefined && this.#take(region, place)) return region + date + SERIAL;
    const freeRegion = FREE_REGIONS[(this.#freeRegionsUsed[place] as number)++];
    if (freeRegion === undefined) {
      throw new RangeError(`More numbers of the date ${date} are needed than regions are free; use a smaller scale.`);
    }
    return freeRegion + date + SERIAL;
  }

  #take(region: string, place: number): boolean {
    let taken = this.#districts.get(region);
    if (!taken) this.#districts.set(region, (taken = new Uint8Array(Math.ceil((DATES * 2) / 8))));
    const bit = 1 << (place & 7);
    if (((taken[place >>> 3] as number) & bit) !== 0) return false;
    taken[place >>> 3] = (taken[place >>> 3] as number) | bit;
    return true;
  }
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
