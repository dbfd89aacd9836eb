import { partsOf, type Day } from '../calendar.ts';
import type { KelurahanReference } from '../reference/regions.ts';
import { proneKelurahan, type HazardName } from '../reference/disaster-history.ts';
import { allocate } from '../city/allocation.ts';
import type { DayWeights } from './day-weights.ts';
import { WeightedIndex } from './draws.ts';
import { DAMAGES, HAZARD_NAMES, HAZARDS, SEASONS } from './hazard-traits.ts';
import { fitTable } from './proportional-fitting.ts';
import { LANDSLIDES_2022, OTHERS_2022, type YearFigures } from './year-figures.ts';

/** How much likelier an event is in a kelurahan named as prone than in another of as many people. */
const PRONE = 3;

/** Kecamatan where wells run dry. */
const DRY_KECAMATAN = new Set(['01', '06']);

/** What one hazard does in one year of a city. */
export interface HazardYear {
  readonly hazard: HazardName;
  /** events of the whole year, scaled to the size of the city */
  readonly count: number;
  /** first of its days, and how likely each of them is */
  readonly firstDay: Day;
  readonly days: WeightedIndex;
  /** how likely each kelurahan of the city is, in their order */
  readonly kelurahan: WeightedIndex;
  /** families more than the first one, on average, where a family is hit */
  readonly furtherFamilies: number;
  /** weights of {@link DAMAGES} */
  readonly damage: readonly number[];
  /** on average per event */
  readonly dead: number;
  readonly seriouslyInjured: number;
  readonly lightlyInjured: number;
}

/**
 * Works out what each hazard does in a year so that the city's published counts by hazard, month and kecamatan come out,
 * and its published families, houses and victims.
 *
 * @param size events as a share of those of Kota Bogor
 */
export function planHazards(
  year: number,
  size: number,
  weights: DayWeights,
  figures: YearFigures,
  kelurahan: readonly KelurahanReference[],
): HazardYear[] {
  const counts = allocate(Math.round(sum(figures.events) * size), figures.events);
  const days = daysOf(weights, year);
  const months = fitMonths(figures, weights, days);
  const places = fitKecamatan(figures, kelurahan);
  const further = furtherFamilies(figures);
  const damages = fitDamage(figures, further);
  const danger = sum(HAZARD_NAMES.map((hazard, index) => HAZARDS[hazard].danger * (figures.events[index] as number)));
  return HAZARD_NAMES.map((hazard, index) => {
    const { isOfWeather, danger: own } = HAZARDS[hazard];
    const victims = (perEvent: number) => (perEvent * sum(figures.events) * own) / danger;
    const spread = spreadOverDays(
      isOfWeather ? weights.fitted : weights.even,
      weights.first,
      days,
      months[index] as number[],
    );
    return {
      hazard,
      count: counts[index] as number,
      firstDay: days.first,
      days: new WeightedIndex(spread),
      kelurahan: new WeightedIndex(spreadOverKelurahan(hazard, kelurahan, places[index] as number[])),
      furtherFamilies: HAZARDS[hazard].spread * further,
      damage: damages[index] as number[],
      dead: victims(figures.dead),
      seriouslyInjured: victims(figures.seriouslyInjured),
      lightlyInjured: victims(figures.lightlyInjured),
    };
  });
}

interface Days {
  readonly first: Day;
  readonly end: Day;
}

function daysOf({ first, fitted }: DayWeights, year: number): Days {
  const isOfYear = (index: number) => partsOf(first + index).year === year;
  const from = fitted.findIndex((_, index) => isOfYear(index));
  return { first: first + from, end: first + fitted.findLastIndex((_, index) => isOfYear(index)) + 1 };
}

/** Events by hazard and month. */
function fitMonths(figures: YearFigures, weights: DayWeights, { first, end }: Days): number[][] {
  const months = zeros(12);
  for (let day = first; day < end; day++) {
    const month = partsOf(day).month - 1;
    months[month] = (months[month] as number) + (weights.fitted[day - weights.first] as number);
  }
  const guess = HAZARD_NAMES.map((hazard) =>
    months.map((events, month) => events * (SEASONS[HAZARDS[hazard].season][month] as number)),
  );
  return fitTable(guess, figures.events, months);
}

