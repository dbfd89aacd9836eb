import { expected, present } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'attendance',
  version: 1,
  subject: 'pathway',
  order: 100,
  unit: 'RATIO',
  name: { id: 'Kehadiran', en: 'Attendance' },
  question: { id: 'Seberapa sering peserta hadir pada pertemuan?', en: 'How often do members attend their sessions?' },
  description: {
    id: 'Bagian dari kehadiran yang diharapkan pada pertemuan dalam masa itu yang terjadi. Selang 95 % menurut Wilson.',
    en: 'Share of the times members were expected at a session in the period that they were there. 95 % interval by Wilson.',
  },
  numerator: { id: 'Kali hadir', en: 'Times present' },
  denominator: { id: 'Kali diharapkan hadir', en: 'Times expected' },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan pertemuan. Nilai ada setelah masa itu berakhir.',
    en: 'Month of the session. There is a value once the period has ended.',
  },
  limits: {
    id: 'Peserta yang sering diundang berbobot lebih, dan kehadiran satu peserta saling terkait: selangnya terlalu sempit. Pertemuan tanpa catatan tidak termasuk. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'Members with many sessions weigh more, and those of one member go together: the interval is too narrow. Sessions without a record are not in it. It counts where the family lived at that time.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(present, expected),
});
