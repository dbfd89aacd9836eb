import { sinceJourney } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, medianTimeTo } from '../define-indicator.ts';

export default defineIndicator({
  code: 'time_from_journey_to_graduation',
  version: 1,
  subject: 'outcomes',
  order: 11,
  unit: 'MONTHS',
  name: { id: 'Waktu dari jalur sampai graduasi mandiri', en: 'Time from journey to graduation' },
  question: {
    id: 'Berapa bulan sejak mulai jalur graduasi sampai keluarga lulus dengan naik kelas?',
    en: 'How many months pass from the start of the journey until a family graduates by rising class?',
  },
  description: {
    id: 'Median bulan dari bulan mulai jalur graduasi terakhir sampai bulan graduasi mandiri, menurut Kaplan dan Meier. Jalur yang masih berjalan disensor hari ini; putus jalur dan cara keluar lain disensor pada saat itu. Selang 95 % menurut Brookmeyer dan Crowley dengan transformasi log-log.',
    en: 'Median months from the month in which the latest journey began to the month of graduation by rising class, by Kaplan and Meier. Journeys that run are censored today; dropping out and other exits at that time. 95 % interval by Brookmeyer and Crowley, log-log.',
  },
  numerator: { id: 'Jalur yang berakhir dengan naik kelas', en: 'Journeys that ended by rising class' },
  denominator: { id: 'Jalur yang mulai dalam periode', en: 'Journeys that began in the period' },
  population: {
    id: 'Jalur graduasi terakhir dari setiap masa bantuan, yang mulai dalam periode',
    en: 'The latest journey of each stay on aid, begun in the period',
  },
  period: {
    id: 'Menurut bulan mulai jalur, dengan keadaan sampai hari ini; ada nilai juga selama periode berjalan.',
    en: 'By the month in which the journey began, with what is known today; there is a value while the period runs.',
  },
  limits: {
    id: 'Jalur yang diulang setelah putus menggantikan yang sebelumnya, jadi waktu jalur pertama tidak dihitung. Tanpa nilai (NOT_REACHED) selama kurang dari separuh yang lulus.',
    en: 'A journey begun anew after dropping out replaces the one before, so the time of the first is not in it. No value (NOT_REACHED) while fewer than half have graduated.',
  },
  sources: [
    'Permensos 1/2018 (PKH)',
    'Kaplan and Meier (1958), JASA 53, 457-481',
    'Brookmeyer and Crowley (1982), Biometrics 38, 29-41',
  ],
  formula: medianTimeTo(sinceJourney, ['RISING_CLASS']),
  whileOpen: 'SO_FAR',
});
