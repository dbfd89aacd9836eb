import { codes } from '../dimension.ts';

/** How a stay on aid or a journey ended. */
export const leftHow = codes(
  'leftHow',
  { id: 'Cara keluar', en: 'How it ended' },
  {
    RISING_CLASS: { id: 'Graduasi mandiri (naik kelas)', en: 'Graduated by rising class' },
    DECEASED: { id: 'Graduasi alami: meninggal', en: 'Graduated naturally: deceased' },
    NO_LONGER_POOR: { id: 'Graduasi alami: tidak lagi miskin', en: 'Graduated naturally: no longer poor' },
    MOVED_AWAY: { id: 'Graduasi alami: pindah keluar kota', en: 'Graduated naturally: moved out of the city' },
    NO_ELIGIBLE_COMPONENT: { id: 'Tidak ada komponen penerima', en: 'No eligible component left' },
    DUPLICATE: { id: 'Data ganda', en: 'Duplicate' },
    NOT_FOUND: { id: 'Tidak ditemukan', en: 'Not found' },
    DECLINED: { id: 'Mengundurkan diri', en: 'Declined' },
    PROGRAMME_ENDED: { id: 'Program berakhir', en: 'The programme ended' },
    DROPPED_OUT: { id: 'Putus jalur graduasi', en: 'Dropped out of the journey' },
    OPEN: { id: 'Masih berjalan', en: 'Runs still' },
  },
);

/** What a follow-up of a graduation found. */
export const finding = codes(
  'finding',
  { id: 'Hasil pemantauan', en: 'Finding of the follow-up' },
  {
    SUSTAINED: { id: 'Bertahan', en: 'Sustained' },
    NOT_SUSTAINED: { id: 'Tidak bertahan: kelas turun', en: 'Not sustained: the class has fallen' },
    RELAPSED: { id: 'Kembali menerima bantuan', en: 'Back on aid' },
    NOT_FOUND: { id: 'Tidak ditemukan', en: 'Not found' },
    MISSED: { id: 'Terlewat', en: 'Missed' },
    OPEN: { id: 'Belum dilakukan', en: 'Not done yet' },
  },
);

/** Months after graduation at which a follow-up is due. */
export const months = codes(
  'months',
  { id: 'Bulan setelah graduasi', en: 'Months after graduation' },
  {
    '3': { id: '3 bulan', en: '3 months' },
    '6': { id: '6 bulan', en: '6 months' },
    '12': { id: '12 bulan', en: '12 months' },
    '24': { id: '24 bulan', en: '24 months' },
  },
);
