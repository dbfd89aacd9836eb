import { HISTORY_STARTS, quartersBetween, type Day, type QuarterSpan } from '../calendar.ts';
import { Random } from '../random.ts';
import type { KelurahanReference, RegionReference } from '../reference/regions.ts';
import { allocate, kelurahanShares } from './allocation.ts';
import type { Place } from './family-record.ts';
import { rates } from './rates.ts';
import { QUARTERS_TO_GRADUATION } from './welfare.ts';

/** Days after the start of a quarter on which the national ranking comes out. */
const RANKING = { from: 9, until: 19 };

/** Size of a city in families on aid at the end of its history. */
export interface CitySize {
  readonly pkhFamilies: number;
  readonly sembakoFamilies: number;
}

/** A city of the true size of Kota Bogor. */
export const FULL_SIZE: CitySize = { pkhFamilies: rates.pkhFamilies, sembakoFamilies: rates.sembakoFamilies };

/** What is set for one quarter in all of a city. */
export interface QuarterPlan extends QuarterSpan {
  readonly index: number;
  readonly isLast: boolean;
  /** seats in the programmes as a share of those at the end */
  readonly seats: number;
  /** share of the free seats that are filled */
  readonly filled: number;
  /** day of the national ranking */
  readonly rankingOn: Day;
  /** rises that begin, in the whole city, so that as many graduations follow as the rates say */
  readonly risesToBegin: number;
}

/** What is set for one kelurahan. */
export interface KelurahanPlan {
  readonly reference: KelurahanReference;
  readonly place: Place;
  readonly pkhSeats: number;
  readonly sembakoSeats: number;
  /** its share among the city's families on aid */
  readonly share: number;
}

/** A city to be made: its size, its kelurahan, its quarters. */
export interface CityPlan {
  readonly seed: number;
  readonly asOf: Day;
  /** the day it is, for what is under way: as of the end of the history, or later */
  readonly today: Day;
  readonly region: RegionReference;
  readonly quarters: readonly QuarterPlan[];
  readonly kelurahan: readonly KelurahanPlan[];
  /** disasters as a share of those of Kota Bogor */
  readonly incidents: number;
  /** disbursements of earlier quarters are left out */
  readonly disbursementsFrom: Day;
}

export interface CityPlanOptions {
  readonly region: RegionReference;
  readonly size: CitySize;
  /** disasters as a share of those of Kota Bogor; as many when left out */
  readonly incidents?: number;
  readonly seed: number;
  /** first day of a quarter, the day after the history */
  readonly asOf: Day;
  /** the day it is; the day after the history when left out */
  readonly today?: Day;
  /** how many of the last quarters have disbursements; all when left out */
  readonly quartersWithDisbursements?: number;
}

/** Works out what the history of a city has to lead to. Pure; the same options give the same plan. */
export function planCity({
  region,
  size,
  incidents = 1,
  seed,
  asOf,
  today = asOf,
  quartersWithDisbursements,
}: CityPlanOptions): CityPlan {
  const quarters = planQuarters(region, size, seed, asOf);
  const shares = kelurahanShares(region.kelurahan);
  const sum = shares.reduce((all, share) => all + share, 0);
  const pkhSeats = allocate(size.pkhFamilies, shares);
  const sembakoSeats = allocate(size.sembakoFamilies, shares);
  return {
    seed,
    asOf,
    today,
    region,
    quarters,
    kelurahan: region.kelurahan.map((reference, index) => ({
      reference,
      place: toPlace(reference.code),
      pkhSeats: pkhSeats[index] as number,
      sembakoSeats: sembakoSeats[index] as number,
      share: (shares[index] as number) / sum,
    })),
    incidents,
    disbursementsFrom: quarters.at(-(quartersWithDisbursements ?? quarters.length))?.first ?? HISTORY_STARTS,
  };
}

/** Graduations by rising class in a quarter, for a city of full size: growing evenly from the second quarter on. */
export function graduationsIn(quarterIndex: number, lastIndex: number): number {
  const progress = lastIndex > 1 ? Math.max(0, quarterIndex - 1) / (lastIndex - 1) : 1;
  return rates.graduationsAtStart + (rates.graduationsAtEnd - rates.graduationsAtStart) * progress;
}

function planQuarters(region: RegionReference, size: CitySize, seed: number, asOf: Day): QuarterPlan[] {
  const random = Random.of(seed, region.city.code);
  const spans = quartersBetween(HISTORY_STARTS, asOf);
  const last = spans.length - 1;
  const scale = size.sembakoFamilies / rates.sembakoFamilies;
  return spans.map((span, index) => {
    const growth = Math.min(1, index / Math.max(1, last * rates.seatsFullAfter));
    const { low, high } = rates.seatsFilled;
    return {
      ...span,
      index,
      isLast: index === last,
      seats: rates.seatsAtStart + (1 - rates.seatsAtStart) * growth,
      filled: low + (high - low) * random.unit(),
      rankingOn: span.first + random.between(RANKING.from, RANKING.until),
      risesToBegin: (graduationsIn(index + QUARTERS_TO_GRADUATION, last) * scale) / (1 - rates.fallsBack),
    };
  });
}

function toPlace(code: string): Place {
  return { code, codeText: Buffer.from(code), region: code.slice(0, 8).replaceAll('.', '') };
}
