import { passed } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, count } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_passed',
  version: 1,
  subject: 'pathway',
  order: 30,
  unit: 'COUNT',
  name: { id: 'Tahap yang lulus', en: 'Stage passed' },
  question: { id: 'Berapa peserta yang lulus suatu tahap?', en: 'How many members passed a stage?' },
  description: {
    id: 'Jumlah peserta yang lulus suatu tahap, kapan pun mencapainya. Selang 95 % menurut Byar.',
    en: 'Number of members who passed a stage, whenever they reached it. 95 % interval by Byar.',
  },
  numerator: { id: 'Peserta yang lulus tahap', en: 'Members who passed the stage' },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan terjadinya. Nilai ada setelah masa itu berakhir.',
    en: 'Month in which it happened. There is a value once the period has ended.',
  },
  limits: {
    id: 'Satuan adalah peserta pada satu tahap, berapa pun ulangannya; peserta pengganti memulai dari awal. Bukan bagian dari yang mencapai tahap dalam masa yang sama: untuk itu ada tingkat kelulusan tahap. Dihitung di tempat tinggal keluarga saat itu.',
    en: 'The unit is a member at a stage, however many attempts it takes; a member who takes over begins anew. No part of those who reached the stage in the same period: see the conversion of stages for that. It counts where the family lived at that time.',
  },
  sources: ['Breslow and Day (1987), Statistical Methods in Cancer Research II, p. 69'],
  formula: count(passed),
  notBy: ['dropOutReason'],
});
