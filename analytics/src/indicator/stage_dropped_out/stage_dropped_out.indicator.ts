import { droppedOutAtStage } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_dropped_out',
  version: 1,
  subject: 'pathway',
  order: 70,
  unit: 'COUNT',
  name: { id: 'Berhenti pada tahap', en: 'Given up at a stage' },
  question: {
    id: 'Pada tahap mana perjalanan berhenti, dan mengapa?',
    en: 'At which stage are journeys given up, and why?',
  },
  description: {
    id: 'Jumlah perjalanan yang berhenti, pada tahap terakhir peserta yang terakhir. Selang 95 % menurut Byar.',
    en: 'Number of journeys given up, at the latest stage of the member who went them last. 95 % interval by Byar.',
  },
  numerator: { id: 'Perjalanan yang berhenti', en: 'Journeys given up' },
  population: { id: 'Perjalanan graduasi', en: 'Journeys on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Perjalanan yang berakhir bersama bantuan bukan berhenti. Tahap terakhir dapat sedang berjalan atau sudah lulus. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'A journey that ends with aid is not given up. The latest stage may be under way or passed. It counts where the family lived at that time.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(droppedOutAtStage),
});
