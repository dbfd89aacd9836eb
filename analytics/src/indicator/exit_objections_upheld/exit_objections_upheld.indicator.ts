import { heard, upheld } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_objections_upheld',
  version: 1,
  subject: 'naturalExits',
  order: 70,
  unit: 'RATIO',
  name: { id: 'Keberatan yang dikabulkan', en: 'Objections upheld' },
  question: {
    id: 'Berapa bagian keberatan yang didengar ternyata benar?',
    en: 'What share of the objections heard was right?',
  },
  description: {
    id: 'Bagian dari keberatan yang didengar dalam masa itu yang dikabulkan. Selang 95 % menurut Wilson.',
    en: 'Share of the objections heard in the period that was upheld. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari keberatan itu, yang dikabulkan', en: 'Of these, objections upheld' },
  denominator: { id: 'Keberatan yang didengar', en: 'Objections heard' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan dilakukannya langkah itu. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter in which the step was taken. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Keberatan yang belum didengar tidak termasuk.',
    en: 'A case counts where the family lived when it was proposed. Objections not heard yet are not in it.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(upheld, heard),
});
