import { ReliefOrderState } from '@simoncer/api';
import type { Day } from '../calendar.ts';
import { Random } from '../random.ts';
import type { RegionReference } from '../reference/regions.ts';
import { HAZARDS } from './hazard-traits.ts';
import { near, type PlannedIncident } from './incident-plan.ts';
import { hours, momentOf, type Moment } from './moment.ts';
import { planFamily } from './planned-family.ts';

const { REPORTED, VERIFIED, APPROVED, DISPATCHED, PARTLY_DELIVERED, DELIVERED, CLOSED } = ReliefOrderState;

/**
 * Where orders stand, and in which hour before (negative) or after the midnight of the day it is their incident happened.
 * The one of three days before is at risk as a whole.
 */
const STANDS = [
  { hour: -55, stopAt: PARTLY_DELIVERED, hops: 5 },
  { hour: -9, stopAt: CLOSED, hops: 5 },
  { hour: -8.5, stopAt: DELIVERED, hops: 4 },
  { hour: -8, stopAt: PARTLY_DELIVERED, hops: 4 },
  { hour: -7, stopAt: DISPATCHED, hops: 3 },
  // on the fast track: the goods are on their way, and nobody has been there to verify
  { hour: -6, stopAt: DISPATCHED, hops: 1, leavesAtOnce: true },
  { hour: -5.5, stopAt: APPROVED, hops: 2 },
  { hour: -5, stopAt: VERIFIED, hops: 1 },
  { hour: -4, stopAt: REPORTED, hops: 0 },
  { hour: -2, stopAt: APPROVED, hops: 2 },
  { hour: 5, stopAt: VERIFIED, hops: 1 },
  { hour: 7, stopAt: REPORTED, hops: 0 },
] as const;

const KINDS = ['LANDSLIDE', 'STRONG_WIND', 'FLOOD', 'BUILDING_COLLAPSE'] as const;
const DAMAGED = {
  STRONG_WIND: 'MODERATE',
  LANDSLIDE: 'SEVERE',
  FLOOD: 'FLOODED',
  BUILDING_COLLAPSE: 'SEVERE',
} as const;

/** An incident of the evening before, with where its order stands. */
export interface StagedIncident {
  readonly incident: PlannedIncident;
  readonly stopAt: ReliefOrderState;
  readonly leavesAtOnce: boolean;
  readonly secondsPerHop: number;
}

/**
 * A storm on the evening before the day it is, and calls of the early morning, so that there is an order in every state,
 * some in time, some at risk and some late, whatever the size of the city. It comes on top of the published counts.
 */
export function planEveStorm(region: RegionReference, seed: number, today: Day, now: Moment): StagedIncident[] {
  const random = Random.of(seed, `eve of ${region.city.code}`);
  return STANDS.map((stand, index) => {
    const { stopAt, hops } = stand;
    const hazard = KINDS[index % KINDS.length] as (typeof KINDS)[number];
    const place = random.pick(region.kelurahan);
    const occurredAt = momentOf(today, hours(stand.hour) + random.below(hours(0.5)));
    const families = Array.from({ length: random.between(1, 5) }, () => planFamily(random, DAMAGED[hazard], 3.3));
    const incident: PlannedIncident = {
      hazard,
      occurredAt,
      place,
      rt: random.between(1, 7),
      rw: random.between(1, 14),
      latitude: near(random, place.latitude, place.latitudeMin, place.latitudeMax),
      longitude: near(random, place.longitude, place.longitudeMin, place.longitudeMax),
      chronology: random.pick(HAZARDS[hazard].chronologies),
      families,
      dead: 0,
      missing: 0,
      seriouslyInjured: 0,
      lightlyInjured: index === 3 ? 2 : 0,
      isBusy: true,
    };
    const left = now - occurredAt - hours(0.6);
    return {
      incident,
      stopAt,
      leavesAtOnce: 'leavesAtOnce' in stand,
      secondsPerHop: Math.round((left * 0.9) / Math.max(1, hops)),
    };
  });
}
