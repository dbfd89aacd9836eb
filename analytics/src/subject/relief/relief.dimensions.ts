import { codes } from '../dimension.ts';

export const hazard = codes(
  'hazard',
  { id: 'Jenis bencana', en: 'Hazard' },
  {
    LANDSLIDE: { id: 'Tanah longsor', en: 'Landslide' },
    LAND_SUBSIDENCE: { id: 'Tanah amblas', en: 'Land subsidence' },
    FLOOD: { id: 'Banjir', en: 'Flood' },
    FLASH_FLOOD: { id: 'Banjir bandang', en: 'Flash flood' },
    STRONG_WIND: { id: 'Angin kencang', en: 'Strong wind' },
    FALLEN_TREE: { id: 'Pohon tumbang', en: 'Fallen tree' },
    BUILDING_COLLAPSE: { id: 'Bangunan roboh', en: 'Building collapse' },
    FIRE: { id: 'Kebakaran', en: 'Fire' },
    EARTHQUAKE: { id: 'Gempa bumi', en: 'Earthquake' },
    VOLCANIC_ERUPTION: { id: 'Letusan gunung api', en: 'Volcanic eruption' },
    DROUGHT: { id: 'Kekeringan', en: 'Drought' },
    EPIDEMIC: { id: 'Wabah', en: 'Epidemic' },
    SOCIAL_CONFLICT: { id: 'Konflik sosial', en: 'Social conflict' },
    SEARCH_AND_RESCUE: { id: 'Pencarian dan pertolongan', en: 'Search and rescue' },
    ANIMAL_RESCUE: { id: 'Evakuasi hewan', en: 'Animal rescue' },
    OTHER: { id: 'Lain-lain', en: 'Other' },
  },
);

/** Hops do not add up to anything; where none is asked for, it is the whole way. */
export const hop = {
  ...codes(
    'hop',
    { id: 'Tahap', en: 'Hop' },
    {
      VERIFICATION: { id: 'Verifikasi, sejak laporan', en: 'Verification, since the report' },
      APPROVAL: { id: 'Persetujuan, sejak verifikasi', en: 'Approval, since verification' },
      DISPATCH: {
        id: 'Pengiriman, sejak persetujuan, atau sejak laporan di jalur cepat',
        en: 'Dispatch, since approval, or since the report on the fast track',
      },
      DELIVERY: { id: 'Serah terima, sejak pengiriman', en: 'Delivery, since dispatch' },
      WHOLE: { id: 'Dari laporan sampai serah terima terakhir', en: 'From the report to the last hand-over' },
    },
  ),
  whole: 'WHOLE',
};

export const track = codes(
  'track',
  { id: 'Jalur', en: 'Track' },
  {
    FAST: {
      id: 'Jalur cepat: sebagian dapat dikirim sebelum verifikasi',
      en: 'Fast: some may leave before verification',
    },
    REGULAR: { id: 'Jalur biasa', en: 'Regular' },
  },
);
