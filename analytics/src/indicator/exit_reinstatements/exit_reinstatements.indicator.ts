import { reinstated } from '../../subject/exit/exit.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_reinstatements',
  version: 1,
  subject: 'naturalExits',
  order: 80,
  unit: 'COUNT',
  name: { id: 'Keluar yang dibatalkan', en: 'Exits annulled' },
  question: {
    id: 'Berapa keputusan keluar yang ternyata salah dan dibatalkan?',
    en: 'How many confirmed exits were found wrong and annulled?',
  },
  description: {
    id: 'Jumlah keluar yang disahkan, kapan pun, dan dibatalkan dalam masa itu: bantuan hidup kembali. Selang 95 % menurut Byar.',
    en: 'Number of exits, whenever confirmed, that were annulled in the period: aid lives again. 95 % interval by Byar.',
  },
  numerator: { id: 'Keluar yang dibatalkan', en: 'Exits annulled' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan dilakukannya langkah itu. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter in which the step was taken. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Hanya kesalahan yang ditemukan.',
    en: 'A case counts where the family lived when it was proposed. Only mistakes that were found.',
  },
  sources: [
    'UU 30/2014 (Administrasi Pemerintahan)',
    'Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69',
  ],
  formula: count(reinstated),
});
