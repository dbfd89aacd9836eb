import { dayOf, partsOf, type Day } from '../calendar.ts';
import { Random } from '../random.ts';
import { disasterHistory } from '../reference/disaster-history.ts';
import { gamma } from './draws.ts';
import { EVENTS_BY_MONTH } from './hazard-traits.ts';
import { fitStretches, type StretchSum } from './proportional-fitting.ts';

/** Incidents begin with the first year of which the city published counts by hazard. */
export const RELIEF_STARTS: Day = dayOf('2022-01-01');

/** The days of the weekend on which a storm damaged about 500 houses: the shortest stretch with such a count. */
export const GREAT_STORM: { readonly firstOn: Day; readonly lastOn: Day } = disasterHistory.find(
  ({ measure, firstOn, lastOn }) => measure === 'HOUSES_DAMAGED' && lastOn - firstOn < 7,
)!;

/** Days with so many times the usual events that evenings of twenty come out, and their share in the wet months. */
const STORM = { factor: 5, chance: 0.012, firstWetMonth: 10, lastWetMonth: 4 };
const GREAT_STORM_FACTOR = 7;
/** No other day has more events on average; what is above goes to the other days of its stretch, in so many rounds. */
const MOST_A_DAY = 24;
const ROUNDS = 4;

/** Unevenness of usual days: the parts of a gamma distribution. */
const DAY_PARTS = 2;

/** How many events each day has on average, whatever the hazard. */
export interface DayWeights {
  readonly first: Day;
  /** smooth over the months, for hazards that do not come with the weather */
  readonly even: readonly number[];
  /** uneven, with evenings of many events; adds up to every published count of a stretch of days */
  readonly fitted: readonly number[];
}

/**
 * Events of each day from 2021 on, until the last day of a year. Where the city published how many there were in a stretch
 * of days, the days add up to that; where not, they follow the season.
 */
export function makeDayWeights(seed: number, cityCode: string, lastYear: number): DayWeights {
  const random = Random.of(seed, `weather of ${cityCode}`);
  const first = dayOf('2021-01-01');
  const end = dayOf(`${Math.max(lastYear, 2025) + 1}-01-01`);
  const even: number[] = [];
  const uneven: number[] = [];
  for (let day = first; day < end; day++) {
    const usual = usualEvents(day);
    even.push(usual);
    uneven.push(usual * gamma(random, DAY_PARTS) * stormFactor(random, day, partsOf(day).month));
  }
  const stretches = knownStretches(first, end);
  let fitted = fitStretches(uneven, stretches);
  for (let round = 0; round < ROUNDS; round++) {
    fitted = fitStretches(
      fitted.map((events) => Math.min(events, MOST_A_DAY)),
      stretches,
    );
  }
  return { first, even: fitStretches(even, stretches), fitted };
}

/** Stretches of days of which the number of events is known: published, or for what is left by the season. */
function knownStretches(first: Day, end: Day): StretchSum[] {
  const published = disasterHistory.filter(
    ({ measure, hazard, kecamatan }) => measure === 'EVENTS' && !hazard && !kecamatan,
  );
  const stretches = published.map(({ firstOn, lastOn, count }) => ({
    from: firstOn - first,
    until: lastOn + 1 - first,
    sum: count,
  }));
  let from = Math.max(...stretches.map(({ until }) => until));
  while (first + from < end) {
    const next = dayOf(`${partsOf(first + from).year + 1}-01-01`) - first;
    let sum = 0;
    for (let index = from; index < next; index++) sum += usualEvents(first + index);
    stretches.push({ from, until: next, sum });
    from = next;
  }
  return stretches;
}

function usualEvents(day: Day): number {
  const { year, month } = partsOf(day);
  return (EVENTS_BY_MONTH[month - 1] as number) / daysIn(year, month);
}

/** Whether so many events came that everybody had more to do than usual. */
export function isBusyDay({ first, fitted }: DayWeights, day: Day): boolean {
  return (fitted[day - first] ?? 0) > 9;
}

function stormFactor(random: Random, day: Day, month: number): number {
  if (day >= GREAT_STORM.firstOn && day <= GREAT_STORM.lastOn) return GREAT_STORM_FACTOR;
  const isWet = month >= STORM.firstWetMonth || month <= STORM.lastWetMonth;
  return isWet && random.chance(STORM.chance) ? STORM.factor : 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
