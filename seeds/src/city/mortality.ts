import { DAYS_PER_YEAR, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';

/** Deaths per person and year from the given age on. Together they give about 5.4 a year per 1,000 people of the city. */
const DEATH_RATES: readonly { readonly fromAge: number; readonly rate: number }[] = [
  { fromAge: 0, rate: 0.012 },
  { fromAge: 1, rate: 0.0006 },
  { fromAge: 15, rate: 0.0012 },
  { fromAge: 40, rate: 0.003 },
  { fromAge: 50, rate: 0.008 },
  { fromAge: 60, rate: 0.02 },
  { fromAge: 70, rate: 0.05 },
  { fromAge: 80, rate: 0.12 },
];

/** The day of a death after the end of the history, which is all that needs to be known of it. */
export const LATER: Day = Number.POSITIVE_INFINITY;

/**
 * The day on which a person dies, drawn by using up an exponential lifetime at the rate of each age.
 *
 * @param after the person is alive on this day
 * @param until days from here on are {@link LATER}
 */
export function dayOfDeath(random: Random, bornOn: Day, after: Day, until: Day): Day {
  let left = random.exponential();
  let day = after;
  for (const [index, { rate }] of DEATH_RATES.entries()) {
    const bandEnd = bornOn + (DEATH_RATES[index + 1]?.fromAge ?? Infinity) * DAYS_PER_YEAR;
    if (bandEnd <= day) continue;
    const lastsUntil = day + (left / rate) * DAYS_PER_YEAR;
    if (lastsUntil < bandEnd) return lastsUntil < until ? Math.max(after + 1, Math.floor(lastsUntil)) : LATER;
    left -= ((bandEnd - day) / DAYS_PER_YEAR) * rate;
    day = bandEnd;
    if (day >= until) return LATER;
  }
  return LATER;
}
