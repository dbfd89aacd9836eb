import { dayOf, type Day } from '../calendar.ts';
import { readCsv } from './read-csv.ts';

/** What struck, of the kinds that the disaster agency of Kota Bogor counts. */
export type HazardName =
  | 'LANDSLIDE'
  | 'LAND_SUBSIDENCE'
  | 'FLOOD'
  | 'STRONG_WIND'
  | 'FALLEN_TREE'
  | 'BUILDING_COLLAPSE'
  | 'FIRE'
  | 'EARTHQUAKE'
  | 'DROUGHT'
  | 'SEARCH_AND_RESCUE'
  | 'ANIMAL_RESCUE'
  | 'OTHER';

/** What a published figure counts. */
export type PublishedMeasure =
  | 'EVENTS'
  | 'EVENTS_OF_LISTED_TYPES'
  | 'FAMILIES'
  | 'PERSONS'
  | 'DEAD'
  | 'SERIOUSLY_INJURED'
  | 'LIGHTLY_INJURED'
  | 'DISPLACED_PERSONS'
  | 'HOUSES_LIGHT'
  | 'HOUSES_MODERATE'
  | 'HOUSES_SEVERE'
  | 'HOUSES_DAMAGED'
  | 'HOUSES_AFFECTED'
  | 'HOUSES_FLOODED';

/** A figure that the disaster agency told the press. */
export interface PublishedCount {
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly measure: PublishedMeasure;
  /** null for all hazards together */
  readonly hazard: HazardName | null;
  /** two digits within the city; null for the whole city */
  readonly kecamatan: string | null;
  readonly count: number;
}

/** Disasters in Kota Bogor from 2021 to 2025 as published; each with its source in the file. */
export const disasterHistory: readonly PublishedCount[] = readCsv('disaster-history-kota-bogor.csv').map((row) => ({
  firstOn: dayOf(row('first_on')),
  lastOn: dayOf(row('last_on')),
  measure: row('measure') as PublishedMeasure,
  hazard: (row('hazard') || null) as HazardName | null,
  kecamatan: row('kecamatan_code').slice(6) || null,
  count: Number(row('count')),
}));

/** Where the disaster agency named a kelurahan as prone: `LANDSLIDE 01.1002`, by its number within the city. */
export const proneKelurahan: ReadonlySet<string> = new Set(
  readCsv('kelurahan-hazard-kota-bogor.csv').map((row) => `${row('hazard')} ${row('kelurahan_code').slice(6)}`),
);
