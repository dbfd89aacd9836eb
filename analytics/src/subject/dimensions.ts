import { codes, records } from './dimension.ts';

/** Dimensions that several subjects share; each is defined once, so that it is called the same everywhere. */

export const programme = {
  ...records('programme', 'PROGRAMME', 8, { id: 'Program', en: 'Programme' }),
  whole: '*',
};
export const provider = records('provider', 'AGENCY', 20, { id: 'Penyelenggara', en: 'Provider' });
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

const WELFARE_CLASSES = {
  TIDAK_MAMPU: { id: 'Tidak mampu', en: 'Unable' },
  KURANG_MAMPU: { id: 'Kurang mampu', en: 'Less able' },
  MAMPU: { id: 'Mampu', en: 'Able' },
  MANDIRI: { id: 'Mandiri', en: 'Independent' },
  UNKNOWN: { id: 'Belum pernah dinilai', en: 'Never assessed' },
};
const DECILES = {
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [
      String(index + 1),
      { id: `Desil ${index + 1}`, en: `Decile ${index + 1}${index === 0 ? ', the poorest' : ''}` },
    ]),
  ),
  UNKNOWN: { id: 'Desil belum diketahui', en: 'Decile not known' },
};
const ENTERED = { id: 'Belum menerima bantuan', en: 'Not on aid yet' };
const LEFT = { id: 'Tidak lagi menerima bantuan', en: 'No longer on aid' };

export const classBefore = codes(
  'classBefore',
  { id: 'Kelas pada akhir triwulan sebelumnya', en: 'Class at the end of the quarter before' },
  { ...WELFARE_CLASSES, ENTERED },
);
export const classAfter = codes(
  'classAfter',
  { id: 'Kelas pada akhir triwulan', en: 'Class at the end of the quarter' },
  { ...WELFARE_CLASSES, LEFT },
);
export const decileBefore = codes(
  'decileBefore',
  { id: 'Desil pada akhir triwulan sebelumnya', en: 'Decile at the end of the quarter before' },
  { ...DECILES, ENTERED },
);
export const decileAfter = codes(
  'decileAfter',
  { id: 'Desil pada akhir triwulan', en: 'Decile at the end of the quarter' },
  { ...DECILES, LEFT },
);

/** The ways a family leaves aid otherwise than by rising class, as the cases of natural exits call them. */
const NATURAL_EXITS = {
  DECEASED: { id: 'Meninggal', en: 'Deceased' },
  NO_LONGER_POOR: { id: 'Tidak lagi miskin', en: 'No longer poor' },
  MOVED_AWAY: { id: 'Pindah keluar kota', en: 'Moved out of the city' },
  NO_ELIGIBLE_COMPONENT: { id: 'Tidak ada lagi komponen', en: 'No eligible component left' },
  DUPLICATE: { id: 'Ganda', en: 'Duplicate' },
  NOT_FOUND: { id: 'Tidak ditemukan', en: 'Not found' },
  DECLINED: { id: 'Menolak bantuan', en: 'Declined aid' },
};

export const exitKind = codes('exitKind', { id: 'Jenis keluar', en: 'Kind of exit' }, NATURAL_EXITS);

/** How a stay on aid, or a journey, ended. */
export const leftHow = codes(
  'leftHow',
  { id: 'Cara keluar', en: 'How it ended' },
  {
    RISING_CLASS: { id: 'Graduasi mandiri (naik kelas)', en: 'Graduated by rising class' },
    ...NATURAL_EXITS,
    PROGRAMME_ENDED: { id: 'Program berakhir', en: 'The programme ended' },
    DROPPED_OUT: { id: 'Putus jalur graduasi', en: 'Dropped out of the journey' },
    OPEN: { id: 'Masih berjalan', en: 'Runs still' },
  },
);

export const stage = codes(
  'stage',
  { id: 'Tahap', en: 'Stage' },
  {
    PRODUCTIVE_AGE_SELECTION: { id: 'Seleksi usia produktif', en: 'Selection of productive age' },
    MINDSET_COUNSELLING: { id: 'Konseling pola pikir', en: 'Mindset counselling' },
    ENTREPRENEURSHIP_COACHING: { id: 'Pembinaan kewirausahaan', en: 'Entrepreneurship coaching' },
    SKILLS_TRAINING: { id: 'Pelatihan keterampilan', en: 'Skills training' },
    APPLIED_SKILL_AID: { id: 'Bantuan keterampilan terapan', en: 'Applied skill aid' },
  },
);
export const dropOutReason = codes(
  'dropOutReason',
  { id: 'Alasan berhenti', en: 'Reason for giving up' },
  {
    FOUND_EMPLOYMENT: { id: 'Mendapat pekerjaan', en: 'Found employment' },
    LOST_INTEREST: { id: 'Kehilangan minat', en: 'Lost interest' },
    ILLNESS: { id: 'Sakit', en: 'Illness' },
    FAMILY_CARE: { id: 'Mengurus keluarga', en: 'Care for the family' },
    MOVED_AWAY: { id: 'Pindah', en: 'Moved away' },
    REFUSED: { id: 'Menolak', en: 'Refused' },
    PAUSE_TOO_LONG: { id: 'Jeda terlalu lama', en: 'Pause too long' },
    ATTEMPTS_EXHAUSTED: { id: 'Kesempatan mengulang habis', en: 'Attempts exhausted' },
    DECEASED: { id: 'Meninggal', en: 'Deceased' },
    OTHER: { id: 'Lainnya', en: 'Other' },
  },
);

export const sex = codes(
  'sex',
  { id: 'Jenis kelamin peserta', en: 'Sex of the participant' },
  { FEMALE: { id: 'Perempuan', en: 'Female' }, MALE: { id: 'Laki-laki', en: 'Male' } },
);
export const ageBand = codes('ageBand', { id: 'Umur peserta', en: 'Age of the participant' }, AGE_BANDS);
