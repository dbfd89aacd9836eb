import { partsOf } from '../calendar.ts';
import { disasterHistory, type HazardName, type PublishedMeasure } from '../reference/disaster-history.ts';
import { GREAT_STORM, type DayWeights } from './day-weights.ts';
import { HAZARD_NAMES } from './hazard-traits.ts';

const KECAMATAN = ['01', '02', '03', '04', '05', '06'] as const;

/** The years of which the city published what a model needs. */
const PUBLISHED_YEARS = [2022, 2023, 2024, 2025];

/** What a year brings on average, in a city of full size. Outcomes are per event, the great storm left aside. */
export interface YearFigures {
  /** events of the whole year, by hazard in the order of {@link HAZARD_NAMES} */
  readonly events: readonly number[];
  /** events by kecamatan, `01` first */
  readonly byKecamatan: readonly number[];
  readonly families: number;
  readonly personsPerFamily: number;
  readonly dead: number;
  readonly seriouslyInjured: number;
  readonly lightlyInjured: number;
  /** shares of the families */
  readonly light: number;
  readonly moderate: number;
  readonly severe: number;
  readonly flooded: number;
}

/** What the great storm brought, per event of its days. */
export interface StormFigures {
  readonly families: number;
  readonly damaged: number;
}

/** A figure of a year: the one of the whole year where there is one, else the longest stretch. */
function published(measure: PublishedMeasure, year: number, hazard: HazardName | null = null) {
  return disasterHistory
    .filter(
      (one) =>
        one.measure === measure &&
        one.hazard === hazard &&
        one.kecamatan === null &&
        partsOf(one.firstOn).year === year &&
        one.lastOn - one.firstOn > 300,
    )
    .sort((a, b) => b.lastOn - a.lastOn)[0];
}

function byKecamatan(measure: PublishedMeasure, hazard: HazardName | null, year: number): number[] {
  return KECAMATAN.map((kecamatan) => {
    const found = disasterHistory.find(
      (one) =>
        one.measure === measure &&
        one.hazard === hazard &&
        one.kecamatan === kecamatan &&
        partsOf(one.firstOn).year === year,
    );
    return found?.count ?? 0;
  });
}

/** Landslides of 2022 by kecamatan, and the other events of the types that were listed. */
export const LANDSLIDES_2022: readonly number[] = byKecamatan('EVENTS', 'LANDSLIDE', 2022);
export const OTHERS_2022: readonly number[] = byKecamatan('EVENTS_OF_LISTED_TYPES', null, 2022).map(
  (count, index) => count - (LANDSLIDES_2022[index] as number),
);

/** Events of a year as the days add up to. */
export function eventsOf(weights: DayWeights, year: number): number {
  return weights.fitted.reduce(
    (sum, events, index) => (partsOf(weights.first + index).year === year ? sum + events : sum),
    0,
  );
}

/** Events by hazard as published, stretched to the whole year; a year without figures has the mean shares of the others. */
function hazardsOf(year: number, total: number): number[] {
  const shares = PUBLISHED_YEARS.includes(year) ? sharesOf(year) : meanOf(PUBLISHED_YEARS.map(sharesOf));
  return shares.map((share) => share * total);
}

function sharesOf(year: number): number[] {
  const counts = HAZARD_NAMES.map((hazard) => published('EVENTS', year, hazard)?.count ?? 0);
  const listed = sum(counts);
  const all = year === 2024 || year === 2025 ? countUntil(year) : listed;
  // what the list of types leaves out
  counts[HAZARD_NAMES.indexOf('OTHER')] = all - listed;
  return counts.map((count) => count / all);
}

/** All events of the stretch for which those by hazard were told. */
function countUntil(year: number): number {
  const { lastOn } = published('EVENTS', year, 'LANDSLIDE')!;
  return disasterHistory.find(
    (one) =>
      one.measure === 'EVENTS' &&
      !one.hazard &&
      !one.kecamatan &&
      one.lastOn === lastOn &&
      partsOf(one.firstOn).year === year,
  )!.count;
}

