import { opened } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'journeys_opened',
  version: 1,
  subject: 'pathway',
  order: 10,
  unit: 'COUNT',
  name: { id: 'Perjalanan yang dimulai', en: 'Journeys opened' },
  question: { id: 'Berapa keluarga yang memulai perjalanan graduasi?', en: 'How many families began the pathway?' },
  description: {
    id: 'Jumlah perjalanan yang dimulai. Selang 95 % menurut Byar.',
    en: 'Number of journeys that began. 95 % interval by Byar.',
  },
  numerator: { id: 'Perjalanan yang dimulai', en: 'Journeys opened' },
  population: { id: 'Perjalanan graduasi', en: 'Journeys on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Keluarga yang memulai lagi dihitung lagi. Jenis kelamin dan umur adalah milik peserta sekarang atau yang terakhir. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'A family that begins again counts again. Sex and age are those of the member who goes it now or went it last. It counts where the family lived at that time.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(opened),
  notBy: ['dropOutReason'],
});
