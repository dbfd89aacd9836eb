import { across } from '../../figures/component.ts';
import { droppedOut, ended } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'journey_drop_out',
  version: 1,
  subject: 'pathway',
  order: 90,
  unit: 'RATIO',
  name: { id: 'Tingkat berhenti', en: 'Drop-out' },
  question: {
    id: 'Berapa bagian perjalanan yang berakhir dengan berhenti, dan mengapa?',
    en: 'What share of the journeys that ended was given up, and why?',
  },
  description: {
    id: 'Bagian dari perjalanan yang berakhir dalam masa itu yang berhenti. Ditanyakan menurut alasan, bagian-bagiannya berjumlah seluruh tingkat berhenti. Selang 95 % menurut Wilson.',
    en: 'Share of the journeys that ended in the period that was given up. Asked by reason, the shares add up to all that were given up. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari perjalanan itu, yang berhenti', en: 'Of these, journeys given up' },
  denominator: {
    id: 'Perjalanan yang berakhir dalam masa itu: naik kelas, berhenti, atau berakhir bersama bantuan',
    en: 'Journeys that ended in the period: graduated, given up, or ended with aid',
  },
  population: { id: 'Perjalanan graduasi', en: 'Journeys on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Perjalanan yang masih berjalan tidak termasuk: saat banyak yang baru dimulai, yang berhenti cepat tampak terlalu banyak. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'Journeys under way are not in it: while many have just begun, those given up early weigh too much. It counts where the family lived at that time.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(droppedOut, across(ended, 'dropOutReason')),
});
