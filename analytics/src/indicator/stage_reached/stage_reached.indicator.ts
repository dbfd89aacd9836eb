import { reached } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_reached',
  version: 1,
  subject: 'pathway',
  order: 20,
  unit: 'COUNT',
  name: { id: 'Tahap yang dicapai', en: 'Stage reached' },
  question: { id: 'Berapa peserta yang mencapai suatu tahap?', en: 'How many members reached a stage?' },
  description: {
    id: 'Jumlah peserta yang memulai suatu tahap untuk pertama kali. Selang 95 % menurut Byar.',
    en: 'Number of members who began a stage for the first time. 95 % interval by Byar.',
  },
  numerator: { id: 'Peserta yang mencapai tahap', en: 'Members who reached the stage' },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Satuan adalah peserta pada satu tahap, berapa pun ulangannya; peserta pengganti memulai dari awal. Tanpa pembagian menurut tahap, peserta dihitung pada setiap tahap yang dicapainya. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'The unit is a member at a stage, however many attempts it takes; a member who takes over begins anew. Not broken down by stage, a member counts at each stage it reached. It counts where the family lived at that time.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(reached),
  notBy: ['dropOutReason'],
});
