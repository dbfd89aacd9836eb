import { personsInNeed, personsServed } from '../../subject/relief/relief.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'relief_persons_served',
  version: 1,
  subject: 'relief',
  order: 51,
  unit: 'RATIO',
  name: { id: 'Korban bencana yang terlayani (SPM)', en: 'People hit that were served (SPM)' },
  question: {
    id: 'Berapa bagian korban bencana yang berhak yang sudah dilayani?',
    en: 'What share of the people hit and entitled to relief was served?',
  },
  description: {
    id: 'Seperti keluarga yang terlayani, dihitung dalam jiwa. Selang 95 % menurut Wilson.',
    en: 'As families served, counted in people. 95 % interval by Wilson.',
  },
  numerator: {
    id: 'Jiwa dalam keluarga yang menerima bantuan',
    en: 'People in families that relief was handed over to',
  },
  denominator: { id: 'Jiwa dalam keluarga yang berhak', en: 'People in families hit and entitled' },
  population: {
    id: 'Jiwa dalam keluarga terdampak bencana di kota',
    en: 'People in families hit by disasters in the city',
  },
  period: {
    id: 'Hari kejadian di Bogor. Selagi masa berjalan, nilainya sampai saat ini.',
    en: 'Day it happened, in Bogor. While the period runs, the value is so far.',
  },
  limits: {
    id: 'Anggota satu keluarga terlayani bersama-sama, sehingga selang terlalu sempit. Bila dua laporan menyebut jumlah jiwa yang berbeda, yang terbesar dihitung.',
    en: 'The people of a family are served together, so the interval is too narrow. Where two reports give a family different numbers of people, the larger counts.',
  },
  sources: ['PP 2/2018, art. 10 (SPM)', 'Permensos 9/2018', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(personsServed, personsInNeed),
  whileOpen: 'SO_FAR',
});
