import type { HazardName } from '../reference/disaster-history.ts';

/** What became of a house, least first. */
export const DAMAGES = ['NONE', 'THREATENED', 'FLOODED', 'LIGHT', 'MODERATE', 'SEVERE'] as const;
export type Damage = (typeof DAMAGES)[number];

/** How a hazard comes about and what it does, compared with the others. All of it is assumption. */
export interface HazardTraits {
  /** factors of the months from January on: by rain, by drought, or none */
  readonly season: 'RAIN' | 'STORM' | 'DRY' | 'EVEN';
  /** whether it comes with the weather, and so on the same evenings as others */
  readonly isOfWeather: boolean;
  /** weights of the hours of the day */
  readonly hours: 'AFTERNOON' | 'NIGHT' | 'DAY';
  /** share of events that hit a family; 0 where nothing is for the social office to give */
  readonly hitsFamilies: number;
  /** families more than the first one, compared with others */
  readonly spread: number;
  /** affinity to each damage, in the order of {@link DAMAGES} */
  readonly damage: readonly number[];
  /** chance that somebody dies or is injured, compared with others */
  readonly danger: number;
  /** words of a report, in Indonesian */
  readonly chronologies: readonly string[];
}

const NO_HOUSES = [1, 0, 0, 0, 0, 0];

export const HAZARDS: Record<HazardName, HazardTraits> = {
  LANDSLIDE: {
    season: 'RAIN',
    isOfWeather: true,
    hours: 'NIGHT',
    hitsFamilies: 0.7,
    spread: 1,
    damage: [0.3, 2, 0.02, 1, 1, 1],
    danger: 1.5,
    chronologies: [
      'Hujan deras sejak sore, tebing di belakang rumah longsor dan menimpa dapur.',
      'Tembok penahan tanah runtuh setelah hujan lama, rumah di bawahnya terancam.',
      'Tanah di tepi sungai longsor dan sebagian rumah menggantung.',
    ],
  },
  LAND_SUBSIDENCE: {
    season: 'RAIN',
    isOfWeather: false,
    hours: 'DAY',
    hitsFamilies: 0.5,
    spread: 0.6,
    damage: [0.5, 2, 0.01, 1, 0.6, 0.3],
    danger: 0.1,
    chronologies: ['Tanah di lantai rumah amblas dan dinding retak.', 'Saluran di bawah rumah amblas, lantai turun.'],
  },
  FLOOD: {
    season: 'RAIN',
    isOfWeather: true,
    hours: 'AFTERNOON',
    hitsFamilies: 0.85,
    spread: 9,
    damage: [0.4, 0.2, 10, 0.2, 0.1, 0.05],
    danger: 0.4,
    chronologies: [
      'Hujan deras, sungai meluap dan air masuk ke rumah warga setinggi lutut.',
      'Drainase tersumbat, banjir lintasan menggenangi permukiman.',
    ],
  },
  STRONG_WIND: {
    season: 'STORM',
    isOfWeather: true,
    hours: 'AFTERNOON',
    hitsFamilies: 0.7,
    spread: 4,
    damage: [0.3, 0.3, 0.02, 3, 1, 0.5],
    danger: 0.4,
    chronologies: [
      'Angin kencang disertai hujan menerbangkan atap rumah warga.',
      'Angin kencang merusak genteng dan asbes.',
    ],
  },
  FALLEN_TREE: {
    season: 'STORM',
    isOfWeather: true,
    hours: 'AFTERNOON',
    hitsFamilies: 0.22,
    spread: 0.2,
    damage: [0.5, 0.3, 0.01, 2, 1, 0.5],
    danger: 1,
    chronologies: ['Pohon besar tumbang menutup jalan.', 'Pohon tumbang menimpa atap rumah saat hujan dan angin.'],
  },
  BUILDING_COLLAPSE: {
    season: 'RAIN',
    isOfWeather: true,
    hours: 'NIGHT',
    hitsFamilies: 0.85,
    spread: 0.3,
    damage: [0.1, 0.4, 0.01, 1, 2, 2],
    danger: 0.8,
    chronologies: ['Atap rumah lapuk roboh saat hujan.', 'Bagian belakang rumah roboh karena bangunan tua.'],
  },
  FIRE: {
    season: 'DRY',
    isOfWeather: false,
    hours: 'NIGHT',
    hitsFamilies: 0.9,
    spread: 1.2,
    damage: [0.2, 0.4, 0, 1, 1, 3],
    danger: 1,
    chronologies: [
      'Api dari hubungan pendek listrik membakar rumah.',
      'Kebakaran dari kompor merembet ke rumah sebelah.',
    ],
  },
  EARTHQUAKE: {
    season: 'EVEN',
    isOfWeather: false,
    hours: 'NIGHT',
    hitsFamilies: 0.6,
    spread: 0.8,
    damage: [0.5, 0.5, 0, 3, 0.6, 0.2],
    danger: 0.2,
    chronologies: ['Gempa bumi meretakkan dinding rumah.'],
  },
  DROUGHT: {
    season: 'DRY',
    isOfWeather: false,
    hours: 'DAY',
    hitsFamilies: 1,
    spread: 40,
    damage: NO_HOUSES,
    danger: 0,
    chronologies: ['Sumur warga kering, warga membutuhkan air bersih.'],
  },
  SEARCH_AND_RESCUE: {
    season: 'RAIN',
    isOfWeather: false,
    hours: 'AFTERNOON',
    hitsFamilies: 0,
    spread: 0,
    damage: NO_HOUSES,
    danger: 20,
    chronologies: ['Seorang warga hanyut di sungai, tim melakukan pencarian.'],
  },
  ANIMAL_RESCUE: {
    season: 'EVEN',
    isOfWeather: false,
    hours: 'DAY',
    hitsFamilies: 0,
    spread: 0,
    damage: NO_HOUSES,
    danger: 0,
    chronologies: ['Evakuasi ular dari rumah warga.', 'Evakuasi sarang tawon di pohon depan rumah.'],
  },
  OTHER: {
    season: 'EVEN',
    isOfWeather: false,
    hours: 'DAY',
    hitsFamilies: 0,
    spread: 0,
    damage: NO_HOUSES,
    danger: 0.2,
    chronologies: ['Kejadian lain yang ditangani petugas di lapangan.'],
  },
};

