import { readCsv } from './read-csv.ts';

/** A city or regency. */
export interface CityReference {
  readonly code: string;
  readonly name: string;
}

/** A district of a city. */
export interface KecamatanReference {
  readonly code: string;
  readonly name: string;
  readonly cityCode: string;
}

/** An urban village with its place, size and counts from the civil register. */
export interface KelurahanReference {
  readonly code: string;
  readonly name: string;
  readonly kecamatanCode: string;
  readonly bpsCode: string | null;
  readonly postalCode: string | null;
  /** degrees, WGS 84 */
  readonly latitude: number;
  /** degrees, WGS 84 */
  readonly longitude: number;
  /** the box around its boundary: degrees, WGS 84, four decimals rounded outward */
  readonly latitudeMin: number;
  readonly latitudeMax: number;
  readonly longitudeMin: number;
  readonly longitudeMax: number;
  readonly areaKm2: number;
  readonly populationCount: number;
  readonly registeredHouseholdCount: number;
  /** year of the two counts */
  readonly populationYear: number;
}

/** Regions of one city. */
export interface RegionReference {
  readonly city: CityReference;
  readonly kecamatan: readonly KecamatanReference[];
  readonly kelurahan: readonly KelurahanReference[];
}

/** Kota Bogor as published: 6 kecamatan, 68 kelurahan. Sources and licences are in `reference/README.md`. */
export const kotaBogor: RegionReference = {
  city: { code: '32.71', name: 'Kota Bogor' },
  kecamatan: readCsv('kecamatan-kota-bogor.csv').map((row) => ({
    code: row('code'),
    name: row('name'),
    cityCode: row('city_code'),
  })),
  kelurahan: readCsv('kelurahan-kota-bogor.csv').map((row) => ({
    code: row('code'),
    name: row('name'),
    kecamatanCode: row('kecamatan_code'),
    bpsCode: row('bps_code') || null,
    postalCode: row('postal_code') || null,
    latitude: Number(row('latitude')),
    longitude: Number(row('longitude')),
    latitudeMin: Number(row('latitude_min')),
    latitudeMax: Number(row('latitude_max')),
    longitudeMin: Number(row('longitude_min')),
    longitudeMax: Number(row('longitude_max')),
    areaKm2: Number(row('area_km2')),
    populationCount: Number(row('population_count')),
    registeredHouseholdCount: Number(row('registered_household_count')),
    populationYear: Number(row('population_year')),
  })),
};
