import { confirmed, decided } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_confirmed',
  version: 1,
  subject: 'naturalExits',
  order: 20,
  unit: 'RATIO',
  name: { id: 'Usulan yang disahkan', en: 'Cases confirmed' },
  question: {
    id: 'Berapa bagian usulan yang diputuskan disahkan sebagai keluar?',
    en: 'What share of the cases decided was confirmed as an exit?',
  },
  description: {
    id: 'Bagian dari usulan yang diputuskan dalam masa itu yang disahkan; sisanya ditolak dan bantuan berlanjut. Selang 95 % menurut Wilson.',
    en: 'Share of the cases decided in the period that was confirmed; the others were dismissed, and aid goes on. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari usulan itu, yang disahkan', en: 'Of these, cases confirmed' },
  denominator: { id: 'Usulan yang diputuskan', en: 'Cases decided' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan dilakukannya langkah itu. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter in which the step was taken. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Usulan yang belum diputuskan tidak termasuk. Yang disahkan dan kemudian dibatalkan tetap dihitung disahkan pada triwulannya.',
    en: 'A case counts where the family lived when it was proposed. Cases not decided yet are not in it. One confirmed and annulled later stays confirmed in its quarter.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(confirmed, decided),
});
