import { proposed } from '../../subject/exit/exit.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_cases',
  version: 1,
  subject: 'naturalExits',
  order: 10,
  unit: 'COUNT',
  name: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  question: { id: 'Berapa usulan keluar alami yang diajukan?', en: 'How many natural exits were proposed?' },
  description: {
    id: 'Jumlah usulan keluar alami yang diajukan, oleh tinjauan triwulan atau di luar itu. Selang 95 % menurut Byar.',
    en: 'Number of cases of natural exit that were proposed, by a review of the quarter or besides it. 95 % interval by Byar.',
  },
  numerator: { id: 'Usulan yang diajukan', en: 'Cases proposed' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan dilakukannya langkah itu. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter in which the step was taken. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Tidak mengatakan apa yang diputuskan.',
    en: 'A case counts where the family lived when it was proposed. It does not say what was decided.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(proposed),
});
