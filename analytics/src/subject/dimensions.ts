import { codes, records } from './dimension.ts';

/** Dimensions that several subjects share; each is defined once, so that it is called the same everywhere. */

export const programme = {
  ...records('programme', 'PROGRAMME', 8, { id: 'Program', en: 'Programme' }),
  whole: '*',
};
export const agency = records('agency', 'AGENCY', 20, { id: 'Penyelenggara', en: 'Provider' });
export const skill = records('skill', 'SKILL', 20, { id: 'Keterampilan', en: 'Skill' });
export const cohort = records('cohort', 'COHORT', 100, { id: 'Angkatan', en: 'Cohort' });
export const item = records('item', 'ITEM', 30, { id: 'Barang bantuan', en: 'Relief item' });
export const warehouse = records('warehouse', 'WAREHOUSE', 8, { id: 'Gudang', en: 'Warehouse' });

export const headSex = codes(
  'headSex',
  { id: 'Jenis kelamin kepala keluarga', en: 'Sex of the head' },
  {
    FEMALE: { id: 'Perempuan', en: 'Female' },
    MALE: { id: 'Laki-laki', en: 'Male' },
    UNKNOWN: { id: 'Tidak diketahui', en: 'Not known' },
  },
);

const AGE_BANDS = {
  UNDER_30: { id: 'Di bawah 30 tahun', en: 'Under 30' },
  '30_TO_44': { id: '30 sampai 44 tahun', en: '30 to 44' },
  '45_TO_59': { id: '45 sampai 59 tahun', en: '45 to 59' },
  '60_AND_OVER': { id: '60 tahun ke atas', en: '60 and over' },
  UNKNOWN: { id: 'Tidak diketahui', en: 'Not known' },
};

export const headAgeBand = codes('headAgeBand', { id: 'Umur kepala keluarga', en: 'Age of the head' }, AGE_BANDS);
