import type { Random } from '../random.ts';
import { hours } from './moment.ts';

/** A hop takes this share of its promise half of the time, with this standard deviation of the logarithm: 7 % are late. */
const MEDIAN_SHARE = 0.4;
const SIGMA = 0.62;
/** On a busy day everything takes so much longer: a quarter of the hops is late. */
const BUSY = 1.6;
const SHORTEST_MINUTES = 6;

/**
 * Seconds that a hop takes: most within what policy promises, some late. No response times are published for the city.
 *
 * @param promisedHours what policy promises
 */
export function hopSeconds(random: Random, promisedHours: number, isBusy: boolean): number {
  const share = MEDIAN_SHARE * Math.exp(SIGMA * random.normal()) * (isBusy ? BUSY : 1);
  return Math.max(SHORTEST_MINUTES * 60, hours(promisedHours * share));
}

/** Seconds from an event to its report: mostly within the hour, half a day at most. */
export function reportSeconds(random: Random): number {
  return Math.min(hours(12), 240 + hours(0.75 * random.exponential()));
}

/** Seconds from a step to its record in the system: at once mostly, one in ten some hours later. */
export function recordSeconds(random: Random): number {
  return random.chance(0.1) ? hours(0.5 + 3 * random.unit()) : random.between(5, 600);
}
