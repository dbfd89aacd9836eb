import { notifiedInTime, notifyDue } from '../../subject/exit/exit.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_notified_in_time',
  version: 1,
  subject: 'naturalExits',
  order: 30,
  unit: 'RATIO',
  name: { id: 'Pemberitahuan tepat waktu', en: 'Notified in time' },
  question: {
    id: 'Berapa bagian usulan yang diberitahukan sampai tenggatnya?',
    en: 'What share of the cases was notified by the day it had to be?',
  },
  description: {
    id: 'Bagian dari usulan dengan tenggat dalam masa itu yang diberitahukan sampai hari itu. Yang belum dikerjakan dihitung terlambat. Selang 95 % menurut Wilson.',
    en: 'Share of the cases with a deadline in the period that was notified by that day. What nobody has done counts as late. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari usulan itu, yang diberitahukan sampai hari itu', en: 'Of these, cases notified by that day' },
  denominator: { id: 'Usulan dengan tenggat dalam masa itu', en: 'Cases with the deadline in the period' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan hari terakhir tenggat. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter of the last day of the deadline. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Usulan yang ditolak sebelum tenggat tanpa surat tidak termasuk.',
    en: 'A case counts where the family lived when it was proposed. A case dismissed before the day without a letter is not in it.',
  },
  sources: ['UU 30/2014 (Administrasi Pemerintahan)', 'Wilson (1927), JASA 22, 209-212'],
  formula: ratio(notifiedInTime, notifyDue),
});
