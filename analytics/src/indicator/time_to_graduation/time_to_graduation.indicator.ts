import { sinceAid } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, medianTimeTo } from '../define-indicator.ts';

export default defineIndicator({
  code: 'time_to_graduation',
  version: 1,
  subject: 'outcomes',
  order: 10,
  unit: 'MONTHS',
  name: { id: 'Waktu sampai graduasi mandiri', en: 'Time to graduation' },
  question: {
    id: 'Berapa bulan sejak mulai menerima bantuan sampai keluarga lulus dengan naik kelas?',
    en: 'How many months pass from the start of aid until a family graduates by rising class?',
  },
  description: {
    id: 'Median bulan dari bulan mulai menerima bantuan sampai bulan graduasi mandiri (naik kelas), menurut Kaplan dan Meier. Masa bantuan yang masih berjalan disensor hari ini; yang berakhir dengan cara lain (meninggal, tidak lagi miskin, pindah, keluar) disensor pada saat itu. Selang 95 % menurut Brookmeyer dan Crowley dengan transformasi log-log. Kurvanya, dengan cara keluar lain sebagai pesaing, ada di timeToGraduation.',
    en: 'Median months from the month in which aid began to the month of graduation by rising class, by Kaplan and Meier. Stays that run are censored today; those that ended otherwise (deceased, no longer poor, moved away, left) at that time. 95 % interval by Brookmeyer and Crowley, log-log. The curve, with the other exits competing, is in timeToGraduation.',
  },
  numerator: { id: 'Masa bantuan yang berakhir dengan naik kelas', en: 'Stays that ended by rising class' },
  denominator: { id: 'Masa bantuan yang mulai dalam periode', en: 'Stays that began in the period' },
  population: {
    id: 'Masa bantuan (episode, atau seluruh waktu dalam satu program) yang mulai dalam periode',
    en: 'Stays on aid (an episode, or all of the time in one programme) that began in the period',
  },
  period: {
    id: 'Menurut bulan mulai menerima bantuan, dengan keadaan sampai hari ini; ada nilai juga selama periode berjalan.',
    en: 'By the month in which aid began, with what is known today; there is a value while the period runs.',
  },
  limits: {
    id: 'Menjawab: berapa lama bila tidak ada cara keluar lain. Dihitung per bulan kalender. Tanpa nilai (NOT_REACHED) selama kurang dari separuh yang lulus. Keluarga yang kembali mulai masa bantuan baru.',
    en: 'Answers how long it would take if nothing else could happen. Counted in months of the calendar. No value (NOT_REACHED) while fewer than half have graduated. A family that returns begins a new stay.',
  },
  sources: [
    'Permensos 1/2018 (PKH)',
    'Kaplan and Meier (1958), JASA 53, 457-481',
    'Brookmeyer and Crowley (1982), Biometrics 38, 29-41',
  ],
  formula: medianTimeTo(sinceAid, ['RISING_CLASS']),
  whileOpen: 'SO_FAR',
});
