import { notified, notifiedObjected } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_objections',
  version: 1,
  subject: 'naturalExits',
  order: 60,
  unit: 'RATIO',
  name: { id: 'Keberatan', en: 'Objections' },
  question: {
    id: 'Terhadap berapa bagian usulan keluarga mengajukan keberatan?',
    en: 'To what share of the cases do families object?',
  },
  description: {
    id: 'Bagian dari usulan yang diberitahukan dalam masa itu yang sampai sekarang mendapat keberatan. Selang 95 % menurut Wilson.',
    en: 'Share of the cases notified in the period to which the family has objected so far. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari usulan itu, yang mendapat keberatan', en: 'Of these, cases objected to' },
  denominator: { id: 'Usulan yang diberitahukan', en: 'Cases notified' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan pemberitahuan. Nilai ada setelah triwulan berakhir, dan masih dapat naik selama masa keberatan.',
    en: 'Quarter of the letter. There is a value once the quarter has ended; it can still rise while objections are possible.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Tidak ada keberatan bukan berarti setuju: surat dapat tidak dipahami.',
    en: 'A case counts where the family lived when it was proposed. No objection is no consent: a letter may not be understood.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(notifiedObjected, notified),
});
