import { partsOf, type Day } from '../calendar.ts';
import { Random } from '../random.ts';
import type { HazardName } from '../reference/disaster-history.ts';
import type { KelurahanReference, RegionReference } from '../reference/regions.ts';
import { GREAT_STORM, isBusyDay, makeDayWeights, RELIEF_STARTS } from './day-weights.ts';
import { lognormal, poisson, WeightedIndex } from './draws.ts';
import { DAMAGES, HAZARDS, HOURS, type Damage } from './hazard-traits.ts';
import { planHazards, type HazardYear } from './incident-figures.ts';
import { dayAt, momentOf, type Moment } from './moment.ts';
import { planFamily, type PlannedFamily } from './planned-family.ts';
import { stormFigures, yearFigures, type StormFigures } from './year-figures.ts';

/** Unevenness of how many families an event hits, as the standard deviation of the logarithm. */
const FAMILY_SIGMA = 1.1;
const STORM_SIGMA = 0.6;
/** No event of the model hits more families. */
const MOST_FAMILIES = 250;

/** Houses that the great storm damaged by class; the published ones of 2023 are 466 severe and 108 light. */
const STORM_DAMAGE = { SEVERE: 0.8, MODERATE: 0.2 };
/** Share of people who are missing among those whom an event of search and rescue may kill. */
const MISSING = 0.15;

/** A disaster as it happened. */
export interface PlannedIncident {
  readonly hazard: HazardName;
  readonly occurredAt: Moment;
  readonly place: KelurahanReference;
  readonly rt: number;
  readonly rw: number;
  /** degrees, four decimals, in the box of the kelurahan */
  readonly latitude: number;
  readonly longitude: number;
  readonly chronology: string;
  readonly families: readonly PlannedFamily[];
  readonly dead: number;
  readonly missing: number;
  readonly seriouslyInjured: number;
  readonly lightlyInjured: number;
  /** one of many on its day, so that everything takes longer */
  readonly isBusy: boolean;
}

export interface IncidentPlanOptions {
  readonly region: RegionReference;
  readonly seed: number;
  /** events as a share of those of Kota Bogor */
  readonly size: number;
  /** nothing happens later than this */
  readonly now: Moment;
}

/**
 * The disasters of a city from 2022 on, in the order of their time. Counts by hazard are those of the year, scaled; month,
 * kecamatan and all that follows are drawn. Whole years are drawn, and what lies after `now` is left out, so that another
 * day gives the same past.
 */
export function planIncidents({ region, seed, size, now }: IncidentPlanOptions): PlannedIncident[] {
  const lastYear = Math.max(partsOf(RELIEF_STARTS).year, partsOf(dayAt(now)).year);
  const weights = makeDayWeights(seed, region.city.code, lastYear);
  const storm = stormFigures(weights);
  const incidents: PlannedIncident[] = [];
  for (let year = partsOf(RELIEF_STARTS).year; year <= lastYear; year++) {
    const figures = yearFigures(weights, year);
    const random = Random.of(seed, `incidents of ${region.city.code} in ${year}`);
    for (const hazard of planHazards(year, size, weights, figures, region.kelurahan)) {
      const draw = new IncidentDraw(random, hazard, region.kelurahan, figures.personsPerFamily, storm);
      for (let count = 0; count < hazard.count; count++) {
        incidents.push(draw.next((day) => isBusyDay(weights, day)));
      }
    }
  }
  return incidents.filter(({ occurredAt }) => occurredAt <= now).sort((a, b) => a.occurredAt - b.occurredAt);
}

/** Draws the events of one hazard and year. */
class IncidentDraw {
  readonly #hours: WeightedIndex;
  /** an earthquake is felt everywhere on one day */
  readonly #onlyDay: Day | undefined;

  constructor(
    readonly random: Random,
    readonly year: HazardYear,
    readonly kelurahan: readonly KelurahanReference[],
    readonly personsPerFamily: number,
    readonly storm: StormFigures,
  ) {
    this.#hours = new WeightedIndex(HOURS[HAZARDS[year.hazard].hours]);
    if (year.hazard === 'EARTHQUAKE') this.#onlyDay = year.firstDay + year.days.draw(random);
  }

  next(isBusy: (day: Day) => boolean): PlannedIncident {
    const { random, year } = this;
    const day = this.#onlyDay ?? year.firstDay + year.days.draw(random);
    const isStorm = day >= GREAT_STORM.firstOn && day <= GREAT_STORM.lastOn && HAZARDS[year.hazard].isOfWeather;
    const place = this.kelurahan[year.kelurahan.draw(random)] as KelurahanReference;
    const isOnEvening = isBusy(day) && HAZARDS[year.hazard].isOfWeather;
    const hour = isOnEvening ? random.between(15, 18) + random.between(0, 3) : this.#hours.draw(random);
    const second = hour * 3600 + random.below(3600);
    const count = this.#familyCount(isStorm);
    const families = Array.from({ length: count }, () =>
      planFamily(random, this.#damage(isStorm), this.personsPerFamily),
    );
    const dead = poisson(random, year.dead);
    const missing = year.hazard === 'SEARCH_AND_RESCUE' && random.chance(MISSING) ? 1 : 0;
    return {
      hazard: year.hazard,
      occurredAt: momentOf(day, second),
      place,
      rt: random.between(1, 7),
      rw: random.between(1, 14),
      latitude: near(random, place.latitude, place.latitudeMin, place.latitudeMax),
      longitude: near(random, place.longitude, place.longitudeMin, place.longitudeMax),
      chronology: random.pick(HAZARDS[year.hazard].chronologies),
      families,
      dead,
      missing,
      seriouslyInjured: poisson(random, year.seriouslyInjured),
      lightlyInjured: poisson(random, year.lightlyInjured),
      isBusy: isBusy(day),
    };
  }

  #familyCount(isStorm: boolean): number {
    const { random, year, storm } = this;
    if (isStorm) return Math.min(MOST_FAMILIES, poisson(random, storm.families * lognormal(random, STORM_SIGMA)));
    if (!random.chance(HAZARDS[year.hazard].hitsFamilies)) return 0;
    return Math.min(MOST_FAMILIES, 1 + poisson(random, year.furtherFamilies * lognormal(random, FAMILY_SIGMA)));
  }

  #damage(isStorm: boolean): Damage {
    const { random, storm, year } = this;
    if (isStorm) {
      if (!random.chance(storm.damaged)) return random.chance(0.5) ? 'THREATENED' : 'FLOODED';
      return random.chance(STORM_DAMAGE.SEVERE) ? 'SEVERE' : 'MODERATE';
    }
    return DAMAGES[random.weighted(year.damage)] as Damage;
  }
}

/** A coordinate not far from the middle of a place, and never outside its box. */
export function near(random: Random, middle: number, least: number, most: number): number {
  const at = middle + (random.normal() * (most - least)) / 6;
  return Number(Math.min(most, Math.max(least, at)).toFixed(4));
}