function kecamatanOf(year: number, total: number): number[] {
  const of2022 = toShares(byKecamatan('EVENTS_OF_LISTED_TYPES', null, 2022));
  const of2024 = toShares(byKecamatan('EVENTS', null, 2024));
  const shares = year === 2022 ? of2022 : year === 2024 ? of2024 : meanOf([of2022, of2024]);
  return shares.map((share) => share * total);
}

/** A published figure per published event, for instance families; undefined where it was not told. */
function perEvent(measure: PublishedMeasure, year: number): number | undefined {
  const found = published(measure, year);
  if (!found) return undefined;
  const events = disasterHistory.find(
    (one) =>
      one.measure === 'EVENTS' &&
      !one.hazard &&
      !one.kecamatan &&
      one.lastOn === found.lastOn &&
      one.firstOn === found.firstOn,
  );
  return events && found.count / events.count;
}

const personsPerFamilyOf = (year: number) => {
  const [persons, families] = [perEvent('PERSONS', year), perEvent('FAMILIES', year)];
  return persons !== undefined && families !== undefined ? persons / families : undefined;
};
const PERSONS_PER_FAMILY = mean(PUBLISHED_YEARS.map(personsPerFamilyOf));

/** Families an event hits; where only people were told, as many as make families of the usual size. 2023 had the storm. */
const familiesOf = (year: number) =>
  perEvent('FAMILIES', year) ?? (perEvent('PERSONS', year) ?? 0) / PERSONS_PER_FAMILY;
const FAMILIES = mean([2022, 2024, 2025].map(familiesOf));

const houseShare = (measure: PublishedMeasure, year: number) => (perEvent(measure, year) ?? 0) / familiesOf(year);
const meanHouses = (measure: PublishedMeasure) => mean([2024, 2025].map((year) => houseShare(measure, year)));

/** Flooded houses were told with the families of the same eleven months of 2024 only. */
const FLOODED =
  published('HOUSES_FLOODED', 2024)!.count /
  disasterHistory.find((one) => one.measure === 'FAMILIES' && one.lastOn === published('HOUSES_FLOODED', 2024)!.lastOn)!
    .count;

/** What a year brings. */
export function yearFigures(weights: DayWeights, year: number): YearFigures {
  const total = eventsOf(weights, year);
  const hasHouses = year === 2024 || year === 2025;
  const houses = (measure: PublishedMeasure) => (hasHouses ? houseShare(measure, year) : meanHouses(measure));
  const each = (measure: PublishedMeasure) =>
    perEvent(measure, year) ?? mean(PUBLISHED_YEARS.map((one) => perEvent(measure, one)));
  return {
    events: hazardsOf(year, total),
    byKecamatan: kecamatanOf(year, total),
    families: year === 2022 || hasHouses ? familiesOf(year) : FAMILIES,
    personsPerFamily: personsPerFamilyOf(year) ?? PERSONS_PER_FAMILY,
    dead: each('DEAD'),
    seriouslyInjured: each('SERIOUSLY_INJURED'),
    lightlyInjured: each('LIGHTLY_INJURED'),
    light: houses('HOUSES_LIGHT'),
    moderate: houses('HOUSES_MODERATE'),
    severe: houses('HOUSES_SEVERE'),
    flooded: FLOODED,
  };
}

/** The families of 2023 that other events do not explain are those of the storm, and so are its houses. */
export function stormFigures(weights: DayWeights): StormFigures {
  const { first, fitted } = weights;
  const events = sum(fitted.slice(GREAT_STORM.firstOn - first, GREAT_STORM.lastOn + 1 - first));
  const houses = disasterHistory.find((one) => one.measure === 'HOUSES_DAMAGED' && one.lastOn === GREAT_STORM.lastOn)!;
  const all = published('FAMILIES', 2023)!.count;
  const families = (all - FAMILIES * (eventsOf(weights, 2023) - events)) / events;
  return { families, damaged: houses.count / events / families };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return sum(known) / known.length;
}

function meanOf(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] as number[]).map((_, index) => mean(lists.map((list) => list[index])));
}

function toShares(values: readonly number[]): number[] {
  const all = sum(values);
  return values.map((value) => value / all);
}