function spreadOverDays(
  daily: readonly number[],
  from: Day,
  { first, end }: Days,
  months: readonly number[],
): number[] {
  const all = zeros(12);
  for (let day = first; day < end; day++) {
    const month = partsOf(day).month - 1;
    all[month] = (all[month] as number) + (daily[day - from] as number);
  }
  return Array.from({ length: end - first }, (_, index) => {
    const month = partsOf(first + index).month - 1;
    return ((daily[first + index - from] as number) * (months[month] as number)) / (all[month] as number);
  });
}

/** Events by hazard and kecamatan: landslides and the rest as in 2022, floods and droughts where they are known to come. */
function fitKecamatan(figures: YearFigures, kelurahan: readonly KelurahanReference[]): number[][] {
  const guess = HAZARD_NAMES.map((hazard) => {
    if (hazard === 'LANDSLIDE') return [...LANDSLIDES_2022];
    if (hazard === 'DROUGHT') return OTHERS_2022.map((_, index) => (DRY_KECAMATAN.has(`0${index + 1}`) ? 1 : 0.02));
    if (hazard !== 'FLOOD') return [...OTHERS_2022];
    return OTHERS_2022.map((_, index) =>
      sum(
        kelurahan
          .filter(({ code }) => numberOf(code).startsWith(`0${index + 1}`))
          .map((place) => proneness(hazard, place)),
      ),
    );
  });
  return fitTable(guess, figures.events, figures.byKecamatan);
}

function spreadOverKelurahan(
  hazard: HazardName,
  kelurahan: readonly KelurahanReference[],
  byKecamatan: readonly number[],
): number[] {
  const weights = kelurahan.map((place) => proneness(hazard, place));
  const all = zeros(byKecamatan.length);
  const kecamatanOf = ({ code }: KelurahanReference) => Number(numberOf(code).slice(0, 2)) - 1;
  for (const [index, place] of kelurahan.entries()) {
    all[kecamatanOf(place)] = (all[kecamatanOf(place)] as number) + (weights[index] as number);
  }
  return kelurahan.map((place, index) => {
    const kecamatan = kecamatanOf(place);
    return ((weights[index] as number) * (byKecamatan[kecamatan] as number)) / (all[kecamatan] as number);
  });
}

function proneness(hazard: HazardName, { code, populationCount }: KelurahanReference): number {
  return populationCount * (proneKelurahan.has(`${hazard} ${numberOf(code)}`) ? PRONE : 1);
}

/** Kecamatan and kelurahan, `01.1002`. */
function numberOf(code: string): string {
  return code.slice(6);
}

/** What the spread of each hazard is multiplied by, so that all events together hit the published families. */
function furtherFamilies({ events, families }: YearFigures): number {
  let first = 0;
  let spread = 0;
  for (const [index, hazard] of HAZARD_NAMES.entries()) {
    const hit = (events[index] as number) * HAZARDS[hazard].hitsFamilies;
    first += hit;
    spread += hit * HAZARDS[hazard].spread;
  }
  return Math.max(0, (families * sum(events) - first) / spread);
}

/** Families by hazard and damage of their house. */
function fitDamage(figures: YearFigures, further: number): number[][] {
  const hit = HAZARD_NAMES.map(
    (hazard, index) =>
      (figures.events[index] as number) * HAZARDS[hazard].hitsFamilies * (1 + HAZARDS[hazard].spread * further),
  );
  const { light, moderate, severe, flooded } = figures;
  const rest = Math.max(0, 1 - light - moderate - severe - flooded);
  const all = sum(hit);
  const byDamage = {
    NONE: rest * 0.2,
    THREATENED: rest * 0.8,
    FLOODED: flooded,
    LIGHT: light,
    MODERATE: moderate,
    SEVERE: severe,
  };
  const guess = HAZARD_NAMES.map((hazard) => HAZARDS[hazard].damage);
  return fitTable(
    guess,
    hit,
    DAMAGES.map((damage) => byDamage[damage] * all),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
