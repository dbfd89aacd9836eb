import { graduations, paidToGraduates } from '../../subject/outcome/outcome.components.ts';
import { defineIndicator, per } from '../define-indicator.ts';

export default defineIndicator({
  code: 'cost_per_graduation',
  version: 1,
  subject: 'outcomes',
  order: 50,
  unit: 'RUPIAH',
  name: { id: 'Bantuan per graduasi', en: 'Aid per graduation' },
  question: {
    id: 'Berapa rupiah bantuan yang disalurkan selama masa bantuan untuk setiap keluarga yang lulus?',
    en: 'How many rupiah of aid were paid out during their stay for each family that graduated?',
  },
  description: {
    id: 'Bantuan yang disalurkan selama masa bantuan yang berakhir dengan graduasi dalam periode, dibagi jumlah graduasi itu. Tanpa selang.',
    en: 'Aid paid out during the stays that ended by graduation in the period, divided by these graduations. No interval.',
  },
  numerator: { id: 'Rupiah yang disalurkan selama masa bantuan itu', en: 'Rupiah paid out during these stays' },
  denominator: { id: 'Graduasi dalam periode', en: 'Graduations in the period' },
  population: {
    id: 'Masa bantuan yang berakhir dengan graduasi, mandiri atau alami; persempit dengan leftHow',
    en: 'Stays that ended by graduation, by rising class or naturally; narrow it by leftHow',
  },
  period: {
    id: 'Triwulan hari pertama tanpa bantuan. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the first day no longer on aid. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Hanya bantuan yang disalurkan: bukan biaya pendamping, pelatihan atau bantuan usaha, dan bukan bantuan bagi keluarga yang tidak lulus.',
    en: 'Aid paid out only: no cost of companions, training or skill aid, and nothing that went to families that did not graduate.',
  },
  sources: ['Permensos 1/2018 (PKH)'],
  formula: per(paidToGraduates, graduations),
});
