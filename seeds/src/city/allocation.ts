import type { KelurahanReference } from '../reference/regions.ts';

/** Persons per km2 from which a kelurahan counts as dense. */
const DENSE = 15_000;
const BOGOR_SELATAN = '01';

/**
 * Kelurahan that the city's disaster agency named as prone to floods or to landslides of the river banks in 2020 or
 * 2024, by their number within the city (kecamatan and kelurahan).
 */
const RIVERSIDE = new Set(
  `01.1001 01.1002 01.1003 01.1004 01.1013 01.1016 02.1002 02.1003 03.1002 03.1006 03.1008 03.1009 03.1011 04.1001
  04.1004 04.1007 04.1010 04.1011 04.1012 04.1015 04.1016 05.1001 05.1002 05.1003 05.1004 05.1005 05.1006 05.1007
  05.1008 06.1002 06.1004 06.1005 06.1010 06.1011`.split(/\s+/),
);

/** How much more likely a family of the kelurahan is on aid than one of the city's lightest places. */
export function povertyWeight({ code, populationCount, areaKm2 }: KelurahanReference): number {
  const number = code.slice(6);
  const isDenseRiverside = populationCount / areaKm2 >= DENSE && RIVERSIDE.has(number);
  return (number.startsWith(BOGOR_SELATAN) ? 1.3 : 1) * (isDenseRiverside ? 1.35 : 1);
}

/** Share of each kelurahan among the families on aid: its registered families times its poverty weight. */
export function kelurahanShares(kelurahan: readonly KelurahanReference[]): number[] {
  return kelurahan.map((place) => place.registeredHouseholdCount * povertyWeight(place));
}

/**
 * Splits a whole number in proportion to weights, so that the parts are whole and add up exactly (largest remainder
 * method, Hare quota; of equal remainders the earlier one wins).
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const missing = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] as number) + 1;
  return parts;
}
