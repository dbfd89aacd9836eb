import { hearDue, heardInTime } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_heard_in_time',
  version: 1,
  subject: 'naturalExits',
  order: 40,
  unit: 'RATIO',
  name: { id: 'Keberatan didengar tepat waktu', en: 'Heard in time' },
  question: {
    id: 'Berapa bagian usulan yang didengar keberatannya sampai tenggatnya?',
    en: 'What share of the cases was heard by the day it had to be?',
  },
  description: {
    id: 'Bagian dari usulan dengan tenggat dalam masa itu yang didengar keberatannya sampai hari itu. Yang belum dikerjakan dihitung terlambat. Selang 95 % menurut Wilson.',
    en: 'Share of the cases with a deadline in the period that was heard by that day. What nobody has done counts as late. 95 % interval by Wilson.',
  },
  numerator: {
    id: 'Dari usulan itu, yang didengar keberatannya sampai hari itu',
    en: 'Of these, cases heard by that day',
  },
  denominator: { id: 'Usulan dengan tenggat dalam masa itu', en: 'Cases with the deadline in the period' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan hari terakhir tenggat. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the last day of the deadline. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Hanya usulan dengan keberatan; yang ditolak sebelum tenggat tanpa sidang tidak termasuk.',
    en: 'A case counts where the family lived when it was proposed. Cases objected to only; one dismissed before the day without a hearing is not in it.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(heardInTime, hearDue),
});
