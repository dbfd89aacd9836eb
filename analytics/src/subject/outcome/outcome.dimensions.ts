import { codes } from '../dimension.ts';

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
