import { reached, reachedRepeated } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_repeated',
  version: 1,
  subject: 'pathway',
  order: 50,
  unit: 'RATIO',
  name: { id: 'Tahap yang diulang', en: 'Stages repeated' },
  question: {
    id: 'Berapa bagian peserta yang memerlukan lebih dari satu kali?',
    en: 'What share of the members needs more than one attempt?',
  },
  description: {
    id: 'Bagian dari peserta yang mencapai tahap dalam masa itu yang sampai sekarang mengulanginya. Selang 95 % menurut Wilson.',
    en: 'Share of the members who reached the stage in the period that has repeated it so far. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari peserta itu, yang mengulang', en: 'Of these, members who repeated it' },
  denominator: { id: 'Peserta yang mencapai tahap dalam masa itu', en: 'Members who reached the stage in the period' },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan tahap dicapai. Nilai ada setelah masa itu berakhir, dan masih dapat naik.',
    en: 'Month in which the stage was reached. There is a value once the period has ended; it can still rise.',
  },
  limits: {
    id: 'Satuan adalah peserta pada satu tahap, berapa pun ulangannya; peserta pengganti memulai dari awal. Penyelenggara adalah yang pertama.',
    en: 'The unit is a member at a stage, however many attempts it takes; a member who takes over begins anew. The provider is the first one.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(reachedRepeated, reached),
  notBy: ['dropOutReason'],
});
