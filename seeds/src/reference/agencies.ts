/** An agency that provides stages of the pathway, or a source of aid. */
export interface AgencyReference {
  readonly code: string;
  /** in Indonesian */
  readonly name: string;
  readonly kind: 'CITY_OFFICE' | 'MINISTRY' | 'ZAKAT_AGENCY' | 'TRAINING_INSTITUTION' | 'PROFESSIONAL_BODY';
}

/** The agencies of Kota Bogor, and those of the state that work in it. */
export const agencies: readonly AgencyReference[] = [
  { code: 'BAZNAS', name: 'Badan Amil Zakat Nasional Kota Bogor', kind: 'ZAKAT_AGENCY' },
  { code: 'BLK', name: 'Balai Latihan Kerja', kind: 'TRAINING_INSTITUTION' },
  { code: 'DINKES', name: 'Dinas Kesehatan Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'DINKUKM', name: 'Dinas Koperasi, UKM, Perdagangan dan Perindustrian Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'DINSOS', name: 'Dinas Sosial Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'DISNAKER', name: 'Dinas Tenaga Kerja Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'DKPP', name: 'Dinas Ketahanan Pangan dan Pertanian Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'DP3A', name: 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Bogor', kind: 'CITY_OFFICE' },
  { code: 'KEMENSOS', name: 'Kementerian Sosial', kind: 'MINISTRY' },
  // The client names these psychologists LP3 only; the full name is theirs to give.
  { code: 'LP3', name: 'LP3 (psikolog pendamping)', kind: 'PROFESSIONAL_BODY' },
  { code: 'PKBM', name: 'Pusat Kegiatan Belajar Masyarakat', kind: 'TRAINING_INSTITUTION' },
];
