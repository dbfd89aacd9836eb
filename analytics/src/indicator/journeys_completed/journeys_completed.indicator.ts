import { completed } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'journeys_completed',
  version: 1,
  subject: 'pathway',
  order: 80,
  unit: 'COUNT',
  name: { id: 'Perjalanan yang selesai', en: 'Journeys completed' },
  question: { id: 'Berapa perjalanan yang lulus semua tahap?', en: 'How many journeys passed all stages?' },
  description: {
    id: 'Jumlah perjalanan yang lulus kelima tahap dalam masa itu, sehingga keluarga dapat diusulkan naik kelas. Selang 95 % menurut Byar.',
    en: 'Number of journeys that passed the last of the five stages in the period, so that the family can be proposed to graduate. 95 % interval by Byar.',
  },
  numerator: { id: 'Perjalanan yang selesai', en: 'Journeys completed' },
  population: { id: 'Perjalanan graduasi', en: 'Journeys on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Selesai belum berarti lulus: kelulusan diputuskan kemudian. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'Completed is not graduated: that is decided later. It counts where the family lived at that time.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(completed),
  notBy: ['dropOutReason'],
});