export const HAZARD_NAMES = Object.keys(HAZARDS) as HazardName[];

/**
 * Events of an average year by month, January first. August to October are near the published ones of 2023; the peak
 * from November to March is the one told for the city.
 */
export const EVENTS_BY_MONTH = [88, 86, 112, 84, 68, 54, 48, 47, 52, 82, 104, 88];

/** How much likelier a month is than by the events in it. */
export const SEASONS: Record<HazardTraits['season'], readonly number[]> = {
  RAIN: [1.2, 1.2, 1.2, 1.1, 0.9, 0.8, 0.7, 0.7, 0.7, 0.9, 1.1, 1.2],
  STORM: [1, 1, 1.1, 1, 0.9, 0.7, 0.7, 0.8, 1.1, 1.4, 1.3, 1],
  DRY: [0.4, 0.4, 0.4, 0.5, 0.9, 1.6, 2.2, 2.6, 2.5, 1.6, 0.7, 0.4],
  EVEN: [1, 1, 1, 1, 1.2, 1.4, 1.6, 1.6, 1.5, 1.1, 1, 1],
};

/** Weights of the hours from midnight on. */
export const HOURS: Record<HazardTraits['hours'], readonly number[]> = {
  AFTERNOON: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 5, 8, 11, 13, 13, 11, 9, 7, 5, 3, 2, 1],
  NIGHT: [4, 4, 4, 4, 4, 3, 3, 2, 2, 2, 2, 2, 3, 4, 5, 7, 8, 9, 10, 10, 9, 8, 6, 5],
  DAY: [1, 1, 0, 0, 0, 1, 2, 5, 8, 9, 9, 8, 7, 7, 7, 7, 6, 5, 4, 4, 3, 3, 2, 1],
};
