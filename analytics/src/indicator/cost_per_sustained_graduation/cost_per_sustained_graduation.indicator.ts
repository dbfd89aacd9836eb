import { lastingAYear, paidToRisen } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, per } from '../define-indicator.ts';

export default defineIndicator({
  code: 'cost_per_sustained_graduation',
  version: 1,
  subject: 'outcomes',
  order: 51,
  unit: 'RUPIAH',
  name: { id: 'Bantuan per graduasi yang bertahan', en: 'Aid per sustained graduation' },
  question: {
    id: 'Berapa rupiah bantuan yang disalurkan untuk setiap graduasi mandiri yang bertahan setahun?',
    en: 'How many rupiah of aid were paid out for each graduation by rising class that lasted a year?',
  },
  description: {
    id: 'Bantuan yang disalurkan selama semua masa bantuan yang berakhir dengan naik kelas dalam periode, dibagi yang ditemukan bertahan 12 bulan kemudian. Tanpa selang.',
    en: 'Aid paid out during all stays that ended by rising class in the period, divided by those found to last 12 months later. No interval.',
  },
  numerator: { id: 'Rupiah yang disalurkan selama masa bantuan itu', en: 'Rupiah paid out during these stays' },
  denominator: { id: 'Yang ditemukan bertahan 12 bulan kemudian', en: 'Those found to last 12 months later' },
  population: {
    id: 'Graduasi mandiri dari triwulan yang berakhir sekurangnya 12 bulan lalu',
    en: 'Graduations by rising class of quarters that ended at least 12 months ago',
  },
  period: {
    id: 'Menurut triwulan graduasi. Triwulan yang lebih muda tidak dihitung; bila semuanya lebih muda, PERIOD_OPEN.',
    en: 'By the quarter of the graduation. Younger quarters are not counted; where all are younger, PERIOD_OPEN.',
  },
  limits: {
    id: 'Yang tidak ditemukan, terlewat, atau terlambat dipantau dihitung tidak bertahan, jadi nilainya batas atas. Hanya bantuan yang disalurkan: bukan biaya pendamping, pelatihan atau bantuan usaha.',
    en: 'Those not found, missed or followed up late count as not lasting, so it is an upper bound. Aid paid out only: no cost of companions, training or skill aid.',
  },
  sources: ['Permensos 1/2018 (PKH)'],
  formula: per(paidToRisen, lastingAYear),
});
