import type { HazardValue } from '../gql/graphql.ts';

/** What struck, as the API names it. */
export type Hazard = HazardValue;

/** All hazards, in the order in which they are offered. */
export const HAZARDS: readonly Hazard[] = [
  'LANDSLIDE',
  'LAND_SUBSIDENCE',
  'FLOOD',
  'FLASH_FLOOD',
  'STRONG_WIND',
  'FALLEN_TREE',
  'BUILDING_COLLAPSE',
  'FIRE',
  'EARTHQUAKE',
  'VOLCANIC_ERUPTION',
  'DROUGHT',
  'EPIDEMIC',
  'SOCIAL_CONFLICT',
  'SEARCH_AND_RESCUE',
  'ANIMAL_RESCUE',
  'OTHER',
];
