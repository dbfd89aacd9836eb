import { FULL_SIZE, type CitySize } from './city/plan.ts';
import { kotaBogor, type RegionReference } from './reference/regions.ts';

/** How much of a synthetic city, or how many, to make. */
export interface Scale {
  /** regions of the cities, Kota Bogor first */
  readonly regions: readonly RegionReference[];
  /** size of each city */
  readonly size: CitySize;
  /** disasters as a share of those of Kota Bogor */
  readonly incidents: number;
  /** how many of the last quarters have disbursements; all when left out */
  readonly quartersWithDisbursements?: number;
}

const TINY_SHARE = 1_500 / 62_000;
/** More than its families would have, so that there is every kind of disaster in each year. */
const TINY_SHARE_OF_INCIDENTS = 0.1;
const CITIES_OF_PROVINCE = 32;

/** City codes of West Java from 20 to 69 have never been issued. */
const FIRST_FREE_CITY_CODE = 20;

/** Degrees between the synthetic cities, which stand in a grid of eight columns north of Kota Bogor. */
const GRID = { columns: 8, degrees: 0.2 };

/** The scales there are: `tiny` for tests, `city` as it is, `province` of 32 such cities. */
export const scales = {
  tiny: (): Scale => ({
    regions: [kotaBogor],
    size: {
      pkhFamilies: Math.round(FULL_SIZE.pkhFamilies * TINY_SHARE),
      sembakoFamilies: Math.round(FULL_SIZE.sembakoFamilies * TINY_SHARE),
    },
    incidents: TINY_SHARE_OF_INCIDENTS,
  }),
  city: (): Scale => ({ regions: [kotaBogor], size: FULL_SIZE, incidents: 1 }),
  province: (): Scale => ({
    regions: [kotaBogor, ...Array.from({ length: CITIES_OF_PROVINCE - 1 }, (_, index) => syntheticRegion(index + 2))],
    size: FULL_SIZE,
    incidents: 1,
    quartersWithDisbursements: 4,
  }),
} as const satisfies Record<string, () => Scale>;

export type ScaleName = keyof typeof scales;

export const SCALE_NAMES = Object.keys(scales) as ScaleName[];

/** A city that does not exist, with the shape of Kota Bogor, codes that were never issued, and a place of its own. */
function syntheticRegion(number: number): RegionReference {
  const label = String(number).padStart(2, '0');
  const cityCode = `32.${FIRST_FREE_CITY_CODE + number - 2}`;
  const recode = (code: string) => cityCode + code.slice(cityCode.length);
  const position = number - 2;
  const north = GRID.degrees * (1 + Math.floor(position / GRID.columns));
  const east = GRID.degrees * (position % GRID.columns);
  return {
    city: { code: cityCode, name: `Kota Sintetis ${label}` },
    kecamatan: kotaBogor.kecamatan.map(({ code, name }) => ({
      code: recode(code),
      name: `${name} (sintetis ${label})`,
      cityCode,
    })),
    kelurahan: kotaBogor.kelurahan.map((kelurahan) => ({
      ...kelurahan,
      code: recode(kelurahan.code),
      kecamatanCode: recode(kelurahan.kecamatanCode),
      name: `${kelurahan.name} (sintetis ${label})`,
      bpsCode: null,
      postalCode: null,
      latitude: kelurahan.latitude + north,
      longitude: kelurahan.longitude + east,
      latitudeMin: kelurahan.latitudeMin + north,
      latitudeMax: kelurahan.latitudeMax + north,
      longitudeMin: kelurahan.longitudeMin + east,
      longitudeMax: kelurahan.longitudeMax + east,
    })),
  };
}
