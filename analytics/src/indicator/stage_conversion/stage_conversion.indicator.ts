import { reached, reachedPassed } from '../../subject/pathway/pathway.components.ts';
import { defineIndicator, ratio } from '../define-indicator.ts';

export default defineIndicator({
  code: 'stage_conversion',
  version: 1,
  subject: 'pathway',
  order: 40,
  unit: 'RATIO',
  name: { id: 'Tingkat kelulusan tahap', en: 'Conversion of stages' },
  question: {
    id: 'Dari peserta yang mencapai suatu tahap, berapa bagian yang sudah lulus?',
    en: 'Of the members who reached a stage, what share has passed it?',
  },
  description: {
    id: 'Bagian dari peserta yang mencapai tahap dalam masa itu yang sampai sekarang sudah lulus. Yang masih berjalan tetap dalam penyebut. Selang 95 % menurut Wilson.',
    en: 'Share of the members who reached the stage in the period that has passed it so far. Those still at it stay in the denominator. 95 % interval by Wilson.',
  },
  numerator: { id: 'Dari peserta itu, yang sudah lulus sampai sekarang', en: 'Of these, members who passed it so far' },
  denominator: {
    id: 'Peserta yang mencapai tahap dalam masa itu, yang masih berjalan termasuk',
    en: 'Members who reached the stage in the period, those still at it included',
  },
  population: { id: 'Peserta perjalanan graduasi', en: 'Members on the pathway' },
  period: {
    id: 'Bulan tahap dicapai, bukan bulan kelulusan. Nilai ada setelah masa itu berakhir, dan masih dapat naik selama ada yang berjalan.',
    en: 'Month in which the stage was reached, not passed. There is a value once the period has ended; it can still rise while anybody is at it.',
  },
  limits: {
    id: 'Masa yang baru belum matang: bandingkan masa yang sama lamanya berlalu. Penyelenggara, angkatan, dan tempat adalah yang pada saat tahap dicapai.',
    en: 'Recent periods are not ripe: compare those that had as long. Provider, cohort and place are those when the stage was reached.',
  },
  sources: ['Wilson (1927), JASA 22, 209-212'],
  formula: ratio(reachedPassed, reached),
  notBy: ['dropOutReason'],
});
