import type { ReferenceQuery } from '../gql/graphql.ts';
import { hasInterval } from '../indicator/indicator.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';

/** A kelurahan as the reference lists it. */
export type KelurahanPlace = ReferenceQuery['kelurahan'][number];

/** How a rate compares with that of the whole city; undefined without an interval or without a figure of the city. */
export type Standing = 'ABOVE' | 'BELOW' | 'WITHIN' | undefined;

/** One kelurahan with its rate in the chosen quarter. */
export interface GraduationRow {
  place: KelurahanPlace;
  rate: IndicatorValue;
  /** Place among the kelurahan with a value, 1 for the highest rate; equal rates share a rank. */
  rank: number | undefined;
  standing: Standing;
}

const NO_ANSWER: IndicatorValue = {
  value: null,
  lower: null,
  upper: null,
  confidence: 0.95,
  numerator: null,
  denominator: null,
  missingReason: 'NO_DATA',
};

/** Every kelurahan once, highest rate first, those without a value last (by name); none is dropped. */
export function toGraduationRows(
  places: readonly KelurahanPlace[],
  rates: ReadonlyArray<{ area: { code: string }; graduationRate: IndicatorValue }>,
  cityRate: number | null,
): GraduationRow[] {
  const byCode = new Map(rates.map(({ area, graduationRate }) => [area.code, graduationRate]));
  const values = [...byCode.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  return places
    .map((place) => {
      const rate = byCode.get(place.code) ?? NO_ANSWER;
      const { value } = rate;
      const rank = value === null ? undefined : 1 + values.filter((other) => other > value).length;
      return { place, rate, rank, standing: toStanding(rate, cityRate) };
    })
    .sort((a, b) => {
      const difference = (b.rate.value ?? -1) - (a.rate.value ?? -1);
      return difference || a.place.name.localeCompare(b.place.name, 'id');
    });
}

/** A rate stands above or below the city only when its whole interval does. */
export function toStanding(rate: IndicatorValue, cityRate: number | null): Standing {
  if (!hasInterval(rate) || cityRate === null) return undefined;
  if (rate.lower > cityRate) return 'ABOVE';
  return rate.upper < cityRate ? 'BELOW' : 'WITHIN';
}
