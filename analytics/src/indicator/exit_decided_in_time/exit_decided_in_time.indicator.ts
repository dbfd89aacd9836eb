import { decideDue, decidedInTime } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_decided_in_time',
  version: 1,
  subject: 'naturalExits',
  order: 50,
  unit: 'RATIO',
  name: { id: 'Keputusan tepat waktu', en: 'Decided in time' },
  question: {
    id: 'Berapa bagian usulan yang diputuskan sampai tenggatnya?',
    en: 'What share of the cases was decided by the day it had to be?',
  },
  description: {
    id: 'Bagian dari usulan dengan tenggat dalam masa itu yang diputuskan sampai hari itu. Yang belum dikerjakan dihitung terlambat. Selang 95 % menurut Wilson.',
    en: 'Share of the cases with a deadline in the period that was decided by that day. What nobody has done counts as late. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari usulan itu, yang diputuskan sampai hari itu', en: 'Of these, cases decided by that day' },
  denominator: { id: 'Usulan dengan tenggat dalam masa itu', en: 'Cases with the deadline in the period' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan hari terakhir tenggat. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the last day of the deadline. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Tenggat baru ada setelah surat, dan tidak ada antara keberatan dan sidangnya: usulan yang tak pernah diberitahukan tidak termasuk.',
    en: 'A case counts where the family lived when it was proposed. There is no such day before the letter, nor between an objection and its hearing: a case never notified is not in it.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(decidedInTime, decideDue),
});
