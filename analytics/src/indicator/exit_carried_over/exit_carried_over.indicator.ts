import { carriedOver } from '../../subject/exit/exit.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'exit_carried_over',
  version: 1,
  subject: 'naturalExits',
  order: 100,
  unit: 'COUNT',
  name: { id: 'Usulan yang ditunda', en: 'Cases carried over' },
  question: {
    id: 'Berapa kali usulan ditunda ke tinjauan berikutnya?',
    en: 'How often was a case left to the next review?',
  },
  description: {
    id: 'Berapa kali suatu usulan ditunda ke tinjauan berikutnya. Selang 95 % menurut Byar.',
    en: 'Number of times a case was left to the next review. 95 % interval by Byar.',
  },
  numerator: { id: 'Penundaan', en: 'Times carried over' },
  population: { id: 'Usulan keluar alami', en: 'Cases of natural exit' },
  period: {
    id: 'Triwulan dilakukannya langkah itu. Nilai ada setelah triwulan berakhir.',
    en: 'Quarter in which the step was taken. There is a value once the quarter has ended.',
  },
  limits: {
    id: 'Usulan dihitung di tempat keluarga tinggal saat diusulkan. Usulan yang ditunda dua kali dihitung dua kali.',
    en: 'A case counts where the family lived when it was proposed. A case carried over twice counts twice.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(carriedOver),
});
